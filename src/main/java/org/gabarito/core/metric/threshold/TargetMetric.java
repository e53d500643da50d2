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
    private final Rate bound;
    private final Rate sought;

    /**
     * @param bound the rate that has to reach the target
     * @param sought the rate that is given
     */
    TargetMetric(MetricInfo info, Parameter target, Rate bound, Rate sought) {
        super(info);
        this.target = target;
        this.bound = bound;
        this.sought = sought;
    }

    /** What is read off the curve, with its value where nothing is called positive. */
    enum Rate {
        SENSITIVITY(ThresholdCurve::sensitivity, 0),
        SPECIFICITY(ThresholdCurve::specificity, 1),
        PRECISION(ThresholdCurve::precision, 1);

        private final Reading reading;
        private final double ofNothing;

        Rate(Reading reading, double ofNothing) {
            this.reading = reading;
            this.ofNothing = ofNothing;
        }

        private interface Reading {
            double at(ThresholdCurve curve, int point);
        }

        private double at(ThresholdCurve curve, int point) {
            return reading.at(curve, point);
        }
    }

    @Override
    final double of(ThresholdCurve curve, Arguments arguments) {
        double wanted = arguments.number(target);
        double best = bound.ofNothing >= wanted ? sought.ofNothing : Double.NEGATIVE_INFINITY;
        for (int point = 0; point < curve.points(); point++) {
            if (bound.at(curve, point) >= wanted) {
                best = Math.max(best, sought.at(curve, point));
            }
        }
        return best;
    }
}
