package org.gabarito.core.statistics.prevalence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.junit.jupiter.api.Test;

class PlaceOfUseTest {
    @Test
    void costsAndThresholdAreLimitedAndUsualAsTheyAreOfTheMetrics() {
        assertLimits(PlaceOfUse::isCost, PlaceOfUse.USUAL.missCost(), "ec", "miss");
        assertLimits(PlaceOfUse::isThreshold, PlaceOfUse.USUAL.threshold(), "nb", "threshold");
    }

    private static void assertLimits(
            DoublePredicate allowed, double usual, String metric, String name) {
        Parameter parameter =
                MetricCatalog.describe(metric).orElseThrow().parameters().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        assertEquals(parameter.fallback().value(), usual);
        assertTrue(allowed.test(parameter.min()) && allowed.test(parameter.max()));
        assertFalse(allowed.test(Math.nextDown(parameter.min())));
        assertFalse(allowed.test(Math.nextUp(parameter.max())));
        assertFalse(allowed.test(Double.NaN));
    }

    @Test
    void refusesWhatIsNoPrevalenceCostOrThreshold() {
        assertRefused(0, 1, 1, 0.5);
        assertRefused(1, 1, 1, 0.5);
        assertRefused(Double.NaN, 1, 1, 0.5);
        assertRefused(0.1, -1, 1, 0.5);
        assertRefused(0.1, 1, Double.POSITIVE_INFINITY, 0.5);
        assertRefused(0.1, 1, 1, 1);
    }

    private static void assertRefused(
            double prevalence, double miss, double falseAlarm, double threshold) {
        OptionalDouble there = OptionalDouble.of(prevalence);
        assertThrows(
                IllegalArgumentException.class,
                () -> new PlaceOfUse(there, miss, falseAlarm, threshold));
    }
}
