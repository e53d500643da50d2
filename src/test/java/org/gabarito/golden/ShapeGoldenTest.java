package org.gabarito.golden;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.LabelPairs;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.golden.GoldenCases.GoldenCase;
import org.gabarito.golden.GoldenCases.GoldenRecord;
import org.junit.jupiter.api.Test;

/**
 * Centre lines, bands, centres, sizes and solid masks against every tool that was asked for them.
 */
class ShapeGoldenTest {

    /** Our metric by the name in the records; both relative volume differences keep their sign. */
    private static final Map<String, String> METRICS =
            Map.ofEntries(
                    Map.entry("cldice", "cldice"),
                    Map.entry("boundary_iou", "boundary_iou"),
                    Map.entry("center_distance", "center_distance"),
                    Map.entry("rvd", "rvd"),
                    Map.entry("rvae", "rvd"),
                    Map.entry("vs", "vs"),
                    Map.entry("dsc", "dsc"),
                    Map.entry("iou", "iou"),
                    Map.entry("sensitivity", "sensitivity"),
                    Map.entry("precision", "ppv"),
                    Map.entry("specificity", "specificity"),
                    Map.entry("accuracy", "accuracy"),
                    Map.entry("kappa", "wck"),
                    Map.entry("hd", "hd"),
                    Map.entry("avgdist_solid", "masd"),
                    Map.entry("hd_solid", "hd"),
                    Map.entry("hd_solid_voxel_set", "hd"),
                    Map.entry("solid.hd", "hd"),
                    Map.entry("solid.avgdist", "masd"));

    /** Whose definitions are meant, where the tool is no convention of its own. */
    private static final Map<String, String> CONVENTIONS =
            Map.of(
                    "MetricsReloaded", "metrics-reloaded",
                    "clDice", "panoptica",
                    "boundary-iou-api", "coco",
                    "plastimatch", "evaluatesegmentation",
                    "scikit-image", "evaluatesegmentation",
                    "oracle", "evaluatesegmentation");

    /** Tools that print six digits, and have their spacing and distances in 32 bits. */
    private static final Set<String> ROUNDED = Set.of("EvaluateSegmentation", "plastimatch");

    /** Their definitions can be had, but not their values for empty masks. */
    private static final Set<String> WITHOUT_CONVENTION = Set.of("plastimatch", "scikit-image");

    /** Where plastimatch's Hausdorff distance is not that of its own definition. */
    private static final Set<String> APPROXIMATE =
            Set.of("p3_blob_independent", "v3_blob_independent", "v3_salt_pepper");

    private static final Map<String, Integer> AGREED =
            Map.of(
                    "EvaluateSegmentation", 504,
                    "MetricsReloaded", 568,
                    "boundary-iou-api", 40,
                    "clDice", 72,
                    "medpy", 131,
                    "oracle", 132,
                    "panoptica", 284,
                    "plastimatch", 193,
                    "scikit-image", 66);

    private final Tally tally = new Tally();
    private final Map<String, ClassPair> pairs = new HashMap<>();

    @Test
    void everyToolThatAgreesIsMatched() {
        GoldenCases.shapeRecords().stream()
                .filter(record -> METRICS.containsKey(record.metric()))
                .forEach(this::compare);
        tally.check(AGREED);
    }

    private void compare(GoldenRecord record) {
        ClassPair pair = pair(record);
        Optional<String> reason = leftOut(record, pair);
        if (reason.isPresent()) {
            tally.leaveOut(record.peer(), reason.get());
            return;
        }
        Metric metric = MetricCatalog.find(METRICS.get(record.metric())).orElseThrow();
        MetricValue value = metric.of(pair, arguments(record), convention(record));
        double ours = record.metric().equals("rvae") ? Math.abs(value.value()) : value.value();
        double off = Math.abs(ours - record.value());
        boolean rounded =
                ROUNDED.contains(record.peer()) && off <= 5e-7 + 1e-7 * Math.abs(record.value());
        tally.compare(record.peer(), record, record.value(), rounded ? record.value() : ours, 1e-9);
    }

    private static Optional<String> leftOut(GoldenRecord record, ClassPair pair) {
        if (record.raised()) {
            return Optional.of("the tool stopped with an error");
        }
        if (pair.counts().anyEmpty() && WITHOUT_CONVENTION.contains(record.peer())) {
            return Optional.of("empty mask, and its convention is not offered");
        }
        if (record.metric().equals("avgdist_solid") && !isUnit(pair.grid().spacing())) {
            return Optional.of("it prunes wrongly unless the spacing is 1");
        }
        if (record.metric().equals("hd_solid") && APPROXIMATE.contains(record.caseName())) {
            return Optional.of("its distance map is approximate");
        }
        return Optional.empty();
    }

    private static boolean isUnit(Spacing spacing) {
        return Arrays.stream(spacing.toArray()).allMatch(step -> step == 1);
    }

    private static Convention convention(GoldenRecord record) {
        String peer = record.peer();
        String name = CONVENTIONS.getOrDefault(peer, peer.toLowerCase(Locale.ROOT));
        return Convention.find(name).orElseThrow();
    }

    private static Arguments arguments(GoldenRecord record) {
        if (record.parameters().containsKey("distance_voxels_strict_less")) {
            Quantity d = new Quantity(record.number("distance_voxels_strict_less"), "px");
            return new Arguments(Map.of("d", d));
        }
        if (record.parameters().containsKey("dilation_ratio")) {
            Quantity ratio = new Quantity(record.number("dilation_ratio"), "");
            return new Arguments(Map.of("ratio", ratio));
        }
        return Arguments.NONE;
    }

    private ClassPair pair(GoldenRecord record) {
        return pairs.computeIfAbsent(
                record.caseName() + " " + record.label() + record.peer().equals("scikit-image"),
                key -> {
                    GoldenCase golden = GoldenCases.load(record.caseName());
                    LabelMap reference = golden.reference();
                    if (record.peer().equals("scikit-image")) {
                        // it knows no spacing
                        int axes = reference.grid().dimensions();
                        reference = reference.with(Spacing.unknown(axes));
                    }
                    return LabelPairs.of(reference, golden.prediction(), Set.of())
                            .classPair(List.of(record.label()));
                });
    }
}
