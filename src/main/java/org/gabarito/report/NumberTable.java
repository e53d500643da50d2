package org.gabarito.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.gabarito.plan.Decimal;

/** A table as a file: numbers to their last digit, cells quoted where they must be. */
public final class NumberTable {
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv;

    /** One parted by another sign than a comma. */
    public NumberTable(char separator) {
        csv =
                CsvWriter.builder()
                        .fieldSeparator(separator)
                        .lineDelimiter(LineDelimiter.LF)
                        .build(text);
    }

    public NumberTable(String... columns) {
        this(',');
        csv.writeRecord(columns);
    }

    /** Texts as they are, numbers in digits; NaN is empty. */
    public NumberTable row(Object... cells) {
        csv.writeRecord(
                Arrays.stream(cells)
                        .map(cell -> cell instanceof Double number ? number(number) : "" + cell)
                        .toArray(String[]::new));
        return this;
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Decimal.text(value);
    }

    public String text() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
