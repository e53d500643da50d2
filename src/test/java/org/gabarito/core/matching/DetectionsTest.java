package org.gabarito.core.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import org.gabarito.core.geometry.RunMask;
import org.junit.jupiter.api.Test;

class DetectionsTest {
    private static final int SIDE = 20;
    private static final MatchingRule RULE =
            MatchingRule.DEFAULT.with(Criterion.BOUNDARY_IOU).withThreshold(0.1);

    @Test
    void boundariesAreAsWideAsAShareOfTheImageDiagonal() {
        // 28 pixels of diagonal make one step: bands of 24 pixels of 49, 12 of them in both
        assertEquals(12 / 36.0, value(square(5, 5, 7), square(6, 5, 7)));
    }

    @Test
    void boundariesInACornerOfTheImageAreTheSame() {
        assertEquals(12 / 36.0, value(square(0, 0, 7), square(1, 0, 7)));
    }

    @Test
    void aRingIsNoDisc() {
        assertEquals(24 / 49.0, value(square(5, 5, 7), without(square(5, 5, 7), 6, 6, 5)));
    }

    @Test
    void masksThatShareNothingHaveNoBoundaryInCommon() {
        assertEquals(Double.NaN, value(square(0, 0, 7), square(7, 0, 7)));
    }

    @Test
    void aCrowdIsFoundByItsMask() {
        Detections detections = detections(square(0, 0, SIDE), square(6, 6, 7), true);
        assertEquals(0, matching(detections, RULE.withThreshold(0.9)).falsePositives());
    }

    @Test
    void aClassHasMasksWhenAllOfItsObjectsHave() {
        DetectionColumns references = new DetectionColumns();
        references.add(0, 0, new double[] {0, 0, 7, 7}, 49, 0);
        Detections detections =
                new Detections(new long[] {1}, List.of("cell"), references, new DetectionColumns());
        assertFalse(detections.hasMasks(0));
    }

    /** Of the one matched pair, not a number when there is none. */
    private static double value(boolean[] reference, boolean[] prediction) {
        Matching matching = matching(detections(reference, prediction, false), RULE);
        return matching.truePositives() == 0 ? Double.NaN : matching.value(0);
    }

    private static Matching matching(Detections detections, MatchingRule rule) {
        return Matching.of(detections.candidates(0, rule), rule, new double[] {0.5});
    }

    private static Detections detections(boolean[] reference, boolean[] prediction, boolean crowd) {
        DetectionColumns references = new DetectionColumns();
        DetectionColumns predictions = new DetectionColumns();
        add(references, reference);
        add(predictions, prediction);
        if (crowd) {
            references.crowd(0);
        }
        return new Detections(new long[] {1}, List.of("cell"), references, predictions);
    }

    private static void add(DetectionColumns columns, boolean[] pixels) {
        int[] runs = new int[pixels.length + 1];
        int run = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != (run % 2 == 1)) {
                run++;
            }
            runs[run]++;
        }
        RunMask mask = RunMask.ofRuns(SIDE, SIDE, Arrays.copyOf(runs, run + 1));
        columns.mask(columns.add(0, 0, mask.box(), mask.area(), 0.5), mask);
    }

    /** Pixels down the columns of the image. */
    private static boolean[] square(int left, int top, int side) {
        boolean[] pixels = new boolean[SIDE * SIDE];
        for (int x = left; x < left + side; x++) {
            Arrays.fill(pixels, x * SIDE + top, x * SIDE + top + side, true);
        }
        return pixels;
    }

    private static boolean[] without(boolean[] pixels, int left, int top, int side) {
        for (int x = left; x < left + side; x++) {
            Arrays.fill(pixels, x * SIDE + top, x * SIDE + top + side, false);
        }
        return pixels;
    }
}
