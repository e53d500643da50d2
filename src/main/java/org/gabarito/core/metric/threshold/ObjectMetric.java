package org.gabarito.core.metric.threshold;

import java.util.List;
import java.util.Set;
import org.gabarito.core.matching.Ranking;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Evidence;
import org.gabarito.core.metric.Evidence.Kind;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricInfo.Definition;
import org.gabarito.core.metric.MetricInfo.Empty;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.ObjectPairs;
import org.gabarito.core.metric.Source;

/** A number from the ranking of predicted objects alone. */
abstract class ObjectMetric implements Metric {
    /** Predictions with equal scores enter together, whatever their order. */
    static final List<Definition> RANKED =
            List.of(
                    new Definition(
                            "objects/ranked",
                            "predicted objects by falling score, equal scores together; images"
                                    + " without objects count"));

    static final Source ANODE09 =
            new Source(
                    Source.Kind.ARTICLE,
                    "van Ginneken B, Armato SG, de Hoop B, et al",
                    "Comparing and combining algorithms for computer-aided detection of pulmonary"
                            + " nodules in computed tomography scans: the ANODE09 study",
                    "Medical Image Analysis",
                    "14(6)",
                    "707–722",
                    2010,
                    "10.1016/j.media.2010.05.005");

    private final MetricInfo info;

    ObjectMetric(MetricInfo info) {
        this.info = info;
    }

    /** The formula, where both sides have objects; {@link Double#NaN} where it is not reached. */
    abstract double of(Ranking ranking, Arguments arguments);

    @Override
    public final MetricInfo info() {
        return info;
    }

    @Override
    public final Set<Kind> reads() {
        return Set.of(Kind.OBJECTS);
    }

    @Override
    public final String definition(Arguments arguments, Convention convention, Kind kind) {
        return info.definitions().get(0).id();
    }

    @Override
    public final MetricValue of(Evidence evidence, Arguments arguments, Convention convention) {
        Empty empty = convention.empty(info.id()).orElse(info.empty());
        return ObjectRanking.read(
                (ObjectPairs) evidence,
                arguments,
                convention,
                definition(arguments, convention, evidence.kind()),
                empty,
                ranking -> of(ranking, arguments));
    }
}
