package org.gabarito.evaluation;

import java.util.OptionalDouble;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.plan.MetricConfig;

/**
 * What takes the place of a value that is not there, in aggregates only. A value that a definition
 * gives is never replaced, be it the value of an empty mask under a tool's convention.
 *
 * <ul>
 *   <li>Empty masks: under {@code best-worst} a class that neither image holds counts as the best
 *       value and one that only one of them holds as the worst; under {@code nan} both are left
 *       out.
 *   <li>Missing predictions, and cases that failed: under {@code worst} they count as the worst
 *       value for every class, under {@code skip} they are left out. {@code fail} allows no result,
 *       and leaves them out of previews.
 *   <li>Undefined although both masks are there: left out.
 *   <li>The worst value is the bad end of the range, for distances the diagonal of the image; where
 *       there is none, or the image could not be read, the case is left out.
 * </ul>
 */
final class Policy {
    private final MetricConfig.Policies policies;

    Policy(MetricConfig.Policies policies) {
        this.policies = policies;
    }

    /** What became of a class in a case. */
    enum Fate {
        OK,
        BOTH_EMPTY,
        REFERENCE_EMPTY,
        PREDICTION_EMPTY,
        MISSING,
        FAILED
    }

    /** The value that counts; empty when the case is left out. */
    OptionalDouble value(Score raw, Fate fate, MetricInfo info, double diagonal) {
        if (raw.status() == Score.Status.OK) {
            return OptionalDouble.of(raw.value());
        }
        return switch (fate) {
            case OK -> OptionalDouble.empty();
            case BOTH_EMPTY ->
                    policies.empty().equals("nan") ? OptionalDouble.empty() : finite(info.best());
            case REFERENCE_EMPTY, PREDICTION_EMPTY ->
                    policies.empty().equals("nan")
                            ? OptionalDouble.empty()
                            : finite(worst(info, diagonal));
            case MISSING, FAILED ->
                    policies.missing().equals("worst")
                            ? finite(worst(info, diagonal))
                            : OptionalDouble.empty();
        };
    }

    private static double worst(MetricInfo info, double diagonal) {
        return switch (info.worst()) {
            case RANGE_END ->
                    switch (info.direction()) {
                        case HIGHER -> info.min();
                        case LOWER -> info.max();
                        case ZERO -> Double.NaN;
                    };
            case IMAGE_DIAGONAL -> diagonal;
            case NONE -> Double.NaN;
        };
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
