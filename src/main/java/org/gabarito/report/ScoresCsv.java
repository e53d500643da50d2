package org.gabarito.report;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gabarito.evaluation.Score;
import org.gabarito.plan.Decimal;

/**
 * The long, tidy table of all scores: one row a value, RFC 4180 with LF. Numbers have the fewest
 * digits that read back equal; undefined values are empty cells with their reason in {@code note};
 * infinite ones are {@code Infinity}.
 */
public final class ScoresCsv {
    /** Column names, in order. */
    public static final List<String> HEADER =
            List.of(
                    "method",
                    "case",
                    "class",
                    "instance",
                    "metric",
                    "parameters",
                    "definition",
                    "value",
                    "unit",
                    "status",
                    "note");

    private ScoresCsv() {}

    /** Writes the rows in the order given; leaves the writer open. */
    public static void write(List<Score> scores, Writer to) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
        csv.writeRecord(HEADER);
        for (Score score : scores) {
            csv.writeRecord(
                    score.method(),
                    score.caseId(),
                    score.className(),
                    score.instance(),
                    score.metric(),
                    score.parameters(),
                    score.definition(),
                    Double.isNaN(score.value()) ? "" : Decimal.text(score.value()),
                    score.unit(),
                    score.status().name().toLowerCase(Locale.ROOT),
                    score.note());
        }
        csv.flush();
    }

    public static String text(List<Score> scores) {
        StringWriter text = new StringWriter();
        try {
            write(scores, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Reads a table back.
     *
     * @throws IOException when it is not such a table; the message names the line
     */
    public static List<Score> read(Reader from) throws IOException {
        List<Score> scores = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(from)) {
            for (NamedCsvRecord line : csv) {
                if (!line.getHeader().equals(HEADER)) {
                    throw new IOException(
                            "This is no table of scores: its first line must be "
                                    + String.join(",", HEADER)
                                    + ".");
                }
                scores.add(score(line));
            }
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new IOException("This is no table of scores: " + e.getMessage(), e);
        }
        return scores;
    }

    private static Score score(NamedCsvRecord line) {
        String value = line.getField("value");
        return new Score(
                line.getField("method"),
                line.getField("case"),
                line.getField("class"),
                line.getField("instance"),
                line.getField("metric"),
                line.getField("parameters"),
                line.getField("definition"),
                value.isEmpty() ? Double.NaN : Double.parseDouble(value),
                line.getField("unit"),
                Score.Status.valueOf(line.getField("status").toUpperCase(Locale.ROOT)),
                line.getField("note"));
    }
}
