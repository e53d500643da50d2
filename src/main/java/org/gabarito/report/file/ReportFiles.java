package org.gabarito.report.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gabarito.plan.MetricConfigFile;
import org.gabarito.report.Report;
import org.gabarito.report.html.Wording;

/** Writes everything that outlives a run into one folder. */
public final class ReportFiles {
    /** Marks a folder as ours. */
    public static final String SUMMARY = "summary.json";

    private ReportFiles() {}

    /** Writes the usual files; see {@link #write(Report, Path, Collection)}. */
    public static List<Path> write(Report report, Path folder) throws IOException {
        return write(report, folder, ResultFormats.usual());
    }

    /**
     * Writes {@code config.yaml} and the files of each format, making folders where needed. Each
     * appears whole or not at all, the summary last.
     *
     * @return the files, in that order
     */
    public static List<Path> write(Report report, Path folder, Collection<ResultFormat> formats)
            throws IOException {
        List<ResultFile> files = new ArrayList<>();
        files.add(config(report));
        List<ResultFile> last = new ArrayList<>();
        for (ResultFormat format : formats) {
            for (ResultFile file : format.files(report, Wording.ENGLISH)) {
                (file.path().equals(SUMMARY) ? last : files).add(file);
            }
        }
        files.addAll(last);
        List<Path> written = new ArrayList<>();
        for (ResultFile file : files) {
            written.add(put(folder.resolve(file.path()), file.content()));
        }
        return written;
    }

    static ResultFile config(Report report) {
        return ResultFile.of("config.yaml", MetricConfigFile.yaml(report.config()));
    }

    private static Path put(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(draft, content);
            return Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
