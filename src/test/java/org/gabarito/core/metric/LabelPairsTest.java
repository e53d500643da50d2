package org.gabarito.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gabarito.core.geometry.BoundingBox;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LabelPairsTest {

    /** How a map is stored, and which labels that allows. */
    enum Storage {
        BYTES(0, 1, 7, 128, 255),
        SHORTS(0, 1, 7, 255, 65_535),
        INTS(0, 1, 7, -1, Integer.MIN_VALUE, Integer.MAX_VALUE);

        final int[] labels;

        Storage(int... labels) {
            this.labels = labels;
        }

        LabelMap map(Grid grid, int[] values) {
            if (this == INTS) {
                return LabelMap.of(grid, values);
            }
            byte[] bytes = new byte[values.length];
            short[] shorts = new short[values.length];
            for (int i = 0; i < values.length; i++) {
                bytes[i] = (byte) values[i];
                shorts[i] = (short) values[i];
            }
            return this == BYTES ? LabelMap.of(grid, bytes) : LabelMap.of(grid, shorts);
        }

        /** Random runs, so that words of equal labels and their ends occur. */
        LabelMap random(Grid grid, SplittableRandom random) {
            int[] values = new int[grid.voxels()];
            for (int from = 0; from < values.length; ) {
                int to = Math.min(values.length, from + random.nextInt(1, 40));
                Arrays.fill(values, from, to, labels[random.nextInt(labels.length)]);
                from = to;
            }
            return map(grid, values);
        }
    }

    static Stream<List<Storage>> combinations() {
        return Stream.of(Storage.values())
                .flatMap(a -> Stream.of(Storage.values()).map(b -> List.of(a, b)));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void agreesWithCountingVoxelByVoxel(List<Storage> storages) {
        SplittableRandom random = new SplittableRandom(20);
        for (int[] shape :
                new int[][] {{53}, {1, 9}, {31, 17}, {8, 16, 5}, {13, 1, 7}, {9, 4, 3, 5}}) {
            Grid grid = Grid.of(Spacing.unknown(shape.length), shape);
            LabelMap reference = storages.get(0).random(grid, random);
            LabelMap prediction = storages.get(1).random(grid, random);
            for (Set<Integer> ignore : List.of(Set.<Integer>of(), Set.of(7), Set.of(0, 255))) {
                LabelPairs pairs = LabelPairs.of(reference, prediction, ignore);
                for (List<Integer> labels :
                        List.of(
                                List.of(1),
                                List.of(7),
                                List.of(255, 1),
                                List.of(-1, 0),
                                List.of(9))) {
                    assertAgrees(reference, prediction, ignore, labels, pairs);
                }
            }
        }
    }

    private static void assertAgrees(
            LabelMap reference,
            LabelMap prediction,
            Set<Integer> ignore,
            List<Integer> labels,
            LabelPairs pairs) {
        long[] counts = new long[4];
        BoundingBox referenceBox = null;
        BoundingBox predictionBox = null;
        TreeSet<Integer> referenceLabels = new TreeSet<>();
        TreeSet<Integer> predictionLabels = new TreeSet<>();
        for (int index = 0; index < reference.grid().voxels(); index++) {
            int a = reference.label(index);
            int b = prediction.label(index);
            if (ignore.contains(a)) {
                continue;
            }
            referenceLabels.add(a);
            predictionLabels.add(b);
            counts[(labels.contains(a) ? 2 : 0) + (labels.contains(b) ? 1 : 0)]++;
            if (labels.contains(a)) {
                referenceBox = with(reference.grid(), index, referenceBox);
            }
            if (labels.contains(b)) {
                predictionBox = with(reference.grid(), index, predictionBox);
            }
        }
        referenceLabels.remove(0);
        predictionLabels.remove(0);
        predictionLabels.removeAll(ignore);
        LabelClass found = (LabelClass) pairs.classPair(labels);
        assertEquals(new Counts(counts[3], counts[1], counts[2], counts[0]), found.counts());
        assertEquals(referenceBox, found.referenceBox());
        assertEquals(predictionBox, found.predictionBox());
        assertEquals(referenceLabels, pairs.referenceLabels());
        assertEquals(predictionLabels, pairs.predictionLabels());
    }

    private static BoundingBox with(Grid grid, int index, @Nullable BoundingBox box) {
        int[] at = new int[grid.dimensions()];
        for (int axis = 0, rest = index; axis < at.length; axis++) {
            at[axis] = rest % grid.size(axis);
            rest /= grid.size(axis);
        }
        BoundingBox voxel = BoundingBox.of(at, at);
        return box == null ? voxel : box.union(voxel);
    }

    @Test
    void ofASquareMovedByOneIsAsByHand() {
        Grid grid = Grid.of(Spacing.of("mm", 1, 2), 5, 3);
        byte[] reference = {
            0, 1, 1, 0, 0,
            0, 1, 1, 0, 0,
            0, 0, 0, 0, 2
        };
        byte[] prediction = {
            0, 0, 1, 1, 0,
            0, 0, 1, 1, 0,
            0, 0, 0, 0, 1
        };
        LabelPairs pairs =
                LabelPairs.of(
                        LabelMap.of(grid, reference), LabelMap.of(grid, prediction), Set.of());
        LabelClass square = (LabelClass) pairs.classPair(List.of(1));
        assertEquals(new Counts(2, 3, 2, 8), square.counts());
        assertEquals(BoundingBox.of(new int[] {1, 0}, new int[] {2, 1}), square.referenceBox());
        assertEquals(BoundingBox.of(new int[] {2, 0}, new int[] {4, 2}), square.predictionBox());
        assertEquals(new Counts(3, 2, 2, 8), pairs.classPair(List.of(1, 2)).counts());
        assertEquals(1, pairs.voxels(2, 1));
        assertEquals(0, pairs.voxels(2, 2));
        assertEquals(grid, square.grid());
    }

    /** Ten million voxels: several slabs, whose number does not go into the rows. */
    @ParameterizedTest
    @EnumSource(Storage.class)
    void countsLargeMapsInSlabsWithoutLoss(Storage storage) {
        Grid grid = Grid.of(Spacing.unknown(3), 217, 211, 223);
        int[] values = new int[grid.voxels()];
        int[] shifted = new int[grid.voxels()];
        long expected = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = i / 1000 % 7 == 0 ? 1 : 0;
            shifted[i] = (i + 300) / 1000 % 7 == 0 ? 1 : 0;
            expected += values[i] & shifted[i];
        }
        LabelPairs pairs =
                LabelPairs.of(storage.map(grid, values), storage.map(grid, shifted), Set.of());
        assertEquals(expected, pairs.voxels(1, 1));
        assertEquals(Arrays.stream(values).sum(), pairs.classPair(List.of(1)).counts().reference());
        assertEquals(
                Arrays.stream(shifted).sum(), pairs.classPair(List.of(1)).counts().prediction());
    }

    @Test
    void keepsManyInstancesApart() {
        Grid grid = Grid.of(Spacing.unknown(2), 300, 200);
        int[] values = IntStream.range(0, grid.voxels()).map(i -> i * 71_993).toArray();
        LabelMap map = LabelMap.of(grid, values);
        LabelPairs pairs = LabelPairs.of(map, map, Set.of());
        assertEquals(grid.voxels() - 1, pairs.referenceLabels().size());
        assertEquals(
                new Counts(1, 0, 0, grid.voxels() - 1),
                pairs.classPair(List.of(values[12_345])).counts());
    }

    @Test
    void refusesMapsOfDifferentShape() {
        LabelMap wide = LabelMap.of(Grid.of(Spacing.unknown(2), 3, 2), new byte[6]);
        LabelMap high = LabelMap.of(Grid.of(Spacing.unknown(2), 2, 3), new byte[6]);
        assertThrows(IllegalArgumentException.class, () -> LabelPairs.of(wide, high, Set.of()));
    }
}
