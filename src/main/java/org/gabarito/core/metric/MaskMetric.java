package org.gabarito.core.metric;

import java.util.Set;
import org.gabarito.core.metric.MetricInfo.Empty;
import org.gabarito.core.metric.MetricInfo.Unit;

/**
 * What metrics of two masks share: the definition that a convention chooses, the values for empty
 * masks, and that images have at most three axes.
 */
public abstract class MaskMetric implements Metric {
    private static final int MOST_AXES = 3;

    private final MetricInfo info;
    private final String definition;

    /**
     * @param definition the one that is followed where a convention settles nothing
     */
    protected MaskMetric(MetricInfo info, String definition) {
        this.info = info;
        this.definition = definition;
    }

    /** The value where neither mask is empty, or where an empty one is nothing special. */
    protected abstract MetricValue measured(ClassPair pair, Arguments arguments, String definition);

    @Override
    public final MetricInfo info() {
        return info;
    }

    @Override
    public Set<Evidence.Kind> reads() {
        return Set.of(Evidence.Kind.MASKS);
    }

    @Override
    public String definition(Arguments arguments, Convention convention, Evidence.Kind kind) {
        return convention.definition(info.id()).orElse(definition);
    }

    @Override
    public MetricValue of(Evidence evidence, Arguments arguments, Convention convention) {
        ClassPair pair = (ClassPair) evidence;
        String id = definition(arguments, convention, evidence.kind());
        Counts counts = pair.counts();
        Empty empty = convention.empty(info.id()).orElse(info.empty());
        if (counts.bothEmpty() || counts.anyEmpty() && !empty.ordinary()) {
            double value = empty.of(counts);
            return value(pair, value, id, Double.isNaN(value) ? reason(counts) : "");
        }
        if (pair.grid().dimensions() > MOST_AXES) {
            return value(pair, Double.NaN, id, "masks are measured in one to three dimensions");
        }
        return measured(pair, arguments, id);
    }

    /** In the unit of the metric, which for sizes and lengths is that of the image. */
    protected final MetricValue value(ClassPair pair, double value, String id, String note) {
        String unit = info.unit() == Unit.LENGTH ? pair.grid().spacing().unit() : "";
        return new MetricValue(value, unit, id, note);
    }

    private static String reason(Counts counts) {
        if (counts.bothEmpty()) {
            return "both masks are empty: nothing to compare";
        }
        return counts.referenceEmpty()
                ? "no reference: nothing to compare with"
                : "no prediction: nothing to compare";
    }
}
