package org.gabarito.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gabarito.plan.MetricConfigFile;

/** Writes everything that outlives a run into one folder. */
public final class ReportFiles {
    /** Marks a folder as ours. */
    public static final String SUMMARY = "summary.json";

    private ReportFiles() {}

    /** Files that a run can leave out. */
    public enum Format {
        CSV,
        JSON
    }

    /** Writes every file; see {@link #write(Report, Path, Set)}. */
    public static List<Path> write(Report report, Path folder) throws IOException {
        return write(report, folder, EnumSet.allOf(Format.class));
    }

    /**
     * Writes {@code scores.csv}, {@code config.yaml} and {@code summary.json}, making the folder
     * where needed. Each appears whole or not at all, the summary last.
     *
     * @return the files, in that order
     */
    public static List<Path> write(Report report, Path folder, Set<Format> formats)
            throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        if (formats.contains(Format.CSV)) {
            String scores = ScoresCsv.text(report.results().scores());
            files.add(put(folder.resolve("scores.csv"), scores));
        }
        files.add(put(folder.resolve("config.yaml"), MetricConfigFile.yaml(report.config())));
        if (formats.contains(Format.JSON)) {
            files.add(put(folder.resolve(SUMMARY), SummaryJson.text(report)));
        }
        return files;
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
