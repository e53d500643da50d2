package org.gabarito.plan;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Suggests what a misspelt word was meant to be. */
final class Closest {
    private Closest() {}

    /**
     * A sentence for a cure: the closest valid word when one is near, else all of them.
     *
     * @param valid in the order in which they are listed
     */
    static String cure(String word, Collection<String> valid) {
        String all = "Valid: " + String.join(", ", valid) + ".";
        return near(word, valid).map(near -> "Did you mean '" + near + "'? " + all).orElse(all);
    }

    /** The closest valid word, unless more than half of its letters differ. */
    static Optional<String> near(String word, Collection<String> valid) {
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String candidate : valid) {
            int distance = distance(word.toLowerCase(Locale.ROOT), candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        boolean near = least <= Math.max(1, Math.min(word.length(), best.length()) / 2);
        return near ? Optional.of(best) : Optional.empty();
    }

    /** Insertions, deletions, substitutions and swaps of neighbours that lead from a to b. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
                least = Math.min(least, cost[i - 1][j - 1] + change);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, cost[i - 2][j - 2] + 1);
                }
                cost[i][j] = least;
            }
        }
        return cost[a.length()][b.length()];
    }
}
