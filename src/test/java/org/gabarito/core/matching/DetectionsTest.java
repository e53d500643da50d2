package org.gabarito.core.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
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

    @Test
    void boxesInSpaceShareAVolume() {
        // 4 × 4 × 4 against the same moved by 2 along z: 32 of 96
        assertEquals(
                32 / 96.0, iou(new double[] {0, 0, 0, 4, 4, 4}, new double[] {0, 0, 2, 4, 4, 4}));
        // Moved by 1, 2 and 3: 3 · 2 · 1 = 6 of 122
        assertEquals(
                6 / 122.0, iou(new double[] {0, 0, 0, 4, 4, 4}, new double[] {1, 2, 3, 4, 4, 4}));
        // They touch, and share nothing
        assertEquals(0, iou(new double[] {0, 0, 0, 4, 4, 4}, new double[] {0, 0, 4, 4, 4, 4}));
        // One inside the other
        assertEquals(
                8 / 64.0, iou(new double[] {-1, -1, -1, 4, 4, 4}, new double[] {0, 0, 0, 2, 2, 2}));
    }

    @Test
    void boxesInSpaceShareAsMuchAsCountingUnitCubesSays() {
        Random random = new Random(11);
        int shared = 0;
        for (int i = 0; i < 500; i++) {
            double[] one = box(random);
            double[] other = box(random);
            double counted = counted(one, other);
            assertEquals(counted, iou(one, other), 1e-12);
            shared += counted > 0 ? 1 : 0;
        }
        assertTrue(shared > 100, "too few boxes meet: " + shared);
    }

    private static double[] box(Random random) {
        double[] box = new double[6];
        for (int axis = 0; axis < 3; axis++) {
            box[axis] = random.nextInt(8) - 3;
            box[3 + axis] = 1 + random.nextInt(7);
        }
        return box;
    }

    /** Intersection over union by looking at every unit cube. */
    private static double counted(double[] one, double[] other) {
        int both = 0;
        int any = 0;
        for (int z = -4; z < 16; z++) {
            for (int y = -4; y < 16; y++) {
                for (int x = -4; x < 16; x++) {
                    boolean first = holds(one, x, y, z);
                    boolean second = holds(other, x, y, z);
                    both += first && second ? 1 : 0;
                    any += first || second ? 1 : 0;
                }
            }
        }
        return (double) both / any;
    }

    private static boolean holds(double[] box, int... cube) {
        for (int axis = 0; axis < 3; axis++) {
            if (cube[axis] < box[axis] || cube[axis] + 1 > box[axis] + box[3 + axis]) {
                return false;
            }
        }
        return true;
    }

    @Test
    void pointsInSpaceAreAStraightLineApart() {
        MatchingRule rule = MatchingRule.DEFAULT.with(Criterion.CENTER_DISTANCE).withThreshold(7);
        Detections points =
                pair(
                        Extent.POINT_3D,
                        new double[] {1, 1, 1, 0, 0, 0},
                        Extent.POINT_3D,
                        new double[] {3, 4, 7, 0, 0, 0});
        assertEquals(7, matching(points, rule).value(0));
        assertEquals(1, matching(points, rule).truePositives());
        assertEquals(0, matching(points, rule.withThreshold(6.99)).truePositives());
    }

    @Test
    void aPointMayLieInABoxAlongAllAxes() {
        MatchingRule rule = MatchingRule.DEFAULT.with(Criterion.POINT_INSIDE);
        double[] box = {0, 0, 0, 4, 4, 2};
        for (double[] point : new double[][] {{1, 1, 1}, {4, 0, 2}}) {
            assertEquals(1, matching(inside(box, point), rule).truePositives());
        }
        for (double[] point : new double[][] {{1, 1, 2.1}, {-0.1, 1, 1}, {1, 4.5, 1}}) {
            assertEquals(0, matching(inside(box, point), rule).truePositives());
        }
    }

    private static Detections inside(double[] box, double[] point) {
        return pair(Extent.BOX_3D, box, Extent.POINT_3D, Arrays.copyOf(point, 6));
    }

    @Test
    void whatNeedsMoreThanAPointSaysWhatToDo() {
        double[] point = {1, 1, 0, 0};
        Detections points = pair(Extent.POINT_2D, point, Extent.POINT_2D, point);
        Detections found = pair(Extent.BOX_2D, new double[] {0, 0, 2, 2}, Extent.POINT_2D, point);
        assertEquals("", points.lacking(0, Criterion.CENTER_DISTANCE));
        assertEquals("", found.lacking(0, Criterion.CENTER_DISTANCE));
        assertEquals("", found.lacking(0, Criterion.POINT_INSIDE));
        assertEquals(
                "nothing lies inside a point, and the reference has points only: match by"
                        + " center_distance",
                points.lacking(0, Criterion.POINT_INSIDE));
        assertEquals(
                "box_iou compares what objects cover, and the prediction has points only: match by"
                        + " center_distance or point_inside",
                found.lacking(0, Criterion.BOX_IOU));
        assertEquals(
                "mask_iou compares what objects cover, and the reference has points only: match by"
                        + " center_distance",
                points.lacking(0, Criterion.MASK_IOU));
    }

    @Test
    void spaceAndPlaneDoNotGoTogether() {
        double[] box = {0, 0, 0, 4, 4, 4};
        assertThrows(
                IllegalArgumentException.class, () -> pair(Extent.BOX_3D, box, Extent.BOX_2D, box));
    }

    private static double iou(double[] reference, double[] prediction) {
        MatchingRule rule = MatchingRule.DEFAULT.with(Criterion.BOX_IOU).withThreshold(0);
        Matching matching =
                matching(pair(Extent.BOX_3D, reference, Extent.BOX_3D, prediction), rule);
        return matching.truePositives() == 0 ? 0 : matching.value(0);
    }

    private static Detections pair(
            Extent ofReference, double[] reference, Extent ofPrediction, double[] prediction) {
        DetectionColumns references = new DetectionColumns(ofReference);
        DetectionColumns predictions = new DetectionColumns(ofPrediction);
        references.add(0, 0, reference, 1, 0);
        predictions.add(0, 0, prediction, 1, 0.5);
        return new Detections(new long[] {1}, List.of("cell"), references, predictions);
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
