package org.gabarito.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gabarito.core.metric.ClassScores;
import org.gabarito.core.metric.ConfusionMatrix;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Evidence;
import org.gabarito.core.metric.ObjectPairs;
import org.gabarito.core.metric.ScoredLabels;
import org.gabarito.plan.MetricConfig;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn of a case beside its values: curves over all thresholds of its scores.
 *
 * @param classes of classified samples, in their order; empty for objects
 * @param confusion counts of samples by true class, then by the class decided for
 * @param samples the positive class of two, or each class against the others
 * @param objects each class that has scored objects
 */
public record CaseCurves(
        List<String> classes,
        List<List<Long>> confusion,
        List<ClassCurve> samples,
        List<ObjectCurve> objects) {
    public CaseCurves {
        classes = List.copyOf(classes);
        confusion = confusion.stream().map(List::copyOf).toList();
        samples = List.copyOf(samples);
        objects = List.copyOf(objects);
    }

    /** Null where there is nothing to draw. */
    static @Nullable CaseCurves of(CaseEvidence evidence, MetricConfig config) {
        if (evidence.missing()) {
            return null;
        }
        double level = config.statistics().ci();
        Convention convention = Convention.find(config.convention()).orElseThrow();
        List<ClassCurve> samples = new ArrayList<>();
        List<ObjectCurve> objects = new ArrayList<>();
        @Nullable ScoredLabels labels = null;
        for (ClassEvidence target : evidence.classes()) {
            for (Evidence one : target.evidence()) {
                if (one instanceof ClassScores scores) {
                    samples.add(ClassCurve.of(scores, level));
                    labels = scores.labels();
                } else if (one instanceof ObjectPairs pairs) {
                    ObjectCurve.of(target.name(), pairs, convention).ifPresent(objects::add);
                }
            }
        }
        // An image in which nothing was predicted still has objects to be missed.
        objects.removeIf(one -> one.points().none() && one.positives() == 0);
        if (labels == null && objects.isEmpty()) {
            return null;
        }
        return new CaseCurves(
                labels == null ? List.of() : labels.classes(),
                labels == null ? List.of() : confusion(labels.confusion()),
                samples,
                objects);
    }

    private static List<List<Long>> confusion(ConfusionMatrix matrix) {
        List<List<Long>> rows = new ArrayList<>();
        int size = matrix.classes().size();
        for (int i = 0; i < size; i++) {
            int row = i;
            rows.add(IntStream.range(0, size).mapToObj(column -> matrix.of(row, column)).toList());
        }
        return rows;
    }
}
