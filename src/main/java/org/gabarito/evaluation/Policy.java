package org.gabarito.evaluation;

import java.util.OptionalDouble;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.plan.Policies;
import org.jspecify.annotations.Nullable;

/**
 * What takes the place of a value that is not there, in aggregates only, whatever the metric and
 * whatever is compared: voxels, objects or samples.
 *
 * <ul>
 *   <li>Empty masks: under {@code best-worst} a class that neither side holds counts as the best
 *       value and one that only one of them holds as the worst; under {@code nan} both are left
 *       out. A value that a definition gives stays, be it the value of an empty mask under a tool's
 *       convention.
 *   <li>Missing predictions, and cases that failed: under {@code worst} they count as the worst
 *       value for every class, under {@code skip} they are left out. {@code fail} allows no result,
 *       and leaves them out of previews.
 *   <li>Undefined although both are there: left out.
 *   <li>The worst value is the bad end of the range, for distances the diagonal of the image; where
 *       there is none, or the image could not be read, the case is left out.
 *   <li>What was said for one metric, or for one sort of emptiness, goes before all of this and
 *       takes the place even of a value.
 * </ul>
 */
final class Policy {
    private static final String BEST = "best";
    private static final String WORST = "worst";
    private static final String LEFT_OUT = "nan";
    private static final String DIAGONAL = "diagonal";

    private final Policies policies;

    Policy(Policies policies) {
        this.policies = policies;
    }

    /** The value that counts; empty when the case is left out. */
    OptionalDouble value(Score raw, Fate fate, MetricInfo info, double diagonal) {
        if (fate != Fate.OK) {
            String said = said(info.id(), fate);
            if (said != null) {
                return substitute(said, info, diagonal);
            }
        }
        if (raw.status() == Score.Status.OK) {
            return OptionalDouble.of(raw.value());
        }
        boolean leaveOut = policies.empty().equals(LEFT_OUT);
        return switch (fate) {
            case OK -> OptionalDouble.empty();
            case BOTH_EMPTY -> substitute(leaveOut ? LEFT_OUT : BEST, info, diagonal);
            case REFERENCE_EMPTY, PREDICTION_EMPTY ->
                    substitute(leaveOut ? LEFT_OUT : WORST, info, diagonal);
            case MISSING, FAILED ->
                    substitute(policies.missing().equals(WORST) ? WORST : LEFT_OUT, info, diagonal);
        };
    }

    /** What the config says of this case of this metric more precisely than by a word for all. */
    private @Nullable String said(String metric, Fate fate) {
        String own = said(policies.own().get(metric), fate);
        return own != null ? own : said(policies.own().get(Policies.EVERY_METRIC), fate);
    }

    private static @Nullable String said(Policies.@Nullable Substitutes values, Fate fate) {
        if (values == null) {
            return null;
        }
        return switch (fate) {
            case OK -> null;
            case BOTH_EMPTY -> values.both();
            case REFERENCE_EMPTY -> values.reference();
            case PREDICTION_EMPTY -> values.prediction();
            case MISSING -> values.missing();
            case FAILED -> values.invalid() != null ? values.invalid() : values.missing();
        };
    }

    private static OptionalDouble substitute(String word, MetricInfo info, double diagonal) {
        return finite(
                switch (word) {
                    case BEST -> info.best();
                    case WORST -> worst(info, diagonal);
                    case LEFT_OUT -> Double.NaN;
                    case DIAGONAL -> info.unit() == MetricInfo.Unit.LENGTH ? diagonal : Double.NaN;
                    default -> Double.parseDouble(word);
                });
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
