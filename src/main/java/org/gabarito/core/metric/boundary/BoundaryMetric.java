package org.gabarito.core.metric.boundary;

import java.util.Set;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Counts;
import org.gabarito.core.metric.Evidence;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricInfo.Unit;
import org.gabarito.core.metric.MetricValue;

/** What the metrics of the distance between two surfaces share: definitions and empty masks. */
abstract class BoundaryMetric implements Metric {
    private static final int MOST_AXES = 3;

    private final MetricInfo info;
    private final String definition;

    /**
     * @param definition the one that is followed where a convention settles nothing
     */
    BoundaryMetric(MetricInfo info, String definition) {
        this.info = info;
        this.definition = definition;
    }

    /** The value where both masks have a surface. */
    abstract MetricValue measured(ClassPair pair, Arguments arguments, BoundaryDefinition chosen);

    @Override
    public final MetricInfo info() {
        return info;
    }

    @Override
    public final Set<Evidence.Kind> reads() {
        return Set.of(Evidence.Kind.MASKS);
    }

    @Override
    public final String definition(Arguments arguments, Convention convention, Evidence.Kind kind) {
        return convention.definition(info.id()).orElse(definition);
    }

    @Override
    public final MetricValue of(Evidence evidence, Arguments arguments, Convention convention) {
        ClassPair pair = (ClassPair) evidence;
        String id = definition(arguments, convention, evidence.kind());
        Counts counts = pair.counts();
        if (counts.referenceEmpty() || counts.predictionEmpty()) {
            return empty(pair, convention, id);
        }
        if (pair.grid().dimensions() > MOST_AXES) {
            return value(pair, Double.NaN, id, "surfaces are measured in one to three dimensions");
        }
        return measured(pair, arguments, BoundaryDefinition.of(id));
    }

    final MetricValue value(ClassPair pair, double value, String id, String note) {
        String unit = info.unit() == Unit.LENGTH ? pair.grid().spacing().unit() : "";
        return new MetricValue(value, unit, id, note);
    }

    private MetricValue empty(ClassPair pair, Convention convention, String id) {
        Counts counts = pair.counts();
        double value = convention.empty(info.id()).orElse(info.empty()).of(counts);
        return value(pair, value, id, Double.isNaN(value) ? reason(counts) : "");
    }

    private static String reason(Counts counts) {
        if (counts.bothEmpty()) {
            return "both masks are empty: no surfaces to compare";
        }
        return counts.referenceEmpty()
                ? "no reference: no surface to measure to"
                : "no prediction: no surface to measure from";
    }
}
