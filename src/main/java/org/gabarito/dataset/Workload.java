package org.gabarito.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much there is to score.
 *
 * @param cases each counted once
 * @param comparisons of a reference with a prediction, which may be missing: several a case where
 *     there are several methods or raters
 * @param each how many comparisons every case has; 0 where they differ
 */
public record Workload(int cases, int comparisons, int each) {

    /**
     * @param caseIds one for each comparison
     */
    public static Workload of(List<String> caseIds) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        caseIds.forEach(id -> counts.merge(id, 1, Integer::sum));
        List<Integer> distinct = counts.values().stream().distinct().toList();
        return new Workload(
                counts.size(), caseIds.size(), distinct.size() == 1 ? distinct.get(0) : 0);
    }

    /** Whether cases are compared more than once. */
    public boolean several() {
        return comparisons > cases;
    }
}
