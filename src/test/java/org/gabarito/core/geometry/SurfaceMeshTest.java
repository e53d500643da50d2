package org.gabarito.core.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurfaceMeshTest {
    private static final Grid GRID = Grid.of(Spacing.of("mm", 1, 2, 3), 12, 12, 12);

    /** A cube from a voxel on. */
    private static Mask cube(int from, int edge) {
        byte[] voxels = new byte[GRID.voxels()];
        for (int i = 0; i < voxels.length; i++) {
            int x = i % 12 - from;
            int y = i / 12 % 12 - from;
            int z = i / 144 - from;
            boolean in = Math.min(x, Math.min(y, z)) >= 0 && Math.max(x, Math.max(y, z)) < edge;
            voxels[i] = (byte) (in ? 1 : 0);
        }
        return Mask.of(
                LabelMap.of(GRID, voxels),
                List.of(1),
                BoundingBox.of(new int[] {0, 0, 0}, new int[] {11, 11, 11}));
    }

    @Test
    void aVoxelIsAClosedOctahedronOfEightCorners() {
        SurfaceMesh mesh = SurfaceMesh.of(cube(4, 1), cube(4, 1), 1, 1000);

        assertEquals(8, mesh.distances().length);
        assertEquals(12 * 3, mesh.triangles().length);
        assertTrue(volume(mesh) > 0, "triangles look outwards");
        for (float distance : mesh.distances()) {
            assertEquals(0, distance);
        }
        assertClosed(mesh);
    }

    @Test
    void distancesAreThoseOfBoundaryMetricsWithTheirSide() {
        Mask small = cube(4, 2);
        Mask large = cube(3, 4);
        SurfaceMesh reference = SurfaceMesh.of(small, large, 1, 1000);
        SurfaceMesh prediction = SurfaceMesh.of(large, small, -1, 1000);
        DistanceProfile profile =
                large.surface(Border.ELEMENTS).distancesTo(small.surface(Border.ELEMENTS));

        float[] found = prediction.elementDistances();
        assertEquals(profile.max(), found[found.length - 1], 1e-6);
        assertTrue(found[0] > 0, "the prediction goes too far everywhere");
        assertTrue(reference.elementDistances()[0] > 0);
        assertTrue(
                SurfaceMesh.of(small, large, -1, 1000).elementDistances()[0] < 0,
                "it does not reach anywhere");
    }

    @Test
    void tooManyCornersAreJoinedAndTheFarthestKept() {
        SurfaceMesh fine = SurfaceMesh.of(cube(1, 10), cube(4, 2), -1, 100_000);
        SurfaceMesh coarse = SurfaceMesh.of(cube(1, 10), cube(4, 2), -1, 60);

        assertEquals(1, fine.block());
        assertTrue(coarse.block() > 1);
        assertTrue(coarse.distances().length <= 60);
        assertEquals(max(fine.distances()), max(coarse.distances()));
        assertClosed(fine);
    }

    private static float max(float[] values) {
        float max = 0;
        for (float value : values) {
            max = Math.max(max, value);
        }
        return max;
    }

    /** Every edge is gone along once each way. */
    private static void assertClosed(SurfaceMesh mesh) {
        Map<Long, Integer> balance = new HashMap<>();
        int[] triangles = mesh.triangles();
        for (int i = 0; i < triangles.length; i += 3) {
            for (int k = 0; k < 3; k++) {
                long a = triangles[i + k];
                long b = triangles[i + (k + 1) % 3];
                balance.merge(Math.min(a, b) << 32 | Math.max(a, b), a < b ? 1 : -1, Integer::sum);
            }
        }
        assertTrue(balance.values().stream().allMatch(one -> one == 0));
    }

    private static double volume(SurfaceMesh mesh) {
        float[] p = mesh.places();
        int[] t = mesh.triangles();
        double volume = 0;
        for (int i = 0; i < t.length; i += 3) {
            int a = 3 * t[i];
            int b = 3 * t[i + 1];
            int c = 3 * t[i + 2];
            volume +=
                    p[a] * (p[b + 1] * p[c + 2] - p[b + 2] * p[c + 1])
                            - p[a + 1] * (p[b] * p[c + 2] - p[b + 2] * p[c])
                            + p[a + 2] * (p[b] * p[c + 1] - p[b + 1] * p[c]);
        }
        return volume / 6;
    }
}
