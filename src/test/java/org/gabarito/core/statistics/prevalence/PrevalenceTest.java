package org.gabarito.core.statistics.prevalence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PrevalenceTest {
    private final TargetPrevalence study = new TargetPrevalence(90, 10, 180, 20);

    @Test
    void predictiveValuesByHand() {
        assertEquals(0.9, study.positivePredictiveValue(0.5, 95).value(), 1e-12);
        double rare = 0.009 / (0.009 + 0.099);
        assertEquals(rare, study.positivePredictiveValue(0.01, 95).value(), 1e-12);
        assertEquals(0.891 / 0.892, study.negativePredictiveValue(0.01, 95).value(), 1e-12);
        assertEquals(1 / 3.0, study.ofStudy(), 1e-12);
    }

    /** At the study's own prevalence they are what its table says. */
    @Test
    void predictiveValuesAtTheStudysPrevalenceAreThoseOfItsTable() {
        double own = study.ofStudy();
        assertEquals(90 / 110.0, study.positivePredictiveValue(own, 95).value(), 1e-12);
        assertEquals(180 / 190.0, study.negativePredictiveValue(own, 95).value(), 1e-12);
        assertEquals(30 / 300.0, study.expectedCost(own, 1, 1, 95).value(), 1e-12);
        assertEquals((90 - 20) / 300.0, study.netBenefit(own, 0.5, 95).value(), 1e-12);
    }

    @Test
    void bandsHoldTheValueAndNarrowWithTheStudy() {
        TargetPrevalence large = new TargetPrevalence(9000, 1000, 18000, 2000);
        for (double prevalence : new double[] {0, 0.01, 0.3, 0.99}) {
            for (TargetPrevalence.Value value :
                    new TargetPrevalence.Value[] {
                        study.positivePredictiveValue(prevalence, 95),
                        study.negativePredictiveValue(prevalence, 95),
                        study.expectedCost(prevalence, 5, 1, 95),
                        study.netBenefit(prevalence, 0.2, 95)
                    }) {
                assertTrue(value.band().low() <= value.value() + 1e-15, value.toString());
                assertTrue(value.band().high() >= value.value() - 1e-15, value.toString());
            }
        }
        TargetPrevalence.Value wide = study.positivePredictiveValue(0.1, 95);
        TargetPrevalence.Value narrow = large.positivePredictiveValue(0.1, 95);
        assertTrue(
                narrow.band().high() - narrow.band().low()
                        < 0.2 * (wide.band().high() - wide.band().low()));
    }

    @Test
    void refusesStudiesWithoutASide() {
        assertThrows(IllegalArgumentException.class, () -> new TargetPrevalence(0, 0, 5, 5));
        assertTrue(
                Double.isNaN(
                        new TargetPrevalence(0, 3, 3, 0).positivePredictiveValue(0.5, 95).value()));
    }

    @Test
    void aDecisionCurveByHand() {
        DecisionCurve curve =
                DecisionCurve.of(
                        new double[] {0.9, 0.6},
                        new double[] {0.7, 0.2},
                        0.5,
                        new double[] {0, 0.5, 0.65, 0.95});
        assertEquals(0.5, curve.points().get(0).model(), 1e-12);
        assertEquals(0.5, curve.points().get(0).all(), 1e-12);
        assertEquals(0.25, curve.points().get(1).model(), 1e-12);
        assertEquals(0, curve.points().get(1).all(), 1e-12);
        assertEquals(0.25 - 0.25 * 0.65 / 0.35, curve.points().get(2).model(), 1e-12);
        assertEquals(0, curve.points().get(3).model(), 1e-12);
        assertThrows(
                IllegalArgumentException.class,
                () -> DecisionCurve.of(new double[1], new double[1], 0.5, new double[] {1}));
    }
}
