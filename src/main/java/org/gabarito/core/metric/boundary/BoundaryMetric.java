package org.gabarito.core.metric.boundary;

import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.MaskMetric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricValue;

/** What the metrics of the distance between two surfaces share: their definitions. */
abstract class BoundaryMetric extends MaskMetric {

    /**
     * @param definition the one that is followed where a convention settles nothing
     */
    BoundaryMetric(MetricInfo info, String definition) {
        super(info, definition);
    }

    /** The value where both masks have a surface. */
    abstract MetricValue measured(ClassPair pair, Arguments arguments, BoundaryDefinition chosen);

    @Override
    protected final MetricValue measured(ClassPair pair, Arguments arguments, String definition) {
        return measured(pair, arguments, BoundaryDefinition.of(definition));
    }
}
