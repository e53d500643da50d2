package org.gabarito.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.LabelPairs;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.golden.GoldenCases.GoldenCase;
import org.gabarito.golden.GoldenCases.GoldenRecord;
import org.junit.jupiter.api.Test;

/** Counting and volume metrics against every tool that was asked for them. */
class CountingGoldenTest {

    /** Our metric by the name in the records; both relative volume differences lose their sign. */
    private static final Map<String, String> METRICS =
            Map.of(
                    "dsc", "dsc",
                    "iou", "iou",
                    "sensitivity", "sensitivity",
                    "precision", "ppv",
                    "fbeta", "fbeta",
                    "f1", "fbeta",
                    "avdr", "avd",
                    "rvd", "avd");

    /** The name after {@code --as}, where it is not the recorded one. */
    private static final Map<String, String> CONVENTIONS =
            Map.of("MetricsReloaded", "metrics-reloaded");

    /** Relative; the first adds an epsilon to its denominators, the others compute in floats. */
    private static final Map<String, Double> TOLERANCES =
            Map.of("MetricsReloaded", 1e-6, "monai", 1e-5, "seg_metrics", 1e-5);

    /** How many values each tool gave that can be compared: a loss would go unseen otherwise. */
    private static final Map<String, Integer> COMPARED =
            Map.of(
                    "MetricsReloaded", 994,
                    "medpy", 699,
                    "monai", 500,
                    "nnunet", 284,
                    "panoptica", 212,
                    "scikit-learn", 288,
                    "seg_metrics", 992,
                    "surface-distance", 142);

    /** How many values of a tool were compared, and how many were left out, why. */
    private static final class Tally {
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

    @Test
    void everyToolThatAgreesIsMatched() {
        Map<String, ClassPair> evidence = new HashMap<>();
        Map<String, Tally> tallies = new TreeMap<>();
        for (GoldenRecord record : GoldenCases.records()) {
            if (METRICS.containsKey(record.metric())) {
                ClassPair pair =
                        evidence.computeIfAbsent(
                                record.caseName() + " " + record.label(), k -> pair(record));
                compare(record, pair, tallies.computeIfAbsent(record.peer(), k -> new Tally()));
            }
        }
        tallies.forEach((peer, tally) -> System.out.println(peer + ": " + tally));
        tallies.forEach((peer, tally) -> assertEquals(List.of(), tally.disagreed, peer));
        Map<String, Integer> compared = new TreeMap<>();
        tallies.forEach((peer, tally) -> compared.put(peer, tally.agreed));
        assertEquals(COMPARED, compared);
    }

    private static void compare(GoldenRecord record, ClassPair pair, Tally tally) {
        Optional<String> reason = leftOut(record, pair);
        if (reason.isPresent()) {
            tally.leftOut.merge(reason.get(), 1, Integer::sum);
            return;
        }
        Metric metric = MetricCatalog.find(METRICS.get(record.metric())).orElseThrow();
        double actual =
                metric.of(pair, arguments(record), convention(record).orElse(Convention.DEFAULT))
                        .value();
        double expected = record.metric().equals("rvd") ? Math.abs(record.value()) : record.value();
        double tolerance = TOLERANCES.getOrDefault(record.peer(), 1e-9) * Math.abs(expected);
        if (Double.compare(expected, actual) == 0 || Math.abs(expected - actual) <= tolerance) {
            tally.agreed++;
        } else {
            tally.disagreed.add(record + " but " + actual);
        }
    }

    private static Optional<String> leftOut(GoldenRecord record, ClassPair pair) {
        if (record.raised()) {
            return Optional.of("the tool stopped with an error");
        }
        if (pair.counts().anyEmpty() && convention(record).isEmpty()) {
            return Optional.of("empty mask, and its convention is not offered");
        }
        if (record.metric().equals("rvd") && pair.counts().bothEmpty()) {
            return Optional.of("nothing divided by nothing, which is its own choice");
        }
        return Optional.empty();
    }

    private static Optional<Convention> convention(GoldenRecord record) {
        return Convention.find(CONVENTIONS.getOrDefault(record.peer(), record.peer()));
    }

    private static Arguments arguments(GoldenRecord record) {
        return switch (METRICS.get(record.metric())) {
            case "fbeta" ->
                    new Arguments(
                            Map.of(
                                    "beta",
                                    new Quantity(
                                            record.parameters().containsKey("beta")
                                                    ? record.number("beta")
                                                    : 1,
                                            "")));
            case "avd" -> new Arguments(Map.of("relative", new Quantity(1, "")));
            default -> Arguments.NONE;
        };
    }

    private static ClassPair pair(GoldenRecord record) {
        GoldenCase golden = GoldenCases.load(record.caseName());
        return LabelPairs.of(golden.reference(), golden.prediction(), Set.of())
                .classPair(List.of(record.label()));
    }
}
