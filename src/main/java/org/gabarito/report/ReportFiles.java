package org.gabarito.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.gabarito.plan.MetricConfigFile;

/** Writes everything that outlives a run into one folder. */
public final class ReportFiles {
    /** Marks a folder as ours. */
    public static final String SUMMARY = "summary.json";

    private ReportFiles() {}

    /**
     * Writes {@code scores.csv}, {@code config.yaml} and {@code summary.json}, making the folder
     * where needed. Each appears whole or not at all, the summary last.
     *
     * @return the files, in that order
     */
    public static List<Path> write(Report report, Path folder) throws IOException {
        Files.createDirectories(folder);
        return List.of(
                put(folder.resolve("scores.csv"), ScoresCsv.text(report.results().scores())),
                put(folder.resolve("config.yaml"), MetricConfigFile.yaml(report.config())),
                put(folder.resolve(SUMMARY), SummaryJson.text(report)));
    }

    private static Path put(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(draft, text.getBytes(StandardCharsets.UTF_8));
            return Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
