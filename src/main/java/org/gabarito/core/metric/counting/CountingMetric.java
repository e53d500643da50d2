package org.gabarito.core.metric.counting;

import java.util.Set;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Counted;
import org.gabarito.core.metric.Counts;
import org.gabarito.core.metric.Evidence;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricValue;

/**
 * A pure number computed from the counts of one class. A subclass gives its facts and its formula,
 * which is asked only when neither mask is empty; the values for empty masks are the convention's,
 * else those of the facts.
 */
abstract class CountingMetric implements Metric {
    static final MetricInfo.Definition VOXELS =
            new MetricInfo.Definition(
                    "voxels/count", "every voxel counts once, by its label alone");

    private final MetricInfo info;

    CountingMetric(MetricInfo info) {
        this.info = info;
    }

    /** The formula. */
    abstract double of(Counts counts, Arguments arguments);

    @Override
    public final MetricInfo info() {
        return info;
    }

    @Override
    public Set<Evidence.Kind> reads() {
        return Set.of(Evidence.Kind.MASKS);
    }

    @Override
    public final String definition(Arguments arguments, Convention convention, Evidence.Kind kind) {
        return VOXELS.id();
    }

    @Override
    public final MetricValue of(Evidence evidence, Arguments arguments, Convention convention) {
        Counts counts = ((Counted) evidence).counts();
        double value =
                counts.anyEmpty()
                        ? convention.empty(info.id()).orElse(info.empty()).of(counts)
                        : of(counts, arguments);
        String note = Double.isNaN(value) ? counts.emptyNote() : "";
        return new MetricValue(value, "", definition(arguments, convention, evidence.kind()), note);
    }
}
