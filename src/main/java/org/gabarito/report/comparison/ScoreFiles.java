package org.gabarito.report.comparison;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.evaluation.Score;
import org.gabarito.report.ScoresCsv;

/**
 * Reads tables of scores: our own, or those of the R package challengeR, {@code
 * task,case,algorithm,value}. Of those the task is the class, and the file's name the metric, as
 * our own files for challengeR are named.
 */
public final class ScoreFiles {
    private static final List<String> FOREIGN = List.of("task", "case", "algorithm", "value");
    private static final String OWN_FILE = "scores.csv";

    /** More than any study has; a table beyond it is not what it seems to be. */
    private static final long MOST_BYTES = 1L << 30;

    private ScoreFiles() {}

    /**
     * @param source what the user called it
     * @param foreign whether it came from challengeR, so that its direction may have to be said
     */
    public record Scores(String source, List<Score> scores, boolean foreign) {
        /** Names of the methods, in their order. */
        public List<String> methods() {
            Set<String> names = new LinkedHashSet<>();
            scores.forEach(one -> names.add(one.method()));
            return List.copyOf(names);
        }
    }

    /**
     * @param given a table, or the folder that holds {@code scores.csv}
     * @throws IOException when it is no such table; the message says why and what to do
     */
    public static Scores read(Path given) throws IOException {
        Path file = Files.isDirectory(given) ? given.resolve(OWN_FILE) : given;
        if (!Files.isRegularFile(file)) {
            throw new IOException(
                    Files.isDirectory(given)
                            ? given
                                    + ": there is no "
                                    + OWN_FILE
                                    + " in this folder. Give a folder"
                                    + " that `gabarito score --out` wrote, or a table."
                            : given + ": there is no such file or folder. Check the path.");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file + ": larger than 1 GB, which no table of scores is.");
        }
        try {
            List<Score> scores = rows(file);
            if (scores.isEmpty()) {
                throw new IOException("it has no rows.");
            }
            boolean foreign = scores.get(0).definition().isEmpty() && isForeign(file);
            refuseTwins(scores);
            return new Scores(given.toString(), scores, foreign);
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static boolean isForeign(Path file) throws IOException {
        try (Reader from = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(from)) {
            for (NamedCsvRecord line : csv) {
                return new HashSet<>(line.getHeader()).containsAll(FOREIGN);
            }
            return false;
        } catch (IllegalArgumentException | UncheckedIOException e) {
            return false;
        }
    }

    private static List<Score> rows(Path file) throws IOException {
        if (isForeign(file)) {
            return foreign(file);
        }
        try (Reader from = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return ScoresCsv.read(from);
        }
    }

    private static List<Score> foreign(Path file) throws IOException {
        String stem = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        String metric =
                MetricCatalog.describe(stem.replaceFirst("-.*", ""))
                        .map(MetricInfo::id)
                        .orElse(stem);
        String parameters =
                metric.equals(stem) || MetricCatalog.describe(metric).isEmpty()
                        ? ""
                        : stem.substring(Math.min(stem.length(), stem.indexOf('-') + 1));
        List<Score> scores = new ArrayList<>();
        try (Reader from = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(from)) {
            for (NamedCsvRecord line : csv) {
                double value = number(line);
                scores.add(
                        new Score(
                                line.getField("algorithm"),
                                line.getField("case"),
                                line.getField("task"),
                                "",
                                metric,
                                parameters,
                                "",
                                value,
                                "",
                                Double.isNaN(value) ? Score.Status.MISSING : Score.Status.OK,
                                ""));
            }
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new IOException("this is no table of scores: " + e.getMessage(), e);
        }
        return scores;
    }

    private static double number(NamedCsvRecord line) throws IOException {
        String text = line.getField("value").strip();
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "na", "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> {
                try {
                    yield Double.parseDouble(text);
                } catch (NumberFormatException e) {
                    throw new IOException(
                            "line "
                                    + line.getStartingLineNumber()
                                    + ": the value "
                                    + text
                                    + " is no number. Write NA where there is none.",
                            e);
                }
            }
        };
    }

    private record Place(
            String method,
            String id,
            String className,
            String instance,
            String metric,
            String parameters,
            String definition) {}

    /** The same place twice would silently hide a value. */
    private static void refuseTwins(List<Score> scores) throws IOException {
        Set<Place> seen = new HashSet<>();
        for (Score one : scores) {
            Place place =
                    new Place(
                            one.method(),
                            one.caseId(),
                            one.className(),
                            one.instance(),
                            one.metric(),
                            one.parameters(),
                            one.definition());
            if (!seen.add(place)) {
                throw new IOException(
                        "two rows of "
                                + one.metric()
                                + " are of case "
                                + one.caseId()
                                + ", class "
                                + one.className()
                                + ", method "
                                + one.method()
                                + ". Keep one.");
            }
        }
    }
}
