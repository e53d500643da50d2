package org.gabarito.core.metric.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Counted;
import org.gabarito.core.metric.Counts;
import org.gabarito.core.metric.Evidence;
import org.gabarito.core.metric.Evidence.Kind;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricInfo.Definition;
import org.gabarito.core.metric.MetricInfo.Empty;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.ObjectPairs;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;

/**
 * A pure number computed from the counts of one class against the others. A subclass gives its
 * facts and its formula. Where the class is absent from the reference or the prediction the value
 * is the convention's, else that of the facts, unless these say that the formula holds there too.
 *
 * <p>The id of a definition is {@code <what is counted>/count}, followed by {@code /<variant>}
 * where a convention differs.
 */
abstract class CountingMetric implements Metric {
    /** The share of positives to reckon with; it matters to classified samples. */
    static final Parameter PREVALENCE =
            new Parameter(
                    "prevalence",
                    Parameter.Kind.NUMBER,
                    new Quantity(Double.NaN, ""),
                    0,
                    1,
                    "Share of the positive class where the method will be used, in place of that in"
                            + " the data.",
                    Set.of("imlc"));

    static final String NEEDS_BACKGROUND =
            "It needs true negatives: on label maps their number depends on how much background"
                    + " the image shows.";

    /** Variant of those who say 0 in place of 0 divided by 0. */
    static final String ZERO = "zero";

    private static final Set<Kind> OF_ONE_CLASS = Set.of(Kind.MASKS, Kind.SAMPLES, Kind.OBJECTS);

    private final MetricInfo info;
    private final Set<Kind> kinds;

    CountingMetric(MetricInfo info, Kind... kinds) {
        this.info = info;
        this.kinds = Set.of(kinds);
    }

    /**
     * The formula; {@link Double#NaN} where it divides 0 by 0.
     *
     * @param variant of the definition, empty for our own
     */
    abstract double of(Cells cells, Arguments arguments, String variant);

    /** Of all classes together; only metrics that read such evidence have it. */
    MetricValue ofAll(Evidence evidence, Arguments arguments, String definition) {
        throw new IllegalArgumentException(info.id() + " is of one class");
    }

    @Override
    public final MetricInfo info() {
        return info;
    }

    @Override
    public final Set<Kind> reads() {
        return kinds;
    }

    @Override
    public final String definition(Arguments arguments, Convention convention, Kind kind) {
        return counted(kind) + "/" + convention.definition(info.id()).orElse("count");
    }

    @Override
    public final MetricValue of(Evidence evidence, Arguments arguments, Convention convention) {
        String definition = definition(arguments, convention, evidence.kind());
        if (!OF_ONE_CLASS.contains(evidence.kind())) {
            return ofAll(evidence, arguments, definition);
        }
        if (evidence instanceof ObjectPairs objects) {
            String lacking = objects.lacking(objects.rule(convention, Double.NaN));
            if (!lacking.isEmpty()) {
                return value(Double.NaN, definition, lacking);
            }
        }
        Counts counts = counts(evidence, convention);
        Empty empty = convention.empty(info.id()).orElse(info.empty());
        if (counts.bothEmpty() || counts.anyEmpty() && !empty.ordinary()) {
            double value = empty.of(counts);
            return value(value, definition, counts.emptyNote());
        }
        double prevalence = prevalence(arguments);
        boolean asInData = Double.isNaN(prevalence) || evidence.kind() == Kind.OBJECTS;
        Cells cells = Cells.of(counts);
        double value = of(asInData ? cells : cells.at(prevalence), arguments, variant(definition));
        return value(value, definition, note(counts));
    }

    /** Objects are counted as the convention matches them. */
    private static Counts counts(Evidence evidence, Convention convention) {
        return evidence instanceof ObjectPairs objects
                ? objects.counts(objects.rule(convention, Double.NaN))
                : ((Counted) evidence).counts();
    }

    /** The prevalence asked for, {@link Double#NaN} for that of the data. */
    final double prevalence(Arguments arguments) {
        return info.parameters().contains(PREVALENCE) ? arguments.number(PREVALENCE) : Double.NaN;
    }

    /** A value that has a note if it is undefined. */
    static MetricValue value(double value, String definition, String note) {
        return new MetricValue(value, "", definition, Double.isNaN(value) ? note : "");
    }

    /** What follows {@code samples/count/}. */
    static String variant(String definition) {
        int second = definition.indexOf('/', definition.indexOf('/') + 1);
        return second < 0 ? "" : definition.substring(second + 1);
    }

    /** Definitions for what can be counted, each as it is and with the variants. */
    static List<Definition> definitions(List<String> counted, Definition... variants) {
        List<Definition> all = new ArrayList<>();
        for (String what : counted) {
            String meaning =
                    switch (what) {
                        case VOXELS -> "every voxel counts once, by its label alone";
                        case SAMPLES -> "every sample counts once, by the class decided for";
                        default -> "every object counts once, found or not";
                    };
            all.add(new Definition(what + "/count", meaning));
            for (Definition variant : variants) {
                all.add(
                        new Definition(
                                what + "/count/" + variant.id(),
                                meaning + "; " + variant.meaning()));
            }
        }
        return all;
    }

    static final String VOXELS = "voxels";
    static final String SAMPLES = "samples";
    static final String OBJECTS = "objects";

    private static String counted(Kind kind) {
        return switch (kind) {
            case MASKS, VOXELS -> VOXELS;
            case SAMPLES, SAMPLE_CLASSES -> SAMPLES;
            case OBJECTS -> OBJECTS;
        };
    }

    private static String note(Counts counts) {
        if (counts.anyEmpty()) {
            return counts.emptyNote();
        }
        boolean allPositive = counts.falsePositives() + counts.trueNegatives() == 0;
        boolean allPredicted = counts.falseNegatives() + counts.trueNegatives() == 0;
        return allPositive
                ? "nothing but this class in the reference"
                : allPredicted
                        ? "nothing but this class in the prediction"
                        : "nothing to divide by";
    }
}
