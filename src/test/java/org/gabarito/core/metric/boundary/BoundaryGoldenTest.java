package org.gabarito.core.metric.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabarito.core.geometry.Border;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.MaskPairs;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.SurfaceDistances;
import org.gabarito.core.metric.boundary.BoundaryDefinition.Combination;
import org.gabarito.golden.GoldenCases;
import org.gabarito.golden.GoldenCases.GoldenCase;
import org.gabarito.golden.GoldenCases.GoldenRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every boundary value that another tool recorded comes out under its name. */
class BoundaryGoldenTest {
    private static final Map<String, String> CONVENTIONS =
            Map.of(
                    "surface-distance", "surface-distance",
                    "MetricsReloaded", "metrics-reloaded",
                    "monai", "monai",
                    "medpy", "medpy",
                    "panoptica", "panoptica");

    private static final Map<String, String> IDS =
            Map.of("hd", "hd", "hd95", "hd_perc", "nsd", "nsd", "assd", "assd", "masd", "masd");

    private static final Map<String, Metric> METRICS =
            BoundaryMetrics.all().stream().collect(Collectors.toMap(m -> m.info().id(), m -> m));

    private static final Map<String, GoldenCase> CASES = new HashMap<>();
    private static final Map<String, ClassPair> PAIRS = new HashMap<>();

    private static final Map<String, List<GoldenRecord>> RECORDS =
            GoldenCases.records().stream().collect(Collectors.groupingBy(GoldenRecord::caseName));

    @TestFactory
    Stream<DynamicTest> givesWhatTheToolsRecorded() {
        return GoldenCases.names().stream()
                .map(
                        name ->
                                DynamicTest.dynamicTest(
                                        name, () -> RECORDS.get(name).forEach(this::compare)));
    }

    @Test
    void comparesThatManyRecords() {
        long compared =
                RECORDS.values().stream()
                        .flatMap(List::stream)
                        .filter(golden -> ours(golden).isPresent())
                        .count();
        assertEquals(5_534, compared);
    }

    private void compare(GoldenRecord golden) {
        double tolerance = golden.peer().equals("monai") ? 1e-5 : 1e-9;
        if (Double.isFinite(golden.value())) {
            tolerance *= Math.max(1, Math.abs(golden.value()));
        }
        OptionalDouble ours = ours(golden);
        if (ours.isPresent()) {
            assertEquals(golden.value(), ours.getAsDouble(), tolerance, golden::toString);
        }
    }

    /** Our value under the tool's convention, where the record is one of a boundary metric. */
    private static OptionalDouble ours(GoldenRecord golden) {
        if (golden.peer().equals("oracle")) {
            return oracle(golden);
        }
        Optional<Convention> convention = convention(golden);
        if (convention.isEmpty() || isAccident(golden)) {
            return OptionalDouble.empty();
        }
        if (golden.metric().startsWith("asd_") && golden.peer().equals("surface-distance")) {
            return directedMean(golden);
        }
        if (!IDS.containsKey(golden.metric())) {
            return OptionalDouble.empty();
        }
        Metric metric = METRICS.get(IDS.get(golden.metric()));
        double tau = golden.parameters().containsKey("tau") ? golden.number("tau") : 2;
        return OptionalDouble.of(metric.of(pair(golden), arguments(tau), convention.get()).value());
    }

    /** None for a parameter that the tool's convention does not stand for. */
    private static Optional<Convention> convention(GoldenRecord golden) {
        String connectivity = golden.parameter("connectivity");
        if (!(connectivity.isEmpty() || connectivity.equals("1"))
                || !CONVENTIONS.containsKey(golden.peer())) {
            return Optional.empty();
        }
        // MONAI's other NSD is that of surface-distance
        return golden.parameter("use_subvoxels").equals("true")
                ? Convention.find("surface-distance")
                : Convention.find(CONVENTIONS.get(golden.peer()));
    }

    /** panoptica's percentile for one empty mask: distances in a map without any surface. */
    private static boolean isAccident(GoldenRecord golden) {
        return golden.peer().equals("panoptica")
                && golden.metric().equals("hd95")
                && (pair(golden).counts().referenceEmpty()
                        || pair(golden).counts().predictionEmpty());
    }

    private static OptionalDouble directedMean(GoldenRecord golden) {
        SurfaceDistances distances = pair(golden).masks().distances(Border.ELEMENTS);
        if (distances.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                golden.metric().equals("asd_ref2pred")
                        ? distances.fromReference().mean()
                        : distances.fromPrediction().mean());
    }

    /** The oracle's names spell the definition: {@code face.hd95_pooled_linear}, {@code @tau}. */
    private static OptionalDouble oracle(GoldenRecord golden) {
        ClassPair pair = pair(golden);
        if (pair.counts().referenceEmpty() || pair.counts().predictionEmpty()) {
            return OptionalDouble.empty();
        }
        return switch (golden.metric().split("[.@]")[1]) {
            case "hd" -> oracle(golden, "hd", Combination.DIRECTED_MAX);
            case "hd95_maxdir_linear" -> oracle(golden, "hd_perc", Combination.DIRECTED_MAX);
            case "hd95_pooled_linear" -> oracle(golden, "hd_perc", Combination.POOLED);
            case "assd_pooled" -> oracle(golden, "assd", Combination.POOLED);
            case "masd" -> oracle(golden, "masd", Combination.DIRECTED_MEAN);
            case "nsd_voxelcount" -> oracle(golden, "nsd", Combination.POOLED);
            case "nsd_meandir" -> oracle(golden, "nsd", Combination.DIRECTED_MEAN);
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble oracle(GoldenRecord golden, String id, Combination combination) {
        String[] words = golden.metric().split("[.@]");
        String border = words[0].equals("face") ? "faces" : "full";
        double tau = words.length > 2 ? Double.parseDouble(words[2]) : 2;
        BoundaryMetric metric = (BoundaryMetric) METRICS.get(id);
        BoundaryDefinition definition =
                BoundaryDefinition.of(border + "/count/" + combination.id());
        return OptionalDouble.of(metric.measured(pair(golden), arguments(tau), definition).value());
    }

    private static Arguments arguments(double tau) {
        return new Arguments(Map.of("tau", new Quantity(tau, "mm"), "p", new Quantity(95, "")));
    }

    private static ClassPair pair(GoldenRecord golden) {
        GoldenCase loaded = CASES.computeIfAbsent(golden.caseName(), GoldenCases::load);
        return PAIRS.computeIfAbsent(
                golden.caseName() + " " + golden.label(),
                key -> MaskPairs.of(loaded.reference(), loaded.prediction(), golden.label()));
    }
}
