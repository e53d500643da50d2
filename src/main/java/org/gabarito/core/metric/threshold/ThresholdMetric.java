package org.gabarito.core.metric.threshold;

import java.util.Set;
import org.gabarito.core.matching.Ranking;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.ClassScores;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Evidence;
import org.gabarito.core.metric.Evidence.Kind;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.ObjectPairs;
import org.gabarito.core.metric.ThresholdCurve;

/**
 * A pure number from the scores of one class over all thresholds. A subclass gives its facts and
 * its formula, which is asked only when there is a sample of the class and, where it needs them,
 * one of another.
 */
abstract class ThresholdMetric implements Metric {
    private final MetricInfo info;

    ThresholdMetric(MetricInfo info) {
        this.info = info;
    }

    /** The formula. */
    abstract double of(ThresholdCurve curve, Arguments arguments);

    /** The same of ranked objects, for metrics of detection. */
    double of(Ranking ranking, Arguments arguments) {
        throw new IllegalArgumentException(info.id() + " is not of objects");
    }

    @Override
    public final MetricInfo info() {
        return info;
    }

    @Override
    public final Set<Kind> reads() {
        return info.categories().contains("obd")
                ? Set.of(Kind.SAMPLES, Kind.OBJECTS)
                : Set.of(Kind.SAMPLES);
    }

    @Override
    public final String definition(Arguments arguments, Convention convention, Kind kind) {
        return info.definitions().get(kind == Kind.OBJECTS ? 1 : 0).id();
    }

    @Override
    public final MetricValue of(Evidence evidence, Arguments arguments, Convention convention) {
        if (evidence instanceof ObjectPairs objects) {
            return ObjectRanking.read(
                    objects,
                    arguments,
                    convention,
                    definition(arguments, convention, evidence.kind()),
                    convention.empty(info.id()).orElse(info.empty()),
                    ranking -> of(ranking, arguments));
        }
        ClassScores scores = (ClassScores) evidence;
        String note = lacking(scores, info.needsTrueNegatives());
        double value = note.isEmpty() ? of(scores.curve(), arguments) : Double.NaN;
        return new MetricValue(value, "", definition(arguments, convention, evidence.kind()), note);
    }

    /** Why there is no curve to read off; empty when there is one. */
    static String lacking(ClassScores scores, boolean negatives) {
        if (!scores.labels().scored()) {
            return "there are decisions, but no probabilities";
        }
        if (scores.counts().referenceEmpty()) {
            return "class absent from the reference";
        }
        return negatives && scores.curve().negatives() == 0
                ? "nothing but this class in the reference"
                : "";
    }
}
