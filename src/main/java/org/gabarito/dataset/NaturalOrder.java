package org.gabarito.dataset;

import java.util.Comparator;

/** Names as people sort them: {@code case_2} before {@code case_10}. */
public final class NaturalOrder implements Comparator<String> {
    public static final Comparator<String> INSTANCE = new NaturalOrder();

    private NaturalOrder() {}

    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int endA = run(a, i);
            int endB = run(b, j);
            String partA = a.substring(i, endA);
            String partB = b.substring(j, endB);
            int order =
                    digit(partA.charAt(0)) && digit(partB.charAt(0))
                            ? compareNumbers(partA, partB)
                            : partA.compareTo(partB);
            if (order != 0) {
                return order;
            }
            i = endA;
            j = endB;
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }

    /** End of the digits, or of the one other character, that start here. */
    private static int run(String text, int start) {
        int end = start + 1;
        if (digit(text.charAt(start))) {
            while (end < text.length() && digit(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int compareNumbers(String a, String b) {
        String plainA = a.replaceFirst("^0+(?=.)", "");
        String plainB = b.replaceFirst("^0+(?=.)", "");
        int order = Integer.compare(plainA.length(), plainB.length());
        return order != 0 ? order : plainA.compareTo(plainB);
    }
}
