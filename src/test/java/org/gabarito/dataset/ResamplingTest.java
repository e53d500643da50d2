package org.gabarito.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.image.Orientation;
import org.junit.jupiter.api.Test;

class ResamplingTest {
    private static final double[] ONE = {1, 1, 1};

    private static byte[] bytes(Lattice to, Lattice from, int... labels) {
        byte[] stored = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            stored[i] = (byte) labels[i];
        }
        return (byte[])
                Resampling.of(to, from).of(LabelMap.of(from.grid(), stored), to.grid()).array();
    }

    @Test
    void takesTheNearestVoxelOfACoarserGrid() {
        Lattice fine = GridSamples.straight(new int[] {4, 2}, new double[] {1, 1}, 0, 0);
        Lattice coarse = GridSamples.straight(new int[] {2, 1}, new double[] {2, 2}, 0.5, 0.5);
        assertArrayEquals(new byte[] {1, 1, 2, 2, 1, 1, 2, 2}, bytes(fine, coarse, 1, 2));
    }

    @Test
    void aCentreOnTheBorderOfTwoVoxelsLiesInTheOneOfTheHigherIndex() {
        Lattice fine = GridSamples.straight(new int[] {4, 1}, new double[] {0.5, 1}, 0, 0);
        Lattice coarse = GridSamples.straight(new int[] {3, 1}, new double[] {1, 1}, 0, 0);
        assertArrayEquals(new byte[] {1, 2, 2, 3}, bytes(fine, coarse, 1, 2, 3));
    }

    @Test
    void roundingInHeadersDecidesNoTie() {
        Lattice coarse = GridSamples.straight(new int[] {3, 1}, new double[] {1, 1}, 0, 0);
        for (double off : new double[] {-1e-5, 0, 1e-5}) {
            Lattice fine = GridSamples.straight(new int[] {4, 1}, new double[] {0.5, 1}, off, 0);
            assertArrayEquals(new byte[] {1, 2, 2, 3}, bytes(fine, coarse, 1, 2, 3));
        }
    }

    @Test
    void countsWhatLiesOutsideOnBothSides() {
        Lattice reference = GridSamples.straight(new int[] {3, 1}, new double[] {1, 1}, 0, 0);
        Lattice prediction = GridSamples.straight(new int[] {4, 1}, new double[] {1, 1}, 1, 0);
        Resampling resampling = Resampling.of(reference, prediction);
        LabelMap stored = LabelMap.of(prediction.grid(), new byte[] {1, 0, 2, 0});
        LabelMap result = resampling.of(stored, reference.grid());
        assertArrayEquals(new byte[] {0, 1, 0}, (byte[]) result.array());
        assertEquals(1, resampling.outside());
        assertEquals(1, resampling.lost(stored));
    }

    @Test
    void agreesWithASearchForTheNearestCentreInAnyAffine() {
        Random random = new Random(5);
        for (int round = 0; round < 20; round++) {
            double angle = random.nextDouble() * 6;
            double cos = Math.cos(angle);
            double sin = Math.sin(angle);
            Lattice reference =
                    GridSamples.straight(new int[] {5, 4, 3}, new double[] {1, 1.3, 2}, 1, 2, 3);
            Lattice prediction =
                    GridSamples.lattice(
                            new int[] {6, 5, 4},
                            ONE,
                            new double[] {random.nextDouble() * 4, 3, 2},
                            new double[] {cos, sin, 0},
                            new double[] {-sin, cos, 0},
                            new double[] {0, 0, 1});
            LabelMap stored = GridSamples.numbered(prediction.grid());
            LabelMap result = Resampling.of(reference, prediction).of(stored, reference.grid());
            int at = 0;
            for (int z = 0; z < 3; z++) {
                for (int y = 0; y < 4; y++) {
                    for (int x = 0; x < 5; x++) {
                        int expected = nearest(prediction, reference.point(x, y, z));
                        assertEquals(expected, result.label(at++), x + " " + y + " " + z);
                    }
                }
            }
        }
    }

    /** The number of the voxel whose cube, of side one, holds the point; 0 where none does. */
    private static int nearest(Lattice prediction, double[] point) {
        int label = 0;
        for (int z = 0; z < prediction.grid().size(2); z++) {
            for (int y = 0; y < prediction.grid().size(1); y++) {
                for (int x = 0; x < prediction.grid().size(0); x++) {
                    label++;
                    double[] centre = prediction.point(x, y, z);
                    boolean inside = true;
                    for (int axis = 0; axis < 3; axis++) {
                        double along = 0;
                        for (int row = 0; row < 3; row++) {
                            along += (point[row] - centre[row]) * prediction.axis(axis)[row];
                        }
                        inside &= along >= -0.5 - 1e-3 && along < 0.5 - 1e-3;
                    }
                    if (inside) {
                        return label;
                    }
                }
            }
        }
        return 0;
    }

    @Test
    void flatImagesInSpaceMustLieInOnePlane() {
        double[] x = {1, 0, 0};
        double[] y = {0, 1, 0};
        Lattice here =
                GridSamples.lattice(
                        new int[] {4, 4}, new double[] {1, 1}, new double[] {0, 0, 5}, x, y);
        Lattice coarse =
                GridSamples.lattice(
                        new int[] {2, 2}, new double[] {2, 2}, new double[] {0.5, 0.5, 5}, x, y);
        Lattice above =
                GridSamples.lattice(
                        new int[] {2, 2}, new double[] {2, 2}, new double[] {0.5, 0.5, 8}, x, y);
        assertEquals("", Resampling.obstacle(here, coarse));
        assertArrayEquals(
                new byte[] {1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4},
                bytes(here, coarse, 1, 2, 3, 4));
        assertEquals("they lie in different planes", Resampling.obstacle(here, above));
    }

    @Test
    void saysWhatStandsInTheWay() {
        Grid grid = Grid.of(Spacing.of("mm", 1, 1), 3, 2);
        Lattice nowhere = Lattice.of(grid, Orientation.none(2));
        Lattice flat = GridSamples.straight(new int[] {3, 2}, new double[] {1, 1}, 0, 0);
        Lattice solid = GridSamples.straight(new int[] {3, 2, 2}, ONE, 0, 0, 0);
        Lattice skewed =
                GridSamples.lattice(
                        new int[] {3, 2},
                        new double[] {1, 1},
                        new double[] {0, 0},
                        new double[] {1, 0},
                        new double[] {1, 0});
        assertTrue(Resampling.obstacle(flat, nowhere).contains("file of the prediction"));
        assertTrue(Resampling.obstacle(nowhere, flat).contains("file of the reference"));
        assertTrue(Resampling.obstacle(solid, flat).contains("flat"));
        assertTrue(Resampling.obstacle(flat, skewed).contains("do not span"));
        assertThrows(IllegalArgumentException.class, () -> Resampling.of(flat, nowhere));
    }
}
