package org.gabarito.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many values of each tool agreed, and how many were left out, why. */
final class Tally {
    private final Map<String, OfTool> tools = new TreeMap<>();

    private static final class OfTool {
        private int agreed;
        private final List<String> disagreed = new ArrayList<>();
        private final Map<String, Integer> leftOut = new TreeMap<>();

        @Override
        public String toString() {
            return agreed
                    + " of "
                    + (agreed + disagreed.size())
                    + " agree"
                    + (leftOut.isEmpty() ? "" : ", left out " + leftOut);
        }
    }

    private OfTool of(String tool) {
        return tools.computeIfAbsent(tool, k -> new OfTool());
    }

    void leaveOut(String tool, String reason) {
        of(tool).leftOut.merge(reason, 1, Integer::sum);
    }

    /**
     * @param tolerance relative
     */
    void compare(String tool, Object record, double expected, double actual, double tolerance) {
        boolean same =
                Double.compare(expected, actual) == 0
                        || Math.abs(expected - actual) <= tolerance * Math.abs(expected);
        if (same || (expected == 0 && Math.abs(actual) < 1e-15)) {
            of(tool).agreed++;
        } else {
            of(tool).disagreed.add(record + " but " + actual);
        }
    }

    /**
     * @param agreed how many values of each tool must agree: a loss would go unseen otherwise
     */
    void check(Map<String, Integer> agreed) {
        tools.forEach((tool, of) -> System.out.println(tool + ": " + of));
        tools.forEach((tool, of) -> of.disagreed.forEach(System.out::println));
        tools.forEach((tool, of) -> assertEquals(List.of(), of.disagreed, tool));
        Map<String, Integer> actual = new TreeMap<>();
        tools.forEach((tool, of) -> actual.put(tool, of.agreed));
        assertEquals(new TreeMap<>(agreed), actual);
    }
}
