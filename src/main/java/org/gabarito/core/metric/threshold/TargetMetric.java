package org.gabarito.core.metric.threshold;

import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricInfo.Definition;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.ThresholdCurve;

/**
 * The best value of one rate over all thresholds at which another reaches its target. Thresholds
 * are the scores that occur, and one above all of them, at which nothing is called positive:
 * sensitivity 0, specificity 1, and the positive predictive value taken for 1. Nothing is
 * interpolated: where no threshold hits the target exactly, the next one that exceeds it holds.
 */
abstract class TargetMetric extends ThresholdMetric {
    static final Definition AT_LEAST =
            new Definition(
                    "samples/at-least",
                    "the best over the thresholds at which the target is reached or exceeded;"
                            + " nothing is interpolated");

    private final Parameter target;

    TargetMetric(MetricInfo info, Parameter target) {
        super(info);
        this.target = target;
    }

    /** A rate at a point of the curve. */
    interface Rate {
        double at(ThresholdCurve curve, int point);
    }

    @Override
    final double of(ThresholdCurve curve, Arguments arguments) {
        double wanted = arguments.number(target);
        Rate bound = bound();
        Rate sought = sought();
        double best = boundOfNothing() >= wanted ? soughtOfNothing() : Double.NEGATIVE_INFINITY;
        for (int point = 0; point < curve.points(); point++) {
            if (bound.at(curve, point) >= wanted) {
                best = Math.max(best, sought.at(curve, point));
            }
        }
        return best;
    }

    /** The rate that has to reach the target. */
    abstract Rate bound();

    /** The rate that is given. */
    abstract Rate sought();

    /** Value of the first where nothing is called positive. */
    abstract double boundOfNothing();

    /** Value of the second where nothing is called positive. */
    abstract double soughtOfNothing();
}
