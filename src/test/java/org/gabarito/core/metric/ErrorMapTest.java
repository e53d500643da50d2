package org.gabarito.core.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gabarito.core.geometry.Connectivity;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.LargestComponents;
import org.gabarito.core.geometry.Spacing;
import org.junit.jupiter.api.Test;

class ErrorMapTest {
    private static final Set<Integer> NONE = Set.of();

    @Test
    void codesSayWhoFoundTheClass() {
        ErrorMap map = ErrorMap.ofClass(row(0, 0, 1, 1, 2), row(0, 1, 0, 1, 1), List.of(1), NONE);

        assertArrayEquals(new byte[] {0, 2, 3, 1, 2}, codes(map));
        assertArrayEquals(new long[] {1, 1, 2, 1, 0}, map.counts());
    }

    @Test
    void takingOneClassForAnotherIsAnErrorOfItsOwn() {
        LabelMap reference = row(1, 1, 2, 2, 0, 3);
        LabelMap prediction = row(1, 2, 2, 0, 1, 1);

        assertArrayEquals(
                new byte[] {1, 4, 1, 3, 2, 2},
                codes(ErrorMap.ofClasses(reference, prediction, List.of(1, 2), NONE)));
        assertArrayEquals(
                new byte[] {1, 1, 1, 3, 2, 2},
                codes(ErrorMap.ofClass(reference, prediction, List.of(1, 2), NONE)));
    }

    @Test
    void voxelsToIgnoreAreNeitherRightNorWrong() {
        ErrorMap map = ErrorMap.ofClass(row(255, 255, 1), row(1, 0, 1), List.of(1), Set.of(255));

        assertArrayEquals(new byte[] {0, 0, 1}, codes(map));
    }

    @Test
    void theLargestErrorsComeFirstEachWithAVoxelInside() {
        // 8×3: a missed block of six on the left, a false pair on the right, a stray one below
        LabelMap reference =
                plane(8, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0);
        LabelMap prediction =
                plane(8, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0);
        ErrorMap map = ErrorMap.ofClass(reference, prediction, List.of(1), NONE);

        LargestComponents.Found found =
                LargestComponents.of(map.grid(), map, Connectivity.FULL, ErrorMap::isError, 2);

        assertEquals(3, found.count());
        assertEquals(2, found.largest().size());
        LargestComponents.Component first = found.largest().get(0);
        assertEquals(ErrorMap.FALSE_NEGATIVE, first.label());
        assertEquals(6, first.voxels());
        assertEquals(8, first.middle());
        assertEquals(ErrorMap.FALSE_POSITIVE, found.largest().get(1).label());
        assertEquals(2, found.largest().get(1).voxels());
        assertEquals(6, found.largest().get(1).middle());
    }

    @Test
    void theMiddleOfAHookIsOnTheHook() {
        LabelMap reference = plane(5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1);
        LabelMap prediction = plane(5, new int[15]);
        ErrorMap map = ErrorMap.ofClass(reference, prediction, List.of(1), NONE);

        int middle =
                LargestComponents.of(map.grid(), map, Connectivity.FACES, ErrorMap::isError, 1)
                        .largest()
                        .get(0)
                        .middle();

        assertEquals(2, middle);
    }

    /** Against a count voxel by voxel. */
    @Test
    void noiseIsCountedAsVoxelByVoxel() {
        Random random = new Random(7);
        int[] here = random.ints(9 * 7 * 5, 0, 4).toArray();
        int[] there = random.ints(9 * 7 * 5, 0, 4).toArray();
        Grid grid = Grid.of(Spacing.of("mm", 1, 2, 3), 9, 7, 5);
        ErrorMap map =
                ErrorMap.ofClass(
                        LabelMap.of(grid, here),
                        LabelMap.of(grid, there),
                        List.of(1, 3),
                        Set.of(2));
        long[] counts = new long[5];
        for (int i = 0; i < here.length; i++) {
            boolean first = here[i] == 1 || here[i] == 3;
            boolean second = there[i] == 1 || there[i] == 3;
            counts[here[i] == 2 ? 0 : first ? second ? 1 : 3 : second ? 2 : 0]++;
        }

        assertArrayEquals(counts, map.counts());
        LargestComponents.Found all =
                LargestComponents.of(
                        grid, map, Connectivity.FACES, ErrorMap::isError, Integer.MAX_VALUE);
        assertEquals(
                counts[2] + counts[3],
                all.largest().stream().mapToLong(LargestComponents.Component::voxels).sum());
        for (LargestComponents.Component one : all.largest()) {
            assertEquals(one.label(), map.label(one.middle()));
        }
    }

    private static byte[] codes(ErrorMap map) {
        byte[] codes = new byte[map.grid().voxels()];
        map.read(0, codes);
        return codes;
    }

    private static LabelMap row(int... labels) {
        return LabelMap.of(Grid.of(Spacing.unknown(1), labels.length), labels);
    }

    private static LabelMap plane(int width, int... labels) {
        return LabelMap.of(Grid.of(Spacing.unknown(2), width, labels.length / width), labels);
    }
}
