package org.gabarito.core.metric;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gabarito.core.metric.MetricInfo.Empty;

/**
 * A named set of definitions: ours by default, or those of a tool that people know. It settles
 * border, weighting and combination for every boundary metric, and the values for empty masks.
 *
 * <p>What a convention does not settle stays as the metric itself defines it. The values for empty
 * masks are those that the tool returns; where it stops with an error, or returns a number by
 * accident, the value is undefined.
 */
public final class Convention {
    private static final double NAN = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static final Empty UNDEFINED = new Empty(NAN, NAN, NAN);
    private static final Empty INFINITE = new Empty(INFINITY, INFINITY, INFINITY);
    private static final Empty ZERO_UNLESS_BOTH = new Empty(0, 0, NAN);
    private static final Empty ZERO_OR_PERFECT_ONE = new Empty(0, 0, 1);
    private static final Empty ALWAYS_ZERO = new Empty(0, 0, 0);

    private static final String ELEMENTS_MAX = "elements/area/directed-max";
    private static final String ELEMENTS_POOLED = "elements/area/pooled";
    private static final String ELEMENTS_MEAN = "elements/area/directed-mean";
    private static final String FACES_MAX = "faces/count/directed-max";
    private static final String FACES_POOLED = "faces/count/pooled";
    private static final String FACES_MEAN = "faces/count/directed-mean";

    private static final Map<String, String> ON_ELEMENTS =
            Map.of(
                    "hd", ELEMENTS_MAX,
                    "hd_perc", ELEMENTS_MAX,
                    "nsd", ELEMENTS_POOLED,
                    "assd", ELEMENTS_POOLED,
                    "masd", ELEMENTS_MEAN);

    private static final Map<String, String> ON_FACES =
            Map.of(
                    "hd", FACES_MAX,
                    "hd_perc", FACES_MAX,
                    "nsd", FACES_POOLED,
                    "assd", FACES_POOLED,
                    "masd", FACES_MEAN);

    /** Metrics Reloaded's definitions on area-weighted surface elements. */
    public static final Convention DEFAULT = new Convention("default", ON_ELEMENTS, Map.of());

    /** google-deepmind/surface-distance: surface elements; infinite where a surface is missing. */
    private static final Convention SURFACE_DISTANCE =
            new Convention(
                    "surface-distance",
                    ON_ELEMENTS,
                    Map.of(
                            "hd", INFINITE,
                            "hd_perc", INFINITE,
                            "nsd", ZERO_UNLESS_BOTH,
                            "assd", UNDEFINED,
                            "masd", UNDEFINED,
                            "dsc", ZERO_UNLESS_BOTH));

    /** Project-MONAI/MetricsReloaded: border voxels; two empty masks agree perfectly. */
    private static final Convention METRICS_RELOADED =
            new Convention(
                    "metrics-reloaded",
                    ON_FACES,
                    Map.of(
                            "hd",
                            new Empty(NAN, NAN, 0),
                            "hd_perc",
                            new Empty(NAN, NAN, 0),
                            "nsd",
                            ZERO_OR_PERFECT_ONE,
                            "assd",
                            new Empty(NAN, NAN, 0),
                            "masd",
                            new Empty(NAN, NAN, 0),
                            "dsc",
                            ZERO_OR_PERFECT_ONE,
                            "fbeta",
                            ZERO_OR_PERFECT_ONE,
                            "iou",
                            ZERO_UNLESS_BOTH,
                            "ppv",
                            ZERO_UNLESS_BOTH,
                            "sensitivity",
                            new Empty(NAN, 0, NAN)));

    /** {@code monai.metrics}: border voxels; HD infinite but HD95 undefined without a surface. */
    private static final Convention MONAI =
            new Convention(
                    "monai",
                    ON_FACES,
                    Map.of(
                            "hd", new Empty(INFINITY, INFINITY, NAN),
                            "hd_perc", UNDEFINED,
                            "nsd", ZERO_UNLESS_BOTH,
                            "assd", new Empty(INFINITY, INFINITY, NAN),
                            "dsc", new Empty(NAN, 0, NAN),
                            "iou", new Empty(NAN, 0, NAN),
                            "fbeta", ZERO_UNLESS_BOTH,
                            "ppv", new Empty(0, NAN, NAN),
                            "sensitivity", new Empty(NAN, 0, NAN)));

    /** {@code medpy.metric.binary}: percentile over pooled distances; refuses empty masks. */
    private static final Convention MEDPY =
            new Convention(
                    "medpy",
                    Map.of(
                            "hd", FACES_MAX,
                            "hd_perc", FACES_POOLED,
                            "nsd", FACES_POOLED,
                            "assd", FACES_POOLED,
                            "masd", FACES_MEAN),
                    Map.of(
                            "hd", UNDEFINED,
                            "hd_perc", UNDEFINED,
                            "assd", UNDEFINED,
                            "dsc", ZERO_OR_PERFECT_ONE,
                            "iou", ZERO_OR_PERFECT_ONE,
                            "ppv", ALWAYS_ZERO,
                            "sensitivity", ALWAYS_ZERO));

    /**
     * BrainLesion/panoptica: its ASSD is the mean of both directed means, its NSD the mean of both
     * directed fractions. Its finite HD95 for one empty mask is an accident and not followed.
     */
    private static final Convention PANOPTICA =
            new Convention(
                    "panoptica",
                    Map.of(
                            "hd", FACES_MAX,
                            "hd_perc", FACES_POOLED,
                            "nsd", FACES_MEAN,
                            "assd", FACES_MEAN,
                            "masd", FACES_MEAN),
                    Map.of(
                            "hd", UNDEFINED,
                            "hd_perc", UNDEFINED,
                            "nsd", UNDEFINED,
                            "assd", UNDEFINED,
                            "masd", UNDEFINED,
                            "dsc", ALWAYS_ZERO,
                            "iou", ALWAYS_ZERO));

    /** nnU-Net's evaluation: overlap only, undefined when both masks are empty. */
    private static final Convention NNUNET =
            new Convention(
                    "nnunet",
                    ON_ELEMENTS,
                    Map.of("dsc", ZERO_UNLESS_BOTH, "iou", ZERO_UNLESS_BOTH));

    /** scikit-learn's binary scores: zero wherever they divide by zero. */
    private static final Convention SCIKIT_LEARN =
            new Convention(
                    "scikit-learn",
                    ON_ELEMENTS,
                    Map.of(
                            "dsc", ALWAYS_ZERO,
                            "iou", ALWAYS_ZERO,
                            "fbeta", ALWAYS_ZERO,
                            "ppv", ALWAYS_ZERO,
                            "sensitivity", ALWAYS_ZERO));

    private static final List<Convention> ALL =
            List.of(
                    DEFAULT,
                    SURFACE_DISTANCE,
                    METRICS_RELOADED,
                    MONAI,
                    MEDPY,
                    PANOPTICA,
                    NNUNET,
                    SCIKIT_LEARN);

    private final String name;
    private final Map<String, String> definitions;
    private final Map<String, Empty> empties;

    private Convention(String name, Map<String, String> definitions, Map<String, Empty> empties) {
        this.name = name;
        this.definitions = Map.copyOf(definitions);
        this.empties = empties;
    }

    /** {@code default}, or the tool's name as written after {@code --as}. */
    public String name() {
        return name;
    }

    /** The definition that a metric follows, where this convention settles it. */
    public Optional<String> definition(String metricId) {
        return Optional.ofNullable(definitions.get(metricId));
    }

    /** This convention, but for the definition of one metric. */
    public Convention with(String metricId, String definition) {
        Map<String, String> changed = new HashMap<>(definitions);
        changed.put(metricId, definition);
        return new Convention(name, changed, empties);
    }

    /** This convention's definitions, with the values for empty masks that ours gives. */
    public Convention withoutEmptyValues() {
        return new Convention(name, definitions, Map.of());
    }

    /**
     * Values for empty masks, where they may differ from those of {@link MetricInfo#empty()}: for
     * an empty reference only, an empty prediction only, and both, {@link Double#NaN} being
     * undefined.
     */
    public Optional<Empty> empty(String metricId) {
        return Optional.ofNullable(empties.get(metricId));
    }

    public static Optional<Convention> find(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return ALL.stream().filter(c -> c.name.equals(wanted)).findFirst();
    }

    public static List<Convention> all() {
        return ALL;
    }

    @Override
    public String toString() {
        return name;
    }
}
