package org.gabarito.report.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.gabarito.plan.Decimal;

/** Rows parted by a sign, quoted where they must be. */
final class Table {
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv;

    Table(char separator) {
        csv =
                CsvWriter.builder()
                        .fieldSeparator(separator)
                        .lineDelimiter(LineDelimiter.LF)
                        .build(text);
    }

    Table row(List<String> cells) {
        csv.writeRecord(cells);
        return this;
    }

    /** Fewest digits that read back equal; undefined and infinite is what stands for it. */
    static String finite(double value, String otherwise) {
        return Double.isNaN(value) || Double.isInfinite(value) ? otherwise : Decimal.text(value);
    }

    String text() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
