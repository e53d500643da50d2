package org.gabarito.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoredLabelsTest {
    private static final List<String> TWO = List.of("no", "yes");
    private static final List<String> THREE = List.of("a", "b", "c");
    private static final int[] TRUTHS = {0, 1, 1};

    @Test
    void decidesForThePositiveClassFromOneHalfOn() {
        ScoredLabels labels = binary(0.5, 0.49, 0.51);

        assertEquals(1, labels.decision(0));
        assertEquals(0, labels.decision(1));
        assertEquals(1, labels.decision(2));
        assertEquals(new Counts(1, 1, 1, 0), labels.scores(1).counts());
        assertEquals(new Counts(0, 1, 1, 1), labels.scores(0).counts());
    }

    @Test
    void decidesForTheFirstOfTheMostProbableClasses() {
        ScoredLabels labels =
                ScoredLabels.of(
                        THREE,
                        OptionalInt.empty(),
                        TRUTHS,
                        new double[][] {{0.2, 0.4, 0.1}, {0.4, 0.4, 0.3}, {0.4, 0.2, 0.6}},
                        null);

        assertEquals(1, labels.decision(0));
        assertEquals(0, labels.decision(1));
        assertEquals(2, labels.decision(2));
    }

    @Test
    void decidesAtAnotherThreshold() {
        ScoredLabels labels = binary(0.5, 0.8, 0.9).decidedAt(0.8);

        assertEquals(new Counts(2, 0, 0, 1), labels.scores(1).counts());
    }

    @Test
    void keepsGivenDecisions() {
        ScoredLabels labels =
                ScoredLabels.ofBinary(TWO, TRUTHS, new double[] {1, 1, 1}, new int[] {0, 0, 1});

        assertEquals(new Counts(1, 0, 1, 1), labels.scores(1).counts());
    }

    @Test
    void decisionsAloneHaveNoProbabilities() {
        ScoredLabels labels =
                ScoredLabels.ofDecisions(TWO, OptionalInt.of(1), TRUTHS, new int[] {0, 0, 1});

        assertFalse(labels.scored());
        assertThrows(IllegalStateException.class, () -> labels.probability(0, 1));
        assertThrows(IllegalStateException.class, () -> labels.scores(1).curve());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void whatIsNoProbabilityIsRefused(double p) {
        assertThrows(IllegalArgumentException.class, () -> binary(0.5, p, 0.5));
    }

    @Test
    void probabilitiesMustAddUpButForRounding() {
        double[][] rounded = {{0.33}, {0.33}, {0.33}};
        double[][] wrong = {{0.3}, {0.33}, {0.33}};
        int[] truth = {0};

        assertTrue(ScoredLabels.of(THREE, OptionalInt.empty(), truth, rounded, null).scored());
        assertThrows(
                IllegalArgumentException.class,
                () -> ScoredLabels.of(THREE, OptionalInt.empty(), truth, wrong, null));
    }

    @Test
    void classesOutOfRangeAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ScoredLabels.ofBinary(TWO, new int[] {2}, new double[] {0.5}, null));
    }

    @Test
    void aClassIsWorkedOutOnce() {
        ScoredLabels labels = binary(0.1, 0.2, 0.3);

        assertSame(labels.scores(1).curve(), labels.scores(1).curve());
    }

    private static ScoredLabels binary(double... probabilities) {
        return ScoredLabels.ofBinary(TWO, TRUTHS, probabilities, null);
    }
}
