package org.gabarito.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GroupsTest {
    private static Groups of(int cases, String column, IntFunction<String> value) {
        return IntStream.range(0, cases)
                .mapToObj(
                        i ->
                                new Groups(
                                        new TreeMap<>(
                                                Map.of(
                                                        "case_" + i,
                                                        Map.of(column, value.apply(i))))))
                .reduce(Groups.NONE, Groups::with);
    }

    @Test
    void anAgePartsNothingWhereNearlyEveryCaseHasItsOwn() {
        assertFalse(of(14, "age", i -> "" + (30 + i)).divides("age"));
        assertFalse(of(25, "age", i -> "" + i / 2).divides("age"));
        assertTrue(of(26, "age", i -> "" + i / 2).divides("age"));
    }

    @Test
    void aFewValuesPartCasesHoweverFewTheseAre() {
        assertTrue(of(2, "site", i -> "site " + i).divides("site"));
        assertTrue(of(12, "site", i -> "site " + i).divides("site"));
        assertTrue(of(1000, "site", i -> "site " + i % 40).divides("site"));
    }

    @Test
    void aTableSaysWhichColumnsGiveNoMeans() {
        Groups sites = of(14, "site", i -> "site " + i % 2);
        assertEquals("m.csv: columns of groups: site", sites.said("m.csv"));
        assertEquals(
                "m.csv: columns of groups: age, site; means by age only where --group or group_by"
                        + " ask for them, as most cases have a value of their own",
                sites.with(new Groups(withBoth())).said("m.csv"));
    }

    private static TreeMap<String, Map<String, String>> withBoth() {
        TreeMap<String, Map<String, String>> values = new TreeMap<>();
        for (int i = 0; i < 14; i++) {
            values.put("case_" + i, Map.of("site", "site " + i % 2, "age", "" + (30 + i)));
        }
        return values;
    }
}
