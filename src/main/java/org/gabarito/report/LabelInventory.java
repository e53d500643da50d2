package org.gabarito.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.plan.MetricConfig;

/** Which labels the images hold, and in how many of them. */
public final class LabelInventory {
    private LabelInventory() {}

    /**
     * One label over all cases of all methods.
     *
     * @param scored whether the config makes it a class or part of one
     */
    public record Line(
            int label,
            String name,
            boolean scored,
            int referenceCases,
            int predictionCases,
            long referenceVoxels,
            long predictionVoxels) {

        public boolean onlyInReference() {
            return predictionCases == 0;
        }

        public boolean onlyInPrediction() {
            return referenceCases == 0;
        }

        /** What to know of it, or nothing. */
        String remark() {
            List<String> remarks = new ArrayList<>();
            if (!scored) {
                remarks.add("not scored");
            }
            if (onlyInReference()) {
                remarks.add("in no prediction");
            }
            if (onlyInPrediction()) {
                remarks.add("in no reference");
            }
            return String.join(", ", remarks);
        }
    }

    /** By label, ascending. */
    public static List<Line> of(List<CaseScores> cases, MetricConfig config) {
        SortedMap<Integer, long[]> counts = new TreeMap<>();
        for (CaseScores one : cases) {
            add(one.referenceLabels(), counts, 0);
            add(one.predictionLabels(), counts, 1);
        }
        List<Line> lines = new ArrayList<>();
        counts.forEach(
                (label, count) ->
                        lines.add(
                                new Line(
                                        label,
                                        config.className(label),
                                        scored(label, config),
                                        (int) count[0],
                                        (int) count[1],
                                        count[2],
                                        count[3])));
        return lines;
    }

    private static void add(Map<Integer, Long> voxels, Map<Integer, long[]> counts, int side) {
        voxels.forEach(
                (label, number) -> {
                    long[] count = counts.computeIfAbsent(label, l -> new long[4]);
                    count[side]++;
                    count[2 + side] += number;
                });
    }

    private static boolean scored(int label, MetricConfig config) {
        return config.labels().isEmpty()
                || config.labels().containsKey(label)
                || config.regions().values().stream().anyMatch(r -> r.contains(label));
    }
}
