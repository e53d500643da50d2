package org.gabarito.core.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComponentsTest {

    @Test
    void diagonalVoxelsHangTogetherOnlyByFullConnectivity() {
        LabelMap map = map(new int[] {3, 3}, 1, 0, 0, 0, 1, 0, 0, 0, 1);

        assertEquals(1, Components.of(map, Connectivity.FULL).count());
        assertEquals(3, Components.of(map, Connectivity.FACES).count());
    }

    @Test
    void nearPartsAreOneAcrossASingleVoxel() {
        LabelMap one = map(new int[] {4}, 1, 0, 1, 0);
        LabelMap two = map(new int[] {4}, 1, 0, 0, 1);

        assertEquals(2, Components.of(one, Connectivity.FULL).count());
        assertEquals(1, Components.of(one, Connectivity.NEAR).count());
        assertEquals(2, Components.of(two, Connectivity.NEAR).count());
    }

    @Test
    void armsOfAULaterFoundToMeetAreOneComponent() {
        LabelMap map = map(new int[] {5, 3}, 7, 0, 0, 0, 7, 7, 0, 2, 0, 7, 7, 7, 7, 7, 7);

        Components found = Components.of(map, Connectivity.FACES);

        assertEquals(2, found.count());
        assertEquals(7, found.label(0));
        assertEquals(9, found.voxels(0));
        assertEquals(0, found.first(0));
        assertEquals(BoundingBox.of(new int[] {0, 0}, new int[] {4, 2}), found.box(0));
        assertTrue(found.touchesAnother(0));
        assertTrue(found.touchesAnother(1));
    }

    @Test
    void backgroundIsNoNeighbour() {
        LabelMap map = map(new int[] {3, 1}, 1, 0, 2);

        assertFalse(Components.of(map, Connectivity.FULL).touchesAnother(0));
        assertTrue(Components.of(map, Connectivity.NEAR).touchesAnother(0));
    }

    @Test
    void emptyMapHasNone() {
        assertEquals(
                0, Components.of(map(new int[] {2, 2}, 0, 0, 0, 0), Connectivity.FULL).count());
    }

    @Test
    void agreesWithAFloodFillOnRandomMaps() {
        Random random = new Random(3);
        for (int round = 0; round < 600; round++) {
            int axes = 1 + round % 3;
            int[] shape = new int[axes];
            int voxels = 1;
            for (int axis = 0; axis < axes; axis++) {
                shape[axis] = 1 + random.nextInt(7);
                voxels *= shape[axis];
            }
            int[] values = new int[voxels];
            for (int i = 0; i < voxels; i++) {
                values[i] = random.nextInt(3) == 0 ? 0 : random.nextInt(1 + round % 4);
            }
            for (Connectivity connectivity : Connectivity.values()) {
                LabelMap map = map(shape, values);
                assertEquals(
                        flooded(map, connectivity),
                        found(Components.of(map, connectivity)),
                        connectivity + " " + round);
            }
        }
    }

    @Test
    void noiseIsRefusedBeforeItFillsTheMemory() {
        int edge = 4096;
        byte[] checks = new byte[edge * edge];
        for (int i = 0; i < checks.length; i++) {
            checks[i] = (byte) (i % 2 == 0 && i / edge % 2 == 0 ? 1 : 0);
        }
        LabelMap map = LabelMap.of(Grid.of(Spacing.unknown(2), edge, edge), checks);

        assertThrows(TooManyComponents.class, () -> Components.of(map, Connectivity.FULL));
    }

    private record Found(int label, int voxels, int first, BoundingBox box, boolean touches) {}

    private static List<Found> found(Components components) {
        List<Found> all = new ArrayList<>();
        for (int i = 0; i < components.count(); i++) {
            all.add(
                    new Found(
                            components.label(i),
                            components.voxels(i),
                            components.first(i),
                            components.box(i),
                            components.touchesAnother(i)));
        }
        return all;
    }

    private static List<Found> flooded(LabelMap map, Connectivity connectivity) {
        List<Found> all = new ArrayList<>();
        boolean[] seen = new boolean[map.grid().voxels()];
        for (int first = 0; first < seen.length; first++) {
            if (map.label(first) != 0 && !seen[first]) {
                all.add(flood(map, connectivity, first, seen));
            }
        }
        return all;
    }

    private static Found flood(LabelMap map, Connectivity connectivity, int first, boolean[] seen) {
        Deque<Integer> open = new ArrayDeque<>(List.of(first));
        seen[first] = true;
        int[] low = place(map.grid(), first);
        int[] high = low.clone();
        int voxels = 0;
        boolean touches = false;
        while (!open.isEmpty()) {
            int[] here = place(map.grid(), open.peek());
            open.pop();
            voxels++;
            for (int axis = 0; axis < here.length; axis++) {
                low[axis] = Math.min(low[axis], here[axis]);
                high[axis] = Math.max(high[axis], here[axis]);
            }
            for (int other = 0; other < seen.length; other++) {
                if (map.label(other) != 0
                        && areNeighbours(here, place(map.grid(), other), connectivity)) {
                    if (map.label(other) != map.label(first)) {
                        touches = true;
                    } else if (!seen[other]) {
                        seen[other] = true;
                        open.push(other);
                    }
                }
            }
        }
        return new Found(map.label(first), voxels, first, BoundingBox.of(low, high), touches);
    }

    private static boolean areNeighbours(int[] one, int[] other, Connectivity connectivity) {
        int sum = 0;
        int most = 0;
        for (int axis = 0; axis < one.length; axis++) {
            int off = Math.abs(one[axis] - other[axis]);
            sum += off;
            most = Math.max(most, off);
        }
        return switch (connectivity) {
            case FACES -> sum == 1;
            case FULL -> most == 1;
            case NEAR -> most == 1 || most == 2;
        };
    }

    private static int[] place(Grid grid, int index) {
        int[] place = new int[grid.dimensions()];
        int rest = index;
        for (int axis = 0; axis < place.length; axis++) {
            place[axis] = rest % grid.size(axis);
            rest /= grid.size(axis);
        }
        return place;
    }

    private static LabelMap map(int[] shape, int... values) {
        return LabelMap.of(Grid.of(Spacing.unknown(shape.length), shape), values);
    }
}
