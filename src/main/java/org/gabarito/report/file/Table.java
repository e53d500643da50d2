package org.gabarito.report.file;

import java.util.List;
import org.gabarito.plan.Decimal;
import org.gabarito.report.NumberTable;

/** Rows parted by a sign, quoted where they must be. */
final class Table {
    private final NumberTable rows;

    Table(char separator) {
        rows = new NumberTable(separator);
    }

    Table row(List<String> cells) {
        rows.row(cells.toArray());
        return this;
    }

    /** Fewest digits that read back equal; undefined and infinite is what stands for it. */
    static String finite(double value, String otherwise) {
        return Double.isNaN(value) || Double.isInfinite(value) ? otherwise : Decimal.text(value);
    }

    String text() {
        return rows.text();
    }
}
