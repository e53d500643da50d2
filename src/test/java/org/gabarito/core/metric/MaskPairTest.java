package org.gabarito.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gabarito.core.geometry.Border;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.junit.jupiter.api.Test;

class MaskPairTest {
    @Test
    void readsShortsAndIntsLikeBytes() {
        Grid grid = Grid.of(Spacing.of("mm", 1, 2), 30, 20);
        byte[] bytes = new byte[600];
        short[] shorts = new short[600];
        int[] ints = new int[600];
        Random random = new Random(24);
        for (int i = 0; i < 600; i++) {
            bytes[i] = (byte) random.nextInt(3);
            shorts[i] = (short) (bytes[i] == 0 ? 0 : 65_000 + bytes[i]);
            ints[i] = bytes[i] == 0 ? 0 : -bytes[i];
        }
        LabelMap narrow = LabelMap.of(grid, bytes);
        LabelMap one = LabelMap.of(grid, new byte[600]);
        ((byte[]) one.array())[333] = 1;
        short[] shortOne = new short[600];
        shortOne[333] = (short) 65_001;
        int[] intOne = new int[600];
        intOne[333] = -1;
        double expected = sum(MaskPairs.of(narrow, one, 1));
        assertTrue(expected > 0);
        assertEquals(
                expected,
                sum(MaskPairs.of(LabelMap.of(grid, shorts), LabelMap.of(grid, shortOne), 65_001)));
        assertEquals(
                expected,
                sum(MaskPairs.of(LabelMap.of(grid, ints), LabelMap.of(grid, intOne), -1)));
    }

    @Test
    void measuresOnceForAKindOfBorder() {
        LabelMap map = MaskPairs.picture(Spacing.unknown(2), "##.\n#..");
        MaskPair masks = MaskPairs.of(map, map, 1).masks();
        assertSame(masks.distances(Border.ELEMENTS), masks.distances(Border.ELEMENTS));
    }

    @Test
    void hasNoDistancesWhenAMaskIsEmpty() {
        LabelMap full = MaskPairs.picture(Spacing.unknown(2), "##");
        LabelMap empty = MaskPairs.picture(Spacing.unknown(2), "..");
        assertTrue(MaskPairs.of(full, empty, 1).masks().distances(Border.FACES).isEmpty());
        assertTrue(MaskPairs.of(empty, full, 1).masks().distances(Border.FACES).isEmpty());
        assertFalse(MaskPairs.of(full, full, 1).masks().distances(Border.FACES).isEmpty());
    }

    @Test
    void refusesTwoShapes() {
        LabelMap reference = MaskPairs.picture(Spacing.unknown(2), "##");
        LabelMap prediction = MaskPairs.picture(Spacing.unknown(2), "##\n##");
        List<Integer> labels = List.of(1);
        Set<Integer> none = Set.of();
        assertThrows(
                IllegalArgumentException.class,
                () -> MaskPair.of(reference, prediction, labels, none, null, null));
    }

    private static double sum(ClassPair pair) {
        SurfaceDistances distances = pair.masks().distances(Border.ELEMENTS);
        return distances.fromReference().weightedSum() + distances.fromPrediction().weightedSum();
    }
}
