package org.gabarito.core.metric.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.LabelPairs;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.Quantity;
import org.junit.jupiter.api.Test;

class AbsoluteVolumeDifferenceTest {
    private static final Arguments RELATIVE =
            new Arguments(Map.of("relative", new Quantity(1, "")));
    private static final byte[] FOUR = {1, 1, 1, 1, 0, 0};
    private static final byte[] ONE = {0, 0, 0, 0, 0, 1};
    private static final byte[] NONE = new byte[6];

    @Test
    void isAVolumeInThreeDimensions() {
        Grid grid = Grid.of(Spacing.of("mm", 0.5, 2, 3), 3, 2, 1);
        assertEquals(value(9, "mm³"), of(pair(grid, FOUR, ONE), Arguments.NONE));
        assertEquals(value(9, "mm³"), of(pair(grid, ONE, FOUR), Arguments.NONE));
    }

    @Test
    void isAnAreaInTwoDimensions() {
        Grid grid = Grid.of(Spacing.of("µm", 0.5, 2), 3, 2);
        assertEquals(value(3, "µm²"), of(pair(grid, FOUR, ONE), Arguments.NONE));
    }

    @Test
    void isCountedInVoxelsWithoutSpacing() {
        assertEquals(
                value(3, "voxels"),
                of(pair(Grid.of(Spacing.unknown(3), 3, 2, 1), FOUR, ONE), Arguments.NONE));
    }

    @Test
    void isAShareOfTheReferenceWhenRelative() {
        Grid grid = Grid.of(Spacing.of("mm", 0.5, 2, 3), 3, 2, 1);
        assertEquals(value(0.75, ""), of(pair(grid, FOUR, ONE), RELATIVE));
        assertEquals(value(3, ""), of(pair(grid, ONE, FOUR), RELATIVE));
    }

    @Test
    void isTheOtherVolumeWhenOneMaskIsEmpty() {
        Grid grid = Grid.of(Spacing.of("mm", 1, 1), 3, 2);
        assertEquals(value(4, "mm²"), of(pair(grid, FOUR, NONE), Arguments.NONE));
        assertEquals(value(4, "mm²"), of(pair(grid, NONE, FOUR), Arguments.NONE));
        assertEquals(value(0, "mm²"), of(pair(grid, NONE, NONE), Arguments.NONE));
    }

    @Test
    void isUndefinedWhenRelativeToNothing() {
        Grid grid = Grid.of(Spacing.of("mm", 1, 1), 3, 2);
        assertEquals(value(1, ""), of(pair(grid, FOUR, NONE), RELATIVE));
        assertEquals(
                new MetricValue(
                        Double.NaN, "", "voxels/volume", "reference empty: nothing to divide by"),
                of(pair(grid, NONE, FOUR), RELATIVE));
    }

    private static MetricValue value(double value, String unit) {
        return new MetricValue(value, unit, "voxels/volume", "");
    }

    private static MetricValue of(ClassPair pair, Arguments arguments) {
        return new AbsoluteVolumeDifference().of(pair, arguments, Convention.DEFAULT);
    }

    private static ClassPair pair(Grid grid, byte[] reference, byte[] prediction) {
        return LabelPairs.of(LabelMap.of(grid, reference), LabelMap.of(grid, prediction), Set.of())
                .classPair(List.of(1));
    }
}
