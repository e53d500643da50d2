package org.gabarito.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.LabelPairs;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.CaseImages;
import org.gabarito.plan.MetricConfig;
import org.jspecify.annotations.Nullable;

/** Scores one case whose images have been read. */
final class CaseScoring {
    private static final String NO_PREDICTION = "there is no prediction for this case";

    private final MetricConfig config;
    private final List<PlannedMetric> metrics;
    private final Case scored;
    private final CaseImages images;
    private final LabelPairs pairs;
    private final boolean missing;

    CaseScoring(MetricConfig config, List<PlannedMetric> metrics, Case scored, CaseImages images) {
        this.config = config;
        this.metrics = metrics;
        this.scored = scored;
        this.images = images;
        @Nullable LabelMap prediction = images.prediction();
        missing = prediction == null;
        Set<Integer> ignore = config.ignore() == null ? Set.of() : Set.of(config.ignore());
        pairs =
                LabelPairs.of(
                        images.reference(),
                        prediction == null ? images.reference() : prediction,
                        ignore);
    }

    /** Class by class, the largest first so that the last thread to finish has a small one. */
    CaseScores scores(int threads) throws InterruptedException {
        List<ScoredClass> classes = classes();
        List<List<Score>> rows = new ArrayList<>();
        List<Callable<List<Score>>> tasks = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            rows.add(List.of());
            order.add(i);
        }
        order.sort(Comparator.comparingLong(i -> -size(classes.get(i))));
        for (int i : order) {
            tasks.add(() -> rows(classes.get(i)));
        }
        List<List<Score>> done = Tasks.run(tasks, threads);
        for (int i = 0; i < done.size(); i++) {
            rows.set(order.get(i), done.get(i));
        }
        return new CaseScores(
                scored.method(),
                scored.id(),
                rows.stream().flatMap(List::stream).toList(),
                images.reference().grid().diagonal(),
                voxels(pairs.referenceLabels(), true),
                missing ? Map.of() : voxels(pairs.predictionLabels(), false),
                images.referenceHash(),
                images.predictionHash() == null ? "" : images.predictionHash(),
                "",
                rows(new ScoredClass("", List.of(unusedLabel()))));
    }

    /** Those of the config, or where it names none those that occur; then the regions. */
    private List<ScoredClass> classes() {
        SortedSet<Integer> labels = new TreeSet<>(config.labels().keySet());
        if (labels.isEmpty()) {
            labels.addAll(pairs.referenceLabels());
            if (!missing) {
                labels.addAll(pairs.predictionLabels());
            }
        }
        List<ScoredClass> classes = new ArrayList<>();
        labels.forEach(
                label -> classes.add(new ScoredClass(config.className(label), List.of(label))));
        config.regions().forEach((name, members) -> classes.add(new ScoredClass(name, members)));
        return classes;
    }

    private int unusedLabel() {
        int label = 1;
        while (pairs.referenceLabels().contains(label)
                || pairs.predictionLabels().contains(label)
                || Integer.valueOf(label).equals(config.ignore())) {
            label++;
        }
        return label;
    }

    private long size(ScoredClass target) {
        return pairs.classPair(target.labels()).counts().reference()
                + pairs.classPair(target.labels()).counts().prediction();
    }

    private List<Score> rows(ScoredClass target) {
        ClassPair pair = pairs.classPair(target.labels());
        if (missing) {
            // an empty class shows the unit that its values would have
            ClassPair nothing = pairs.classPair(List.of(unusedLabel()));
            return metrics.stream()
                    .map(
                            metric ->
                                    metric.row(
                                            scored.method(),
                                            scored.id(),
                                            target.name(),
                                            metric.score(scored, "", nothing).unit(),
                                            Score.Status.MISSING,
                                            NO_PREDICTION))
                    .toList();
        }
        return metrics.stream().map(metric -> metric.score(scored, target.name(), pair)).toList();
    }

    private Map<Integer, Long> voxels(SortedSet<Integer> labels, boolean ofReference) {
        Map<Integer, Long> voxels = new TreeMap<>();
        for (int label : labels) {
            var counts = pairs.classPair(List.of(label)).counts();
            voxels.put(label, ofReference ? counts.reference() : counts.prediction());
        }
        return voxels;
    }
}
