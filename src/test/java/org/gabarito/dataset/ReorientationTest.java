package org.gabarito.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Stream;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.image.Orientation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReorientationTest {
    private static final int[][] ORDERS = {
        {0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}
    };
    private static final double[] TILTED_X = {0.8, 0.6, 0};
    private static final double[] TILTED_Y = {-0.6, 0.8, 0};
    private static final double[] TILTED_Z = {0, 0, 1};

    static Stream<Arguments> everyOrderAndDirection() {
        return Stream.of(ORDERS)
                .flatMap(
                        order ->
                                Stream.iterate(0, i -> i + 1)
                                        .limit(8)
                                        .map(flips -> Arguments.of(order, flips)));
    }

    /** The lattice whose axes are those of another in this order, some of them turned round. */
    private static Lattice turned(Lattice lattice, int[] order, int flips) {
        int[] shape = new int[3];
        double[] spacing = new double[3];
        double[] first = new double[3];
        double[][] axes = new double[3][];
        for (int axis = 0; axis < 3; axis++) {
            int from = order[axis];
            boolean flip = (flips >> axis & 1) == 1;
            shape[axis] = lattice.grid().size(from);
            spacing[axis] = lattice.step(from);
            axes[axis] = lattice.axis(from);
            if (flip) {
                first[from] = shape[axis] - 1;
                for (int row = 0; row < 3; row++) {
                    axes[axis][row] *= -1;
                }
            }
        }
        return GridSamples.lattice(shape, spacing, lattice.point(first), axes);
    }

    /** Every voxel with the label of the voxel of a numbered map that lies at its place. */
    private static LabelMap same(Lattice reference, Lattice other) {
        int[] labels = new int[other.grid().voxels()];
        int at = 0;
        for (int z = 0; z < other.grid().size(2); z++) {
            for (int y = 0; y < other.grid().size(1); y++) {
                for (int x = 0; x < other.grid().size(0); x++) {
                    labels[at++] = labelAt(reference, other.point(x, y, z));
                }
            }
        }
        return LabelMap.of(other.grid(), labels);
    }

    /** By search, so that it shares nothing with what is tested. */
    private static int labelAt(Lattice reference, double[] point) {
        int label = 0;
        for (int z = 0; z < reference.grid().size(2); z++) {
            for (int y = 0; y < reference.grid().size(1); y++) {
                for (int x = 0; x < reference.grid().size(0); x++) {
                    label++;
                    double[] here = reference.point(x, y, z);
                    double apart = 0;
                    for (int row = 0; row < 3; row++) {
                        apart = Math.max(apart, Math.abs(here[row] - point[row]));
                    }
                    if (apart < 1e-6) {
                        return label;
                    }
                }
            }
        }
        throw new AssertionError("no voxel lies there");
    }

    @ParameterizedTest
    @MethodSource("everyOrderAndDirection")
    void everyOrderAndDirectionOfAxesIsUndoneExactly(int[] order, int flips) {
        Lattice reference =
                GridSamples.lattice(
                        new int[] {4, 3, 2},
                        new double[] {0.7, 1.1, 3},
                        new double[] {-10, 20.5, 7},
                        TILTED_X,
                        TILTED_Y,
                        TILTED_Z);
        Lattice prediction = turned(reference, order, flips);
        LabelMap stored = same(reference, prediction);
        Reorientation found =
                Reorientation.of(reference, prediction, null).orElseThrow(AssertionError::new);
        LabelMap result = found.of(stored, reference.grid());
        assertEquals(reference.grid(), result.grid());
        assertArrayEquals(
                (int[]) GridSamples.numbered(reference.grid()).array(), (int[]) result.array());
    }

    @ParameterizedTest
    @MethodSource("everyOrderAndDirection")
    void resamplingMovesTheSameVoxels(int[] order, int flips) {
        Lattice reference =
                GridSamples.lattice(
                        new int[] {4, 3, 2},
                        new double[] {0.7, 1.1, 3},
                        new double[] {-10, 20.5, 7},
                        TILTED_X,
                        TILTED_Y,
                        TILTED_Z);
        Lattice prediction = turned(reference, order, flips);
        Resampling resampling = Resampling.of(reference, prediction);
        LabelMap stored = same(reference, prediction);
        LabelMap result = resampling.of(stored, reference.grid());
        assertArrayEquals(
                (int[]) GridSamples.numbered(reference.grid()).array(), (int[]) result.array());
        assertEquals(0, resampling.outside());
        assertEquals(0, resampling.lost(stored));
    }

    @Test
    void refusesAxesThatLandElsewhere() {
        Lattice reference =
                GridSamples.straight(new int[] {4, 3, 2}, new double[] {1, 1, 1}, 0, 0, 0);
        Lattice turned = turned(reference, new int[] {1, 0, 2}, 1);
        double[] shifted = turned.origin();
        shifted[0] += 0.5;
        Lattice moved =
                GridSamples.lattice(
                        turned.grid().shape(),
                        new double[] {1, 1, 1},
                        shifted,
                        turned.axis(0),
                        turned.axis(1),
                        turned.axis(2));
        assertTrue(Reorientation.of(reference, turned, null).isPresent());
        assertEquals(Optional.empty(), Reorientation.of(reference, moved, null));
    }

    @Test
    void refusesAxesOfAnotherLengthOrSpacing() {
        Lattice reference =
                GridSamples.straight(new int[] {4, 3, 2}, new double[] {1, 1, 1}, 0, 0, 0);
        Lattice longer = GridSamples.straight(new int[] {4, 4, 2}, new double[] {1, 1, 1}, 0, 0, 0);
        Lattice wider = GridSamples.straight(new int[] {4, 3, 2}, new double[] {1, 1, 2}, 0, 0, 0);
        assertEquals(Optional.empty(), Reorientation.of(reference, longer, null));
        assertEquals(Optional.empty(), Reorientation.of(reference, wider, null));
    }

    @Test
    void transposesFlatImagesInSpace() {
        double[] x = {1, 0, 0};
        double[] y = {0, 1, 0};
        Lattice reference =
                GridSamples.lattice(
                        new int[] {3, 2}, new double[] {1, 2}, new double[] {0, 0, 5}, x, y);
        Lattice prediction =
                GridSamples.lattice(
                        new int[] {2, 3}, new double[] {2, 1}, new double[] {0, 0, 5}, y, x);
        LabelMap result =
                Reorientation.of(reference, prediction, null)
                        .orElseThrow()
                        .of(
                                LabelMap.of(prediction.grid(), new byte[] {1, 4, 2, 5, 3, 6}),
                                reference.grid());
        assertArrayEquals(new byte[] {1, 2, 3, 4, 5, 6}, (byte[]) result.array());
    }

    @Test
    void needsToKnowBothPlaces() {
        Grid grid = Grid.of(Spacing.of("mm", 1, 1), 3, 2);
        Lattice nowhere = Lattice.of(grid, Orientation.none(2));
        assertEquals(Optional.empty(), Reorientation.of(nowhere, nowhere, null));
    }
}
