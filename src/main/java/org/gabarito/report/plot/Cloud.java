package org.gabarito.report.plot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Thousands of marks as one path, to the nearest unit of the drawing and relative to each other, so
 * that a page of them stays light. Marks that fall together are drawn once.
 */
final class Cloud {
    private final Set<Long> places = new LinkedHashSet<>();

    void add(double x, double y) {
        places.add((Math.round(x) << 32) | (Math.round(y) & 0xffffffffL));
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /**
     * @param mark drawn at each place, and ending where it began, such as {@code h0}
     */
    String path(String mark) {
        List<Long> sorted = new ArrayList<>(places);
        sorted.sort(null);
        StringBuilder path = new StringBuilder();
        long x = 0;
        long y = 0;
        for (long place : sorted) {
            long nextX = place >> 32;
            long nextY = (int) place;
            path.append(path.isEmpty() ? 'M' : 'm').append(nextX - x);
            path.append(nextY - y < 0 ? "" : " ").append(nextY - y).append(mark);
            x = nextX;
            y = nextY;
        }
        return path.toString();
    }
}
