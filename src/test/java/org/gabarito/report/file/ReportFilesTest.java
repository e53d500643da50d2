package org.gabarito.report.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gabarito.plan.MetricConfigFile;
import org.gabarito.report.Reports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
    @TempDir Path folder;

    @Test
    void writesAllFilesAndNothingElse() throws IOException {
        Path out = folder.resolve("a/b");
        List<Path> files = ReportFiles.write(Reports.several(), out);
        assertEquals(
                List.of("config.yaml", "scores.csv", "report.html", "summary.json"),
                files.stream().map(file -> file.getFileName().toString()).toList());
        try (Stream<Path> there = Files.list(out)) {
            assertEquals(4, there.count());
        }
        assertEquals(17, Files.readAllLines(files.get(1)).size());
        assertEquals(
                Reports.CONFIG,
                MetricConfigFile.read(Files.readString(files.get(0)), "config.yaml").get());
    }

    @Test
    void replacesWhatAnEarlierRunLeft() throws IOException {
        ReportFiles.write(Reports.several(), folder);
        ReportFiles.write(Reports.of(Reports.scored("m", "only", 0.91, 120, 0.5, 0)), folder);
        String scores = Files.readString(folder.resolve("scores.csv"));
        assertTrue(scores.contains("only"));
        assertEquals(5, scores.lines().count());
    }
}
