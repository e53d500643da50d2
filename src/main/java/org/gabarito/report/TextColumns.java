package org.gabarito.report;

import java.util.ArrayList;
import java.util.List;

/** Columns of plain text, aligned by what a terminal shows rather than by chars. */
public final class TextColumns {
    private final List<List<String>> rows = new ArrayList<>();
    private final boolean[] right;

    /** One letter a column: {@code l} or {@code r} for the side to which it is aligned. */
    public TextColumns(String sides) {
        right = new boolean[sides.length()];
        for (int i = 0; i < right.length; i++) {
            right[i] = sides.charAt(i) == 'r';
        }
    }

    public void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** Lines without trailing blanks, each ended by LF. */
    public String text() {
        int[] widths = new int[right.length];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String gap = " ".repeat(widths[i] - width(row.get(i)));
                line.append(i == 0 ? "" : "  ");
                line.append(right[i] ? gap + row.get(i) : row.get(i) + gap);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** Cells that a terminal takes: none for marks that join, two for East Asian letters. */
    static int width(String text) {
        return text.codePoints().map(TextColumns::width).sum();
    }

    private static int width(int letter) {
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) {
            return 0;
        }
        boolean wide =
                letter >= 0x1100 && letter <= 0x115f
                        || letter >= 0x2e80 && letter <= 0xa4cf
                        || letter >= 0xac00 && letter <= 0xd7a3
                        || letter >= 0xf900 && letter <= 0xfaff
                        || letter >= 0xfe30 && letter <= 0xfe6f
                        || letter >= 0xff00 && letter <= 0xff60
                        || letter >= 0xffe0 && letter <= 0xffe6
                        || letter >= 0x1f300 && letter <= 0x1faff
                        || letter >= 0x20000 && letter <= 0x3fffd;
        return wide ? 2 : 1;
    }
}
