package org.gabarito.report.plot;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.gabarito.plan.Decimal;

/** A table of numbers behind curves, to their last digit. */
final class CurveNumbers {
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);

    CurveNumbers(String... columns) {
        csv.writeRecord(columns);
    }

    /** Texts as they are, numbers in digits; NaN is empty. */
    CurveNumbers row(Object... cells) {
        csv.writeRecord(
                Arrays.stream(cells)
                        .map(cell -> cell instanceof Double number ? number(number) : "" + cell)
                        .toArray(String[]::new));
        return this;
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Decimal.text(value);
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
