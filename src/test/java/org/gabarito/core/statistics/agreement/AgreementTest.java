package org.gabarito.core.statistics.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SplittableRandom;
import org.gabarito.core.statistics.Reference;
import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void intraclassCorrelationsAgreeWithPsych() {
        for (JsonNode one : Reference.of("agreement").get("icc")) {
            IntraclassCorrelation icc =
                    IntraclassCorrelation.of(Reference.table(one.get("values")), 95);
            IntraclassCorrelation.Coefficient[] all = {
                icc.oneWay(), icc.agreement(), icc.consistency()
            };
            for (int i = 0; i < 3; i++) {
                String name = all[i].name();
                assertEquals(one.get("icc").get(i).asDouble(), all[i].value(), 1e-9, name);
                assertEquals(one.get("low").get(i).asDouble(), all[i].interval().low(), 1e-9, name);
                assertEquals(
                        one.get("high").get(i).asDouble(), all[i].interval().high(), 1e-9, name);
            }
        }
    }

    /** Shrout and Fleiss (1979), tables 2 and 4: four raters, six cases. */
    @Test
    void intraclassCorrelationsAreThoseOfThePaper() {
        double[][] values = {
            {9, 6, 8, 7, 10, 6}, {2, 1, 4, 1, 5, 2}, {5, 3, 6, 2, 6, 4}, {8, 2, 8, 6, 9, 7}
        };
        IntraclassCorrelation icc = IntraclassCorrelation.of(values, 95);
        assertEquals(0.17, icc.oneWay().value(), 0.005);
        assertEquals(0.29, icc.agreement().value(), 0.005);
        assertEquals(0.71, icc.consistency().value(), 0.005);
    }

    @Test
    void ratersWhoAgreeInEverythingHaveOne() {
        double[][] same = {{1, 2, 3}, {1, 2, 3}};
        IntraclassCorrelation icc = IntraclassCorrelation.of(same, 95);
        assertEquals(1, icc.oneWay().value(), 1e-12);
        assertEquals(1, icc.agreement().value(), 1e-12);
        assertEquals(1, icc.consistency().value(), 1e-12);
        assertTrue(
                Double.isNaN(
                        IntraclassCorrelation.of(new double[][] {{1, 1}, {1, 1}}, 95)
                                .agreement()
                                .value()));
        assertThrows(
                IllegalArgumentException.class,
                () -> IntraclassCorrelation.of(new double[][] {{1, 2}}, 95));
    }

    @Test
    void limitsOfAgreementAgreeWithR() {
        JsonNode one = Reference.of("agreement").get("blandAltman");
        BlandAltman found =
                BlandAltman.of(
                        Reference.numbers(one.get("x")), Reference.numbers(one.get("y")), 95);
        assertEquals(one.get("bias").asDouble(), found.bias(), 1e-9);
        assertEquals(one.get("biasLow").asDouble(), found.biasInterval().low(), 1e-9);
        assertEquals(one.get("lower").asDouble(), found.lower(), 1e-9);
        assertEquals(one.get("lowerLow").asDouble(), found.lowerInterval().low(), 1e-9);
        assertEquals(one.get("upperHigh").asDouble(), found.upperInterval().high(), 1e-9);
        BlandAltman hand = BlandAltman.of(new double[] {2, 4, 6}, new double[] {1, 2, 3}, 95);
        assertEquals(2, hand.bias());
        assertEquals(0.04, hand.lower(), 1e-4);
        assertEquals(3.96, hand.upper(), 1e-4);
    }

    @Test
    void rankCorrelationsAgreeWithR() {
        for (JsonNode one : Reference.of("agreement").get("tau")) {
            double tau =
                    KendallTau.of(Reference.numbers(one.get("x")), Reference.numbers(one.get("y")));
            assertEquals(one.get("tau").asDouble(), tau, 1e-9);
        }
        double[] up = {1, 2, 3};
        assertEquals(1 / 3.0, KendallTau.of(up, new double[] {1, 3, 2}), 1e-12);
        assertEquals(-1, KendallTau.of(up, new double[] {3, 2, 1}), 1e-12);
        assertTrue(Double.isNaN(KendallTau.of(up, new double[] {1, 1, 1})));
    }

    @Test
    void concordanceByHand() {
        double[] up = {1, 2, 3};
        Concordance shifted = Concordance.of(up, new double[] {2, 3, 4}, 95);
        assertEquals(4 / 7.0, shifted.value(), 1e-12);
        assertEquals(1, Concordance.of(up, up, 95).interval().low());
        SplittableRandom random = new SplittableRandom(1);
        double[] a = random.doubles(200).toArray();
        double[] b = a.clone();
        for (int i = 0; i < b.length; i++) {
            b[i] += 0.2 * random.nextDouble() - 0.1;
        }
        Concordance close = Concordance.of(a, b, 95);
        assertTrue(close.value() > 0.95, close.toString());
        assertTrue(close.interval().low() < close.value(), close.toString());
        assertTrue(close.interval().high() > close.value(), close.toString());
        assertTrue(close.interval().high() - close.interval().low() < 0.04, close.toString());
    }

    @Test
    void theToleranceIsTheMeanOverPairsOfRaters() {
        ToleranceHint hint = ToleranceHint.of(new double[] {1, 2, 3, Double.NaN, 6});
        assertEquals(3, hint.tolerance());
        assertEquals(2.5, hint.median());
        assertEquals(4, hint.pairs());
        assertTrue(Double.isNaN(ToleranceHint.of(new double[0]).tolerance()));
    }
}
