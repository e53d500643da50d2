package org.gabarito.core.geometry;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Sets of voxels for tests, drawn or made at random. */
final class VoxelSets {
    private VoxelSets() {}

    /** Planes of a picture are divided by blank lines; {@code #} is in the set. */
    static VoxelSet picture(String picture) {
        List<String> planes = List.of(picture.strip().split("\n\\s*\n"));
        List<String> first = planes.get(0).lines().toList();
        int width = first.get(0).strip().length();
        int height = first.size();
        byte[] labels = new byte[width * height * planes.size()];
        int at = 0;
        for (String plane : planes) {
            for (String line : plane.lines().toList()) {
                for (char sign : line.strip().toCharArray()) {
                    labels[at++] = (byte) (sign == '#' ? 1 : 0);
                }
            }
        }
        Grid grid =
                planes.size() == 1
                        ? Grid.of(Spacing.of("mm", 1, 1), width, height)
                        : Grid.of(Spacing.of("mm", 1, 1, 1), width, height, planes.size());
        return of(grid, labels);
    }

    /** Voxels with label 1, in their box. */
    static VoxelSet of(Grid grid, byte[] labels) {
        LabelMap map = LabelMap.of(grid, labels);
        BoundingBox box = box(grid, labels);
        return box == null ? VoxelSet.empty(grid) : Mask.of(map, List.of(1), box).voxels();
    }

    /** One to three axes, some of them of one voxel, one sometimes longer than a word. */
    static Grid randomGrid(Random random, int dimensions) {
        int[] shape = new int[dimensions];
        double[] steps = new double[dimensions];
        for (int axis = 0; axis < dimensions; axis++) {
            shape[axis] = random.nextInt(5) == 0 ? 1 : 1 + random.nextInt(12);
            steps[axis] = 0.25 * (1 + random.nextInt(9));
        }
        if (random.nextInt(4) == 0) {
            shape[random.nextInt(dimensions)] = 60 + random.nextInt(80);
        }
        return Grid.of(Spacing.of("mm", steps), shape);
    }

    /** Noise, or lumps of it. */
    static byte[] randomLabels(Random random, Grid grid) {
        byte[] labels = new byte[grid.voxels()];
        double density = random.nextDouble();
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (random.nextDouble() < density ? 1 : 0);
        }
        return random.nextBoolean() ? labels : smoothed(grid, labels);
    }

    private static byte[] smoothed(Grid grid, byte[] labels) {
        byte[] smooth = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            int[] at = place(grid, i);
            int sum = 0;
            for (int dz = -1; dz <= 1; dz++) {
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) {
                        sum += isSet(grid, labels, at[0] + dx, at[1] + dy, at[2] + dz) ? 1 : -1;
                    }
                }
            }
            smooth[i] = (byte) (sum > (grid.dimensions() - 3) * 9 ? 1 : 0);
        }
        return smooth;
    }

    static boolean isSet(Grid grid, byte[] labels, int x, int y, int z) {
        return x >= 0
                && x < size(grid, 0)
                && y >= 0
                && y < size(grid, 1)
                && z >= 0
                && z < size(grid, 2)
                && labels[(z * size(grid, 1) + y) * size(grid, 0) + x] == 1;
    }

    static int[] place(Grid grid, int index) {
        int width = size(grid, 0);
        int height = size(grid, 1);
        return new int[] {index % width, index / width % height, index / width / height};
    }

    static int size(Grid grid, int axis) {
        return axis < grid.dimensions() ? grid.size(axis) : 1;
    }

    /** One byte a voxel of the image. */
    static byte[] labels(VoxelSet set) {
        byte[] labels = new byte[set.grid().voxels()];
        for (int i = 0; i < labels.length; i++) {
            int[] at = place(set.grid(), i);
            labels[i] = (byte) (set.contains(at[0], at[1], at[2]) ? 1 : 0);
        }
        return labels;
    }

    private static @Nullable BoundingBox box(Grid grid, byte[] labels) {
        BoundingBox box = null;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == 1) {
                int[] at = Arrays.copyOf(place(grid, i), grid.dimensions());
                BoundingBox voxel = BoundingBox.of(at, at);
                box = box == null ? voxel : box.union(voxel);
            }
        }
        return box;
    }
}
