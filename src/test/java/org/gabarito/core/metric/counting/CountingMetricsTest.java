package org.gabarito.core.metric.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Counts;
import org.gabarito.core.metric.MaskPair;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingMetricsTest {

    /** Evidence of which only the counts matter. */
    private record Counted(Counts counts) implements ClassPair {
        @Override
        public Grid grid() {
            return Grid.of(Spacing.unknown(2), 10, 10);
        }

        @Override
        public MaskPair masks() {
            throw new AssertionError("a counting metric needs no masks");
        }
    }

    /** By hand: 3 of 4 reference voxels found, 2 too many. */
    @ParameterizedTest
    @CsvSource({
        "dsc, 0.6666666666666666",
        "iou, 0.5",
        "sensitivity, 0.75",
        "ppv, 0.6",
        "fbeta, 0.6666666666666666"
    })
    void valueIsAsByHand(String id, double expected) {
        MetricValue value = of(id, new Counts(3, 2, 1, 94), Arguments.NONE);
        assertEquals(new MetricValue(expected, "", "voxels/count", ""), value);
    }

    /** 3 (1 + β²) / (3 (1 + β²) + β² + 2). */
    @ParameterizedTest
    @CsvSource({"1, 6, 9", "2, 15, 21", "0.5, 3.75, 6", "100, 30003, 40005"})
    void fBetaWeighsMissesByTheSquareOfBeta(double beta, double numerator, double denominator) {
        Arguments arguments = new Arguments(Map.of("beta", new Quantity(beta, "")));
        double value = of("fbeta", new Counts(3, 2, 1, 94), arguments).value();
        assertEquals(numerator / denominator, value, 1e-15);
    }

    @ParameterizedTest
    @CsvSource({
        "dsc, 0, 0, NaN",
        "iou, 0, 0, NaN",
        "sensitivity, NaN, 0, NaN",
        "ppv, 0, NaN, NaN",
        "fbeta, 0, 0, NaN"
    })
    void emptyMasksGiveZeroOrNothing(
            String id, double referenceEmpty, double predictionEmpty, double bothEmpty) {
        assertEquals(referenceEmpty, of(id, new Counts(0, 5, 0, 95), Arguments.NONE).value());
        assertEquals(predictionEmpty, of(id, new Counts(0, 0, 5, 95), Arguments.NONE).value());
        assertEquals(bothEmpty, of(id, new Counts(0, 0, 0, 100), Arguments.NONE).value());
    }

    @Test
    void undefinedValuesSayWhy() {
        assertEquals(
                "reference and prediction empty",
                of("dsc", new Counts(0, 0, 0, 100), Arguments.NONE).note());
        assertEquals(
                "reference empty",
                of("sensitivity", new Counts(0, 5, 0, 95), Arguments.NONE).note());
        assertEquals("prediction empty", of("ppv", new Counts(0, 0, 5, 95), Arguments.NONE).note());
    }

    @ParameterizedTest
    @CsvSource({"dsc", "iou", "sensitivity", "ppv", "fbeta"})
    void countsBeyondTheRangeOfIntsDoNotOverflow(String id) {
        long many = 1L << 40;
        double value = of(id, new Counts(many, many, many, 0), Arguments.NONE).value();
        assertTrue(value > 0.3 && value < 0.7, id + " = " + value);
    }

    private static MetricValue of(String id, Counts counts, Arguments arguments) {
        return CountingMetrics.all().stream()
                .filter(metric -> metric.info().id().equals(id))
                .findFirst()
                .orElseThrow()
                .of(new Counted(counts), arguments, Convention.DEFAULT);
    }
}
