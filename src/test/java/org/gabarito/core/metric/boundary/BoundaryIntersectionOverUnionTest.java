package org.gabarito.core.metric.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.MaskPairs;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.Quantity;
import org.junit.jupiter.api.Test;

class BoundaryIntersectionOverUnionTest {
    private static final Spacing PIXELS = Spacing.unknown(2);
    private static final String STRAIGHT = "background/straight";
    private static final String STEPS = "background/steps";
    private static final String BELOW = "faces/straight-below";

    /** A square of 6 pixels, and the same moved by one. */
    private static final String SQUARE =
            """
            ..........
            .######...
            .######...
            .######...
            .######...
            .######...
            .######...
            ..........""";

    private static final String MOVED =
            """
            ..........
            ..######..
            ..######..
            ..######..
            ..######..
            ..######..
            ..######..
            ..........""";

    @Test
    void comparesFramesOfOnePixel() {
        // frames of 20 pixels each; their upper and lower rows share 5 pixels each
        for (String definition : new String[] {STRAIGHT, STEPS, BELOW}) {
            assertEquals(10.0 / 30, of(PIXELS, "1px", definition).value(), 1e-12);
        }
    }

    @Test
    void comparesFramesOfTwoPixels() {
        // frames of 32; less than 2 voxels from a border voxel are the same ones
        for (String definition : new String[] {STRAIGHT, STEPS, BELOW}) {
            assertEquals(24.0 / 40, of(PIXELS, "2px", definition).value(), 1e-12);
        }
    }

    @Test
    void isTheIntersectionOverUnionWhenTheBandIsWide() {
        assertEquals(30.0 / 42, of(PIXELS, "1000000px", STRAIGHT).value(), 1e-12);
        assertEquals(30.0 / 42, of(PIXELS, "1000000px", STEPS).value(), 1e-12);
        assertEquals(30.0 / 42, of(PIXELS, "1000000px", BELOW).value(), 1e-12);
    }

    @Test
    void aPhysicalWidthIsMeasuredInTheSpacing() {
        Spacing flat = Spacing.of("mm", 0.5, 1);
        // two columns and one row on either side: 28 pixels each, of which 18 are common
        assertEquals(18.0 / 38, of(flat, "1mm", STRAIGHT).value(), 1e-12);
        assertEquals(18.0 / 38, of(flat, "1000um", STRAIGHT).value(), 1e-12);
        assertEquals(10.0 / 30, of(flat, "1px", STRAIGHT).value(), 1e-12);
        assertEquals(
                "1mm is no number of voxels where the spacing differs by axis: give it in px",
                of(flat, "1mm", STEPS).note());
        assertEquals(24.0 / 40, of(Spacing.of("mm", 0.5, 0.5), "1mm", STEPS).value(), 1e-12);
    }

    @Test
    void aPhysicalWidthHasNoMeaningWithoutASpacing() {
        assertEquals(
                "1mm has no meaning without a spacing: give it in px",
                of(PIXELS, "1mm", STRAIGHT).note());
    }

    @Test
    void aShareOfTheDiagonalIsRoundedToWholePixels() {
        // the diagonal is 12.8 pixels
        Map<String, Quantity> values = new LinkedHashMap<>();
        for (double[] expected : new double[][] {{0.02, 10.0 / 30}, {0.15, 24.0 / 40}}) {
            values.put("ratio", new Quantity(expected[0], ""));
            assertEquals(expected[1], of(PIXELS, new Arguments(values), STEPS).value(), 1e-12);
        }
    }

    @Test
    void isUndefinedWithoutAnyWidth() {
        assertEquals("no voxel is so near to the contour", of(PIXELS, "0px", STRAIGHT).note());
    }

    @Test
    void emptyMasksFollowTheConvention() {
        LabelMap square = MaskPairs.picture(PIXELS, SQUARE);
        LabelMap nothing = MaskPairs.picture(PIXELS, SQUARE.replace('#', '.'));
        Convention tool = Convention.find("metrics-reloaded").orElseThrow();
        assertEquals(0, value(square, nothing, Convention.DEFAULT).value());
        assertFalse(value(nothing, nothing, Convention.DEFAULT).defined());
        assertEquals(1, value(nothing, nothing, tool).value());
    }

    @Test
    void agreesWithEveryPairOfVoxels() {
        Random random = new Random(9);
        for (int round = 0; round < 60; round++) {
            int[] shape = new int[1 + round % 3];
            double[] steps = new double[shape.length];
            for (int axis = 0; axis < shape.length; axis++) {
                shape[axis] = 1 + random.nextInt(9);
                steps[axis] = 0.25 * (1 + random.nextInt(8));
            }
            Grid grid = Grid.of(Spacing.of("mm", steps), shape);
            LabelMap reference = noise(random, grid);
            LabelMap prediction = noise(random, grid);
            double width = 0.25 * (1 + random.nextInt(12));
            MetricValue value =
                    new BoundaryIntersectionOverUnion()
                            .of(
                                    MaskPairs.of(reference, prediction, 1),
                                    new Arguments(Map.of("d", new Quantity(width, "mm"))),
                                    Convention.DEFAULT);
            int common = 0;
            int all = 0;
            for (int i = 0; i < grid.voxels(); i++) {
                boolean one = inBand(reference, i, width);
                boolean other = inBand(prediction, i, width);
                common += one && other ? 1 : 0;
                all += one || other ? 1 : 0;
            }
            assertEquals(all == 0 ? Double.NaN : (double) common / all, value.value(), 1e-12);
        }
    }

    /** The image with a margin that is wider than any band. */
    private static boolean inBand(LabelMap map, int index, double width) {
        if (map.label(index) != 1) {
            return false;
        }
        Grid grid = map.grid();
        int[] reach = {12, grid.dimensions() > 1 ? 12 : 0, grid.dimensions() > 2 ? 12 : 0};
        for (int dz = -reach[2]; dz <= reach[2]; dz++) {
            for (int dy = -reach[1]; dy <= reach[1]; dy++) {
                for (int dx = -reach[0]; dx <= reach[0]; dx++) {
                    int[] by = {dx, dy, dz};
                    double square = 0;
                    int there = 0;
                    int stride = 1;
                    boolean outside = false;
                    for (int axis = 0; axis < grid.dimensions(); axis++) {
                        int at = index / stride % grid.size(axis) + by[axis];
                        outside |= at < 0 || at >= grid.size(axis);
                        there += at * stride;
                        stride *= grid.size(axis);
                        square += Math.pow(by[axis] * grid.spacing().step(axis), 2);
                    }
                    if (square <= width * width && (outside || map.label(there) != 1)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static LabelMap noise(Random random, Grid grid) {
        byte[] labels = new byte[grid.voxels()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (random.nextInt(8) > 0 ? 1 : 0);
        }
        labels[random.nextInt(labels.length)] = 1;
        return LabelMap.of(grid, labels);
    }

    private static MetricValue value(LabelMap reference, LabelMap prediction, Convention as) {
        return new BoundaryIntersectionOverUnion()
                .of(MaskPairs.of(reference, prediction, 1), Arguments.NONE, as);
    }

    private static MetricValue of(Spacing spacing, String width, String definition) {
        String number = width.replaceAll("[^0-9.]", "");
        Quantity d = new Quantity(Double.parseDouble(number), width.substring(number.length()));
        return of(spacing, new Arguments(Map.of("d", d)), definition);
    }

    private static MetricValue of(Spacing spacing, Arguments arguments, String definition) {
        return new BoundaryIntersectionOverUnion()
                .of(
                        MaskPairs.of(
                                MaskPairs.picture(spacing, SQUARE),
                                MaskPairs.picture(spacing, MOVED),
                                1),
                        arguments,
                        Convention.DEFAULT.with("boundary_iou", definition));
    }
}
