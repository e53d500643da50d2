package org.gabarito.core.statistics.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * The longest runs of methods that follow each other in an order and of which no two differ
 * significantly. Only runs of two and more; runs may overlap, as being a tie is not handed on.
 */
public final class StatisticalTies {
    private StatisticalTies() {}

    /**
     * @param differ whether two methods differ significantly, whichever comes first
     */
    public static List<List<Integer>> in(
            List<Integer> order, BiPredicate<Integer, Integer> differ) {
        List<List<Integer>> runs = new ArrayList<>();
        int reached = 0;
        for (int start = 0; start < order.size(); start++) {
            int end = start + 1;
            while (end < order.size()
                    && isTied(order.get(end), order.subList(start, end), differ)) {
                end++;
            }
            if (end - start > 1 && end > reached) {
                runs.add(List.copyOf(order.subList(start, end)));
            }
            reached = Math.max(reached, end);
        }
        return runs;
    }

    private static boolean isTied(
            int method, List<Integer> others, BiPredicate<Integer, Integer> differ) {
        return others.stream().noneMatch(other -> differ.test(method, other));
    }
}
