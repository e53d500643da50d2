package org.gabarito.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With a program that does nothing. */
class BenchTest {
    private final List<String> done = new ArrayList<>();
    private final Program program =
            new Program() {
                @Override
                public List<String> command(List<String> words) {
                    return List.of("true");
                }

                @Override
                public void run(List<String> words) {
                    assertTrue(Files.exists(Path.of(words.get(1))), words.get(1));
                    assertTrue(Files.exists(Path.of(words.get(2))), words.get(2));
                    done.add(words.get(1));
                }
            };

    @Test
    void measuresEveryTaskBesideItsFloorsAndLeavesNothing() throws IOException {
        List<Row> rows;
        try (Bench bench = bench(2)) {
            rows = bench.rows(Bench.tasks());
        }

        assertEquals(Bench.tasks(), rows.stream().map(Row::task).toList());
        for (Row row : rows) {
            assertTrue(row.seconds() > 0 && row.warm() >= 0, row.toString());
            assertTrue(row.timesGunzip() > 0 && row.timesPass() > 0, row.toString());
            assertTrue(row.voxels() > 1000, row.toString());
        }
        assertEquals(3 * rows.size(), done.size());
        done.forEach(file -> assertFalse(Files.exists(Path.of(file)), file));
    }

    @Test
    void growsVoxelsEvenlyAndLabelsToTwoHundred() throws IOException {
        Scaling scaling;
        try (Bench bench = bench(1)) {
            scaling = bench.scaling();
        }

        List<Scaling.Point> sizes = scaling.sizes();
        assertEquals(8, sizes.size());
        for (int i = 0; i < 8; i++) {
            double share = (double) sizes.get(i).voxels() / sizes.get(7).voxels();
            assertEquals((i + 1) / 8.0, share, 0.05);
        }
        assertEquals(200, scaling.labels().get(7).labels());
        assertEquals(1, scaling.labels().stream().map(Scaling.Point::voxels).distinct().count());
    }

    @Test
    void readsTheSameFilesInEveryWayBesideInflatingThem() throws IOException {
        Reading reading;
        try (Bench bench = bench(1)) {
            reading = bench.reading();
        }

        assertEquals(Storage.values().length, reading.lines().size());
        for (Reading.Line line : reading.lines()) {
            assertTrue(line.seconds() > 0 && line.timesNifti() > 0, line.toString());
            boolean inflated = line.stored().startsWith("NIfTI") && line.stored().endsWith("gzip");
            assertEquals(inflated, line.timesInflating() > 0, line.toString());
            assertEquals(inflated, line.timesZlib() > 0, line.toString());
        }
    }

    private Bench bench(int runs) throws IOException {
        return new Bench(program, new Bench.Options(runs, true, false), message -> {});
    }
}
