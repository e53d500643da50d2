package org.gabarito.core.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {
    private static final List<String> CLASSES = List.of("a", "b", "c");

    private static final ConfusionMatrix MATRIX =
            new ConfusionMatrix(CLASSES, new long[][] {{5, 1, 0}, {2, 7, 3}, {0, 0, 2}});

    @Test
    void countsPairsOfClasses() {
        ConfusionMatrix matrix =
                ConfusionMatrix.of(CLASSES, new int[] {0, 0, 1, 2}, new int[] {0, 1, 1, 0});

        assertEquals(
                new ConfusionMatrix(CLASSES, new long[][] {{1, 1, 0}, {0, 1, 0}, {1, 0, 0}}),
                matrix);
    }

    @Test
    void givesTotalsAndEachClassAgainstTheOthers() {
        assertEquals(20, MATRIX.total());
        assertEquals(14, MATRIX.agreed());
        assertEquals(12, MATRIX.reference(1));
        assertEquals(8, MATRIX.prediction(1));
        assertEquals(new Counts(7, 1, 5, 7), MATRIX.counts(1));
        assertEquals(new Counts(2, 3, 0, 15), MATRIX.counts(2));
    }

    @Test
    void otherPrevalencesKeepHowClassesAreConfused() {
        double[][] shares = MATRIX.shares(new double[] {0.5, 0.5, 0});

        assertEquals(0.5 * 5 / 6, shares[0][0], 1e-15);
        assertEquals(0.5 * 3 / 12, shares[1][2], 1e-15);
        assertEquals(0, shares[2][2]);
    }

    @Test
    void itsOwnPrevalencesGiveItsOwnShares() {
        double[][] shares = MATRIX.shares(MATRIX.prevalences());

        assertArrayEquals(new double[] {2 / 20.0, 7 / 20.0, 3 / 20.0}, shares[1], 1e-15);
    }

    @Test
    void mustBeSquareAndNotNegative() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ConfusionMatrix(CLASSES, new long[][] {{1}, {1}, {1}}));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ConfusionMatrix(List.of("a"), new long[][] {{-1}}));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ConfusionMatrix(CLASSES, new long[][] {{1}}));
    }

    @Test
    void labelMapsGiveTheirBackgroundAndTheirLabels() {
        Grid grid = Grid.of(Spacing.of(Spacing.PIXEL, 1, 1), 3, 2);
        LabelPairs pairs =
                LabelPairs.of(
                        LabelMap.of(grid, new byte[] {0, 1, 1, 4, 9, 9}),
                        LabelMap.of(grid, new byte[] {0, 1, 0, 4, 4, 7}),
                        Set.of(9));

        assertEquals(
                new ConfusionMatrix(
                        List.of("0", "1", "4"), new long[][] {{1, 0, 0}, {1, 1, 0}, {0, 0, 1}}),
                pairs.confusion());
        assertEquals(
                new ConfusionMatrix(List.of("4", "5"), new long[][] {{1, 0}, {0, 0}}),
                pairs.confusion(List.of(4, 5)));
    }
}
