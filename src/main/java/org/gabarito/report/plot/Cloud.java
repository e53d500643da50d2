package org.gabarito.report.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Thousands of marks as one path, to the nearest unit of the drawing and relative to each other, so
 * that a page of them stays light. Marks that fall together are drawn once; round ones that overlap
 * one above the other are drawn as one stroke.
 */
final class Cloud {
    /** Dots this near have no gap between them, being at least three units wide. */
    private static final long NEAR = 2;

    private final Set<Long> places = new LinkedHashSet<>();

    void add(double x, double y) {
        places.add((Math.round(x) << 32) | (Math.round(y) & 0xffffffffL));
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** Marks to be stroked with round ends. */
    String dots() {
        StringBuilder path = new StringBuilder();
        List<Long> sorted = sorted();
        long x = 0;
        long y = 0;
        for (int first = 0; first < sorted.size(); ) {
            int last = first;
            while (last + 1 < sorted.size()
                    && x(sorted.get(last + 1)) == x(sorted.get(first))
                    && y(sorted.get(last + 1)) - y(sorted.get(last)) <= NEAR) {
                last++;
            }
            move(path, x(sorted.get(first)) - x, y(sorted.get(first)) - y);
            long length = y(sorted.get(last)) - y(sorted.get(first));
            path.append(length == 0 ? "h0" : "v" + length);
            x = x(sorted.get(last));
            y = y(sorted.get(last));
            first = last + 1;
        }
        return path.toString();
    }

    /**
     * @param mark drawn at each place, and ending where it began
     */
    String path(String mark) {
        StringBuilder path = new StringBuilder();
        long x = 0;
        long y = 0;
        for (long place : sorted()) {
            move(path, x(place) - x, y(place) - y);
            path.append(mark);
            x = x(place);
            y = y(place);
        }
        return path.toString();
    }

    private List<Long> sorted() {
        List<Long> sorted = new ArrayList<>(places);
        sorted.sort(Comparator.comparingLong(Cloud::x).thenComparingLong(Cloud::y));
        return sorted;
    }

    private static long x(long place) {
        return place >> 32;
    }

    private static long y(long place) {
        return (int) place;
    }

    private static void move(StringBuilder path, long right, long down) {
        path.append(path.isEmpty() ? 'M' : 'm').append(right);
        path.append(down < 0 ? "" : " ").append(down);
    }
}
