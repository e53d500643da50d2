package org.gabarito.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.LabelRuns;
import org.gabarito.core.geometry.Spacing;
import org.junit.jupiter.api.Test;

class NiftiWriterTest {
    private static final ImageBudget BUDGET = new ImageBudget(1_000_000, 10_000_000);

    @Test
    void whatIsWrittenIsReadAgainAtItsPlace() throws IOException {
        Grid grid = Grid.of(Spacing.of("mm", 0.5, 1, 3), 7, 5, 4);
        for (int most : List.of(200, 60_000, 1_000_000)) {
            int[] labels = new Random(1).ints(7 * 5 * 4, 0, most).toArray();
            Placement place =
                    new Placement(
                            List.of(-0.5, 0.0, 0.0, 12.0, 0.0, 1.0, 0.0, -4.0, 0.0, 0.0, 3.0, 7.0));

            LabelImage read = read(written(grid, labels, most, place, 1, NiftiWriter.Choice.FIRST));

            assertEquals(grid, read.labels().grid());
            assertArrayEquals(new double[] {12, -4, 7}, read.orientation().origin());
            assertArrayEquals(
                    new double[] {-1, 0, 0, 0, 1, 0, 0, 0, 1}, read.orientation().direction());
            for (int i = 0; i < labels.length; i++) {
                assertEquals(labels[i], read.labels().label(i));
            }
            assertTrue(read.texts().isEmpty());
        }
    }

    @Test
    void aBlockShowsItsHighestCodeOrItsMiddle() throws IOException {
        Grid grid = Grid.of(Spacing.of("mm", 1, 1, 1), 5, 2, 1);
        int[] labels = {1, 1, 0, 0, 3, 0, 2, 0, 1, 0};

        LabelImage highest =
                read(written(grid, labels, 3, Placement.of(grid), 2, NiftiWriter.Choice.HIGHEST));
        LabelImage middle =
                read(written(grid, labels, 3, Placement.of(grid), 2, NiftiWriter.Choice.FIRST));

        assertEquals(2, highest.labels().label(0));
        assertEquals(1, highest.labels().label(1));
        assertEquals(3, highest.labels().label(2));
        assertEquals(2, middle.labels().label(0));
        assertEquals(1, middle.labels().label(1));
        assertEquals(0, middle.labels().label(2));
        assertEquals(0.5, highest.orientation().origin()[0]);
        assertEquals(2, highest.labels().grid().spacing().step(0));
    }

    @Test
    void blocksAreAsSmallAsTheyMayBe() {
        Grid grid = Grid.of(Spacing.unknown(3), 512, 512, 700);

        assertEquals(1, NiftiWriter.blocks(grid, 512L * 512 * 700));
        assertEquals(2, NiftiWriter.blocks(grid, 64_000_000));
    }

    private static byte[] written(
            Grid grid,
            int[] labels,
            int largest,
            Placement place,
            int blocks,
            NiftiWriter.Choice choice)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NiftiWriter.write(
                grid, LabelRuns.of(LabelMap.of(grid, labels)), largest, place, blocks, choice, out);
        return out.toByteArray();
    }

    private static LabelImage read(byte[] bytes) throws IOException {
        return ImageFormats.find("a.nii.gz")
                .orElseThrow()
                .read(InMemory.file("a.nii.gz", Map.of("a.nii.gz", bytes)), BUDGET);
    }
}
