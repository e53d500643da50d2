package org.gabarito.guide;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word that a misspelt one is likely to mean. */
final class Closest {
    private Closest() {}

    /** Empty when nothing shares even half of its letters. */
    static Optional<String> to(String misspelt, Collection<String> known) {
        return known.stream()
                .filter(word -> 2 * distance(misspelt, word) <= misspelt.length() + 1)
                .min(Comparator.comparingInt(word -> distance(misspelt, word)));
    }

    /** Letters to insert, delete or replace (Levenshtein). */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
