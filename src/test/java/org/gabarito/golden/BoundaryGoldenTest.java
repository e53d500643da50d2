package org.gabarito.golden;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gabarito.core.geometry.Border;
import org.gabarito.core.geometry.VoxelSet;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.LabelPairs;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.SurfaceDistances;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.golden.GoldenCases.GoldenCase;
import org.gabarito.golden.GoldenCases.GoldenRecord;
import org.junit.jupiter.api.Test;

/** Every boundary value that another tool recorded comes out under its name. */
class BoundaryGoldenTest {

    /** The name after {@code --as}; seg_metrics has medpy's definitions where it has a surface. */
    private static final Map<String, String> CONVENTIONS =
            Map.of(
                    "surface-distance", "surface-distance",
                    "MetricsReloaded", "metrics-reloaded",
                    "monai", "monai",
                    "medpy", "medpy",
                    "panoptica", "panoptica",
                    "seg_metrics", "medpy");

    /** Tools that compute in 32 bits. */
    private static final Set<String> IN_FLOATS = Set.of("monai", "seg_metrics");

    /** Our metric by the name in the records. */
    private static final Map<String, String> METRICS =
            Map.of("hd", "hd", "hd95", "hd_perc", "nsd", "nsd", "assd", "assd", "masd", "masd");

    /** Means of one direction, of which the symmetric metrics are made. */
    private static final Set<String> DIRECTED = Set.of("asd_ref2pred", "asd_pred2ref");

    /** What the oracle's names spell: our metric, and how it combines both directions. */
    private static final Map<String, String> SPELT =
            Map.of(
                    "hd", "hd directed-max",
                    "hd95_maxdir_linear", "hd_perc directed-max",
                    "hd95_pooled_linear", "hd_perc pooled",
                    "assd_pooled", "assd pooled",
                    "masd", "masd directed-mean",
                    "nsd_voxelcount", "nsd pooled",
                    "nsd_meandir", "nsd directed-mean");

    private static final Map<String, Integer> AGREED =
            Map.of(
                    "MetricsReloaded", 994,
                    "medpy", 760,
                    "monai", 1402,
                    "oracle", 1716,
                    "panoptica", 420,
                    "seg_metrics", 285,
                    "surface-distance", 958);

    private final Tally tally = new Tally();
    private final Map<String, ClassPair> pairs = new HashMap<>();

    @Test
    void everyToolThatAgreesIsMatched() {
        for (GoldenRecord record : GoldenCases.records()) {
            if (record.peer().equals("oracle")) {
                compareSpelt(record);
            } else if (METRICS.containsKey(record.metric()) || DIRECTED.contains(record.metric())) {
                compare(record);
            }
        }
        tally.check(AGREED);
    }

    private void compare(GoldenRecord record) {
        Optional<String> reason = leftOut(record);
        if (reason.isPresent()) {
            tally.leaveOut(record.peer(), reason.get());
        } else if (DIRECTED.contains(record.metric())) {
            agree(record, directedMean(record, border(record)));
        } else {
            String id = METRICS.get(record.metric());
            agree(record, value(record, id, convention(record, id)));
        }
    }

    private Optional<String> leftOut(GoldenRecord record) {
        if (record.raised()) {
            return Optional.of("the tool stopped with an error");
        }
        boolean empty = pair(record).counts().anyEmpty();
        if (record.peer().equals("seg_metrics") && empty) {
            return Optional.of("empty mask, and its convention is not offered");
        }
        if (record.parameter("fully_connected").equals("false")) {
            return Optional.of("its contour is neither that of faces nor that of all neighbours");
        }
        if (record.peer().equals("seg_metrics") && touchesEdge(pair(record))) {
            return Optional.of("the image's edge is no surface to it");
        }
        if (empty && DIRECTED.contains(record.metric())) {
            return Optional.of("one direction of an empty mask is no metric");
        }
        if (empty && record.peer().equals("panoptica") && record.metric().equals("hd95")) {
            return Optional.of("its defect: distances in a map without any surface");
        }
        return Optional.empty();
    }

    /** medpy is asked for borders behind edges and corners too, MONAI for surface elements. */
    private static Convention convention(GoldenRecord record, String id) {
        Convention convention = Convention.find(CONVENTIONS.get(record.peer())).orElseThrow();
        return switch (border(record)) {
            case FULL ->
                    convention.with(
                            id, convention.definition(id).orElseThrow().replace("faces", "full"));
            case ELEMENTS -> Convention.find("surface-distance").orElseThrow();
            default -> convention;
        };
    }

    private static Border border(GoldenRecord record) {
        if (record.peer().equals("surface-distance")
                || record.parameter("use_subvoxels").equals("true")) {
            return Border.ELEMENTS;
        }
        String connectivity = record.parameter("connectivity");
        boolean faces = connectivity.isEmpty() || connectivity.equals("1");
        return faces && !record.parameter("fully_connected").equals("true")
                ? Border.FACES
                : Border.FULL;
    }

    private static boolean touchesEdge(ClassPair pair) {
        int[] size = Arrays.copyOf(pair.grid().shape(), 3);
        VoxelSet reference = pair.masks().reference();
        VoxelSet prediction = pair.masks().prediction();
        for (int z = 0; z < Math.max(1, size[2]); z++) {
            for (int y = 0; y < size[1]; y++) {
                for (int x = 0; x < size[0]; x++) {
                    boolean edge = x == 0 || x == size[0] - 1 || y == 0 || y == size[1] - 1;
                    edge |= size[2] > 0 && (z == 0 || z == size[2] - 1);
                    if (edge && (reference.contains(x, y, z) || prediction.contains(x, y, z))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private double directedMean(GoldenRecord record, Border border) {
        SurfaceDistances distances = pair(record).masks().distances(border);
        return record.metric().endsWith("asd_ref2pred")
                ? distances.fromReference().mean()
                : distances.fromPrediction().mean();
    }

    /** The oracle's names spell the definition: {@code face.hd95_pooled_linear}, {@code @tau}. */
    private void compareSpelt(GoldenRecord record) {
        String[] words = record.metric().split("[.@]");
        String border = words[0].equals("face") ? "faces" : "full";
        if (SPELT.containsKey(words[1])) {
            String[] spelt = SPELT.get(words[1]).split(" ");
            String definition = border + "/count/" + spelt[1];
            Convention convention = Convention.DEFAULT.with(spelt[0], definition);
            agree(record, value(record, spelt[0], convention));
        } else if (DIRECTED.contains(words[1])) {
            agree(record, directedMean(record, Border.valueOf(border.toUpperCase(Locale.ROOT))));
        } else {
            tally.leaveOut(record.peer(), "a definition of no tool that is followed");
        }
    }

    private double value(GoldenRecord record, String id, Convention convention) {
        String[] words = record.metric().split("@");
        String spelt = words.length > 1 ? words[1] : "2";
        double tau =
                record.parameters().containsKey("tau")
                        ? record.number("tau")
                        : Double.parseDouble(spelt);
        Metric metric = MetricCatalog.find(id).orElseThrow();
        Arguments arguments = new Arguments(Map.of("tau", new Quantity(tau, "mm")));
        return metric.of(pair(record), arguments, convention).value();
    }

    /** Relative above 1, absolute below. */
    private void agree(GoldenRecord record, double ours) {
        double tolerance = IN_FLOATS.contains(record.peer()) ? 1e-5 : 1e-9;
        double size = Math.abs(record.value());
        boolean small = size < 1 && Math.abs(ours - record.value()) <= tolerance;
        tally.compare(
                record.peer(), record, record.value(), small ? record.value() : ours, tolerance);
    }

    private ClassPair pair(GoldenRecord record) {
        return pairs.computeIfAbsent(
                record.caseName() + " " + record.label(),
                key -> {
                    GoldenCase golden = GoldenCases.load(record.caseName());
                    return LabelPairs.of(golden.reference(), golden.prediction(), Set.of())
                            .classPair(List.of(record.label()));
                });
    }
}
