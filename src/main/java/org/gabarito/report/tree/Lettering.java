package org.gabarito.report.tree;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * How wide texts are. The server does not know the reader's font, so it measures with one of the
 * widest that the style sheet can lead to (DejaVu Sans); in any other there is some room left.
 */
final class Lettering {
    /** Hundredths of the size, from the space on. */
    private static final int[] REGULAR = {
        32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64,
        64, 64, 64, 34, 34, 84, 84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86,
        75, 79, 60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63,
        62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64,
        34, 64, 84
    };

    private static final int[] BOLD = {
        35, 46, 52, 84, 70, 100, 87, 31, 46, 46, 52, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70,
        70, 70, 70, 40, 40, 84, 84, 84, 58, 100, 77, 76, 73, 83, 68, 68, 82, 84, 37, 37, 77, 64,
                100,
        84, 85, 73, 85, 77, 72, 68, 81, 77, 110, 77, 72, 73, 46, 37, 46, 84, 50, 50, 67, 72, 59, 72,
        68, 44, 72, 71, 34, 34, 67, 34, 104, 71, 69, 72, 72, 49, 60, 48, 71, 65, 92, 65, 65, 58, 71,
        37, 71, 84
    };

    private static final int WIDEST = 100;

    private Lettering() {}

    static double width(String text, Style style) {
        int[] widths = style.bold() ? BOLD : REGULAR;
        int sum = 0;
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD);
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            if (Character.getType(letter) == Character.NON_SPACING_MARK) {
                continue;
            }
            int place = letter - ' ';
            sum += place >= 0 && place < widths.length ? widths[place] : WIDEST;
        }
        return sum * style.size() / 100;
    }

    /**
     * As few lines as the width allows, made about equally long. A single word that is wider stays
     * whole: whoever draws it makes room.
     */
    static List<String> wrap(String text, Style style, double width) {
        List<String> best = greedy(text, style, width);
        double narrower = width;
        while (best.size() > 1) {
            narrower -= 4;
            List<String> next = greedy(text, style, narrower);
            if (next.size() > best.size() || widest(next, style) > narrower) {
                break;
            }
            best = next;
        }
        return best;
    }

    static double widest(List<String> lines, Style style) {
        return lines.stream().mapToDouble(line -> width(line, style)).max().orElse(0);
    }

    private static List<String> greedy(String text, Style style, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && width(line + " " + word, style) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
