package org.gabarito.core.metric.catalog;

import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;

/** Label maps made at random, and the same ones seen from elsewhere. */
final class LabelMaps {
    /** Few binary digits, so that squares and sums of them are exact in any order. */
    private static final double[] STEPS = {0.5, 0.75, 1, 1.25, 2, 3};

    private LabelMaps() {}

    static Grid randomGrid(SplittableRandom random) {
        int[] shape = new int[random.nextInt(2, 4)];
        double[] steps = new double[shape.length];
        for (int axis = 0; axis < shape.length; axis++) {
            shape[axis] = random.nextInt(6, 13);
            steps[axis] = STEPS[random.nextInt(STEPS.length)];
        }
        return Grid.of(Spacing.of(Spacing.MILLIMETRE, steps), shape);
    }

    /** A few overlapping boxes of labels 1 and 2; label 1 has at least one voxel. */
    static LabelMap random(Grid grid, SplittableRandom random) {
        int[] labels = new int[grid.voxels()];
        for (int box = 0; box < 4; box++) {
            int[] low = new int[grid.dimensions()];
            int[] high = new int[grid.dimensions()];
            for (int axis = 0; axis < low.length; axis++) {
                low[axis] = random.nextInt(grid.size(axis));
                high[axis] = Math.min(grid.size(axis) - 1, low[axis] + random.nextInt(6));
            }
            for (int index = 0; index < labels.length; index++) {
                if (inside(position(grid, index), low, high)) {
                    labels[index] = 1 + box % 2;
                }
            }
        }
        labels[random.nextInt(labels.length)] = 1;
        return LabelMap.of(grid, labels);
    }

    /** The map with some voxels changed, and still one of label 1. */
    static LabelMap disturbed(LabelMap map, SplittableRandom random) {
        int certain = random.nextInt(map.grid().voxels());
        int[] labels = new int[map.grid().voxels()];
        for (int index = 0; index < labels.length; index++) {
            boolean change = random.nextInt(12) == 0;
            labels[index] = change ? random.nextInt(3) : map.label(index);
        }
        labels[certain] = 1;
        return LabelMap.of(map.grid(), labels);
    }

    static LabelMap flipped(LabelMap map, int axis) {
        Grid grid = map.grid();
        return drawn(
                grid,
                at -> {
                    int[] source = at.clone();
                    source[axis] = grid.size(axis) - 1 - at[axis];
                    return map.label(index(grid, source));
                });
    }

    /** Axes moved on by one place: x becomes y, the last becomes x. */
    static LabelMap rotatedAxes(LabelMap map) {
        Grid grid = map.grid();
        int n = grid.dimensions();
        int[] shape = new int[n];
        double[] steps = new double[n];
        for (int axis = 0; axis < n; axis++) {
            shape[(axis + 1) % n] = grid.size(axis);
            steps[(axis + 1) % n] = grid.spacing().step(axis);
        }
        return drawn(
                Grid.of(Spacing.of(grid.spacing().unit(), steps), shape),
                at -> {
                    int[] source = new int[n];
                    for (int axis = 0; axis < n; axis++) {
                        source[axis] = at[(axis + 1) % n];
                    }
                    return map.label(index(grid, source));
                });
    }

    /** Background added: one voxel before and {@code axis + 2} after along each axis. */
    static LabelMap padded(LabelMap map) {
        Grid grid = map.grid();
        int[] shape = grid.shape();
        for (int axis = 0; axis < shape.length; axis++) {
            shape[axis] += axis + 3;
        }
        return drawn(
                Grid.of(grid.spacing(), shape),
                at -> {
                    int[] source = new int[at.length];
                    for (int axis = 0; axis < at.length; axis++) {
                        source[axis] = at[axis] - 1;
                        if (source[axis] < 0 || source[axis] >= grid.size(axis)) {
                            return 0;
                        }
                    }
                    return map.label(index(grid, source));
                });
    }

    static LabelMap renamed(LabelMap map, IntUnaryOperator names) {
        Grid grid = map.grid();
        return drawn(grid, at -> names.applyAsInt(map.label(index(grid, at))));
    }

    static LabelMap scaled(LabelMap map, double factor) {
        double[] steps = map.grid().spacing().toArray();
        for (int axis = 0; axis < steps.length; axis++) {
            steps[axis] *= factor;
        }
        return map.with(Spacing.of(map.grid().spacing().unit(), steps));
    }

    static LabelMap empty(Grid grid) {
        return LabelMap.of(grid, new int[grid.voxels()]);
    }

    private static LabelMap drawn(Grid grid, ToIntFunction<int[]> label) {
        int[] labels = new int[grid.voxels()];
        for (int index = 0; index < labels.length; index++) {
            labels[index] = label.applyAsInt(position(grid, index));
        }
        return LabelMap.of(grid, labels);
    }

    private static boolean inside(int[] at, int[] low, int[] high) {
        for (int axis = 0; axis < at.length; axis++) {
            if (at[axis] < low[axis] || at[axis] > high[axis]) {
                return false;
            }
        }
        return true;
    }

    private static int[] position(Grid grid, int index) {
        int[] at = new int[grid.dimensions()];
        for (int axis = 0, rest = index; axis < at.length; axis++) {
            at[axis] = rest % grid.size(axis);
            rest /= grid.size(axis);
        }
        return at;
    }

    private static int index(Grid grid, int[] at) {
        int index = 0;
        for (int axis = at.length - 1; axis >= 0; axis--) {
            index = index * grid.size(axis) + at[axis];
        }
        return index;
    }
}
