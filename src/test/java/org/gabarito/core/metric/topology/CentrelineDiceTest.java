package org.gabarito.core.metric.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.MaskPairs;
import org.gabarito.core.metric.MetricValue;
import org.junit.jupiter.api.Test;

class CentrelineDiceTest {
    private static final Convention TOOL = Convention.find("panoptica").orElseThrow();

    private static final LabelMap LINE =
            picture(
                    """
                    ..........
                    .########.
                    ..........
                    ..........""");

    @Test
    void isTheHarmonicMeanOfBothShares() {
        // a line of one pixel is its own centre line: 4 of 5 predicted pixels, 4 of 8 to be found
        LabelMap part =
                picture(
                        """
                        ..........
                        .####.....
                        .....#....
                        ..........""");
        assertEquals(2 * 0.8 * 0.5 / 1.3, of(LINE, part).value(), 1e-12);
        assertEquals(2 * 0.8 * 0.5 / 1.3, of(part, LINE).value(), 1e-12);
    }

    @Test
    void thicknessHardlyMatters() {
        LabelMap thick =
                picture(
                        """
                        .########.
                        .########.
                        .########.
                        ..........""");
        // six of the seven pixels that thinning leaves lie on the line
        assertEquals(2 * (6.0 / 7) / (1 + 6.0 / 7), of(LINE, thick).value(), 1e-12);
    }

    @Test
    void centreLinesThatMeetNothingGiveZeroOrNothing() {
        LabelMap apart =
                picture(
                        """
                        ..........
                        ..........
                        ..........
                        .########.""");
        assertEquals(0, of(LINE, apart).value());
        MetricValue asTool = value(LINE, apart, TOOL);
        assertFalse(asTool.defined());
        assertEquals("neither centre line meets the other mask", asTool.note());
    }

    @Test
    void aMissIsZeroAndNothingIsUndefined() {
        LabelMap nothing = picture("..........\n..........\n..........\n..........");
        assertEquals(0, of(LINE, nothing).value());
        assertEquals(0, of(nothing, LINE).value());
        assertFalse(of(nothing, nothing).defined());
        assertFalse(value(LINE, nothing, TOOL).defined());
    }

    @Test
    void isUndefinedWhereThinningLeavesNothing() {
        Grid grid = Grid.of(Spacing.of("mm", 1, 1, 1), 2, 2, 2);
        LabelMap cube = LabelMap.of(grid, new byte[] {1, 1, 1, 1, 1, 1, 1, 1});
        assertEquals("thinning leaves no centre line of the reference", of(cube, cube).note());
    }

    @Test
    void turningTheImageChangesLittle() {
        int size = 40;
        byte[] tube = new byte[size * size];
        byte[] turned = new byte[size * size];
        byte[] shifted = new byte[size * size];
        byte[] shiftedTurned = new byte[size * size];
        for (int i = 0; i < tube.length; i++) {
            int x = i % size;
            int y = i / size;
            boolean inside = x > 2 && x < 37 && Math.abs(y - 15 - 8 * Math.sin(x / 6.0)) < 3.5;
            boolean near = x > 5 && x < 37 && Math.abs(y - 18 - 8 * Math.sin(x / 6.0)) < 3.5;
            tube[i] = (byte) (inside ? 1 : 0);
            turned[x * size + y] = tube[i];
            shifted[i] = (byte) (near ? 1 : 0);
            shiftedTurned[x * size + y] = shifted[i];
        }
        Grid grid = Grid.of(Spacing.of("mm", 1, 1), size, size);
        assertEquals(
                of(LabelMap.of(grid, tube), LabelMap.of(grid, shifted)).value(),
                of(LabelMap.of(grid, turned), LabelMap.of(grid, shiftedTurned)).value(),
                0.05);
    }

    private static LabelMap picture(String picture) {
        return MaskPairs.picture(Spacing.of("mm", 1, 1), picture);
    }

    private static MetricValue of(LabelMap reference, LabelMap prediction) {
        return value(reference, prediction, Convention.DEFAULT);
    }

    private static MetricValue value(LabelMap reference, LabelMap prediction, Convention as) {
        return new CentrelineDice().of(MaskPairs.of(reference, prediction, 1), Arguments.NONE, as);
    }
}
