package org.gabarito.core.metric.calibration;

import java.util.Set;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Evidence;
import org.gabarito.core.metric.Evidence.Kind;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.ScoredLabels;

/**
 * A pure number from the probabilities of all classes. A subclass gives its facts, of whose
 * definitions the first is ours, and its formula, which is asked only when there are probabilities
 * of enough samples.
 */
abstract class CalibrationMetric implements Metric {
    private final MetricInfo info;
    private final int fewest;

    /**
     * @param fewest samples that it needs
     */
    CalibrationMetric(MetricInfo info, int fewest) {
        this.info = info;
        this.fewest = fewest;
    }

    /** The formula. */
    abstract MetricValue of(ScoredLabels labels, Arguments arguments, String definition);

    @Override
    public final MetricInfo info() {
        return info;
    }

    @Override
    public final Set<Kind> reads() {
        return Set.of(Kind.SAMPLE_CLASSES);
    }

    @Override
    public String definition(Arguments arguments, Convention convention, Kind kind) {
        return convention.definition(info.id()).orElse(info.definitions().get(0).id());
    }

    @Override
    public final MetricValue of(Evidence evidence, Arguments arguments, Convention convention) {
        ScoredLabels labels = (ScoredLabels) evidence;
        String definition = definition(arguments, convention, evidence.kind());
        if (!labels.scored()) {
            return undefined(definition, "there are decisions, but no probabilities");
        }
        if (labels.samples() < fewest) {
            return undefined(
                    definition, "needs " + (fewest == 1 ? "a sample" : fewest + " samples"));
        }
        return of(labels, arguments, definition);
    }

    static MetricValue value(double value, String definition) {
        return new MetricValue(value, "", definition, "");
    }

    static MetricValue undefined(String definition, String note) {
        return new MetricValue(Double.NaN, "", definition, note);
    }

    /**
     * The class whose probabilities speak for both of two, −1 where there are more: the positive
     * one, else the last.
     */
    static int speaker(ScoredLabels labels) {
        int classes = labels.classes().size();
        return classes > 2 ? -1 : labels.positive().orElse(classes - 1);
    }

    /** Probabilities of each sample, one array a sample. */
    static double[][] vectors(ScoredLabels labels) {
        double[][] vectors = new double[labels.samples()][labels.classes().size()];
        for (int i = 0; i < vectors.length; i++) {
            for (int k = 0; k < vectors[i].length; k++) {
                vectors[i][k] = labels.probability(i, k);
            }
        }
        return vectors;
    }
}
