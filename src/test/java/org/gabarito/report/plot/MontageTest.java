package org.gabarito.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.ErrorMap;
import org.gabarito.report.html.Wording;
import org.junit.jupiter.api.Test;

class MontageTest {

    @Test
    void theSlicesWithMostErrorsAreDrawn() {
        byte[] reference = new byte[10 * 10 * 12];
        byte[] prediction = new byte[10 * 10 * 12];
        box(reference, 2, 4, 2);
        box(prediction, 2, 4, 2);
        // one voxel too much at the bottom, a whole slice too few at the top
        prediction[2 * 100 + 5 * 10 + 8] = 1;
        for (int i = 0; i < 100; i++) {
            prediction[4 * 100 + i] = 0;
        }

        String svg = drawn(reference, prediction, Grid.of(Spacing.of("mm", 1, 1, 2), 10, 10, 12));

        assertTrue(svg.contains("<figcaption>z = 2</figcaption>"), svg);
        assertTrue(svg.contains("<figcaption>z = 4</figcaption>"));
        assertFalse(svg.contains(">z = 3<"));
        assertTrue(
                svg.contains("<desc>Slice z = 2: 1 false positive and 0 false negative voxels.<"));
        assertTrue(
                svg.contains("<desc>Slice z = 4: 0 false positive and 16 false negative voxels.<"));
        assertEquals(2, areas(svg, ErrorMap.FALSE_POSITIVE));
        assertEquals(2, areas(svg, ErrorMap.FALSE_NEGATIVE));
    }

    /** Words in a drawing shrink with it. */
    @Test
    void noWordsAreInTheDrawings() {
        byte[] reference = new byte[100];
        reference[55] = 1;
        assertFalse(
                drawn(reference, new byte[100], Grid.of(Spacing.unknown(2), 10, 10))
                        .contains("<text"));
    }

    @Test
    void slicesAreCutWhereTheyLieFarthestApart() {
        byte[] reference = new byte[10 * 10 * 12];
        byte[] prediction = new byte[10 * 10 * 12];
        box(reference, 2, 4, 2);

        String svg = drawn(reference, prediction, Grid.of(Spacing.of("mm", 1, 4, 1), 10, 10, 12));

        assertTrue(svg.contains(">y = 2</figcaption>"), svg);
        assertFalse(svg.contains(">z = "));
    }

    @Test
    void aFlatImageIsDrawnWhole() {
        byte[] reference = new byte[100];
        byte[] prediction = new byte[100];
        reference[55] = 1;
        prediction[55] = 1;

        String svg = drawn(reference, prediction, Grid.of(Spacing.unknown(2), 10, 10));

        assertFalse(svg.contains(" = 0<"));
        assertEquals(1, areas(svg, ErrorMap.FALSE_POSITIVE));
        assertEquals(2, areas(svg, ErrorMap.TRUE_POSITIVE));
    }

    @Test
    void whereNobodyFoundAnythingThereIsNoPicture() {
        Grid grid = Grid.of(Spacing.unknown(2), 10, 10);
        LabelMap empty = LabelMap.of(grid, new byte[100]);

        assertEquals(
                Optional.empty(),
                Montage.draw(
                        ErrorMap.ofClass(empty, empty, List.of(1), Set.of()),
                        "a",
                        "a",
                        Wording.ENGLISH::say));
    }

    private static void box(byte[] voxels, int firstSlice, int lastSlice, int from) {
        for (int z = firstSlice; z <= lastSlice; z++) {
            for (int y = from; y < from + 4; y++) {
                for (int x = from; x < from + 4; x++) {
                    voxels[z * 100 + y * 10 + x] = 1;
                }
            }
        }
    }

    /** Of this kind, with the one in the legend. */
    private static int areas(String svg, int code) {
        Matcher areas = Pattern.compile("data-code=\"" + code + "\"").matcher(svg);
        return (int) areas.results().count();
    }

    private static String drawn(byte[] reference, byte[] prediction, Grid grid) {
        ErrorMap map =
                ErrorMap.ofClass(
                        LabelMap.of(grid, reference),
                        LabelMap.of(grid, prediction),
                        List.of(1),
                        Set.of());
        return Montage.draw(map, "a", "a", Wording.ENGLISH::say).orElseThrow();
    }
}
