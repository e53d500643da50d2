package org.gabarito.core.metric.counting;

import java.util.List;
import org.gabarito.core.metric.Metric;

/** The counting metrics. */
public final class CountingMetrics {
    private static final List<Metric> ALL =
            List.of(
                    new Dice(),
                    new IntersectionOverUnion(),
                    new FBeta(),
                    new Sensitivity(),
                    new PositivePredictiveValue(),
                    new Accuracy(),
                    new BalancedAccuracy(),
                    new MatthewsCorrelation(),
                    new WeightedKappa(),
                    new ExpectedCost(),
                    new PositiveLikelihoodRatio(),
                    new NetBenefit(),
                    new Specificity(),
                    new NegativePredictiveValue(),
                    new YoudenIndex());

    private CountingMetrics() {}

    public static List<Metric> all() {
        return ALL;
    }
}
