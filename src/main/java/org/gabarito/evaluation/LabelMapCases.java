package org.gabarito.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.Counts;
import org.gabarito.core.metric.LabelPairs;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.CaseImages;
import org.gabarito.dataset.CaseReader;
import org.gabarito.plan.MetricConfig;
import org.jspecify.annotations.Nullable;

/** Semantic segmentation: each label is a class. */
record LabelMapCases(MetricConfig config, CaseReader reader) implements CaseSource {

    @Override
    public CaseEvidence read(Case scored) throws IOException {
        return evidence(config, reader.read(scored));
    }

    static CaseEvidence evidence(MetricConfig config, CaseImages images) {
        @Nullable LabelMap prediction = images.prediction();
        Set<Integer> ignore = config.ignored();
        LabelPairs pairs =
                LabelPairs.of(
                        images.reference(),
                        prediction == null ? images.reference() : prediction,
                        ignore);
        boolean missing = prediction == null;
        return new CaseEvidence(
                        classes(config, pairs, missing),
                        Optional.of(pairs.classPair(List.of(unusedLabel(config, pairs)))),
                        false,
                        missing,
                        images.reference().grid().diagonal(),
                        voxels(pairs, pairs.referenceLabels(), true),
                        missing ? Map.of() : voxels(pairs, pairs.predictionLabels(), false),
                        images.referenceHash(),
                        images.predictionHash() == null ? "" : images.predictionHash(),
                        images.noteOfValues(),
                        images.geometry())
                .of(images.reference().grid().spacing());
    }

    /** Those of the config, or where it names none those that occur; then the regions. */
    private static List<ClassEvidence> classes(
            MetricConfig config, LabelPairs pairs, boolean missing) {
        SortedSet<Integer> labels = new TreeSet<>(config.labels().keySet());
        if (labels.isEmpty()) {
            labels.addAll(pairs.referenceLabels());
            if (!missing) {
                labels.addAll(pairs.predictionLabels());
            }
        }
        List<ClassEvidence> classes = new ArrayList<>();
        labels.forEach(
                label -> classes.add(target(config.className(label), pairs, List.of(label))));
        config.regions().forEach((name, members) -> classes.add(target(name, pairs, members)));
        if (labels.size() > 1) {
            List<String> names = labels.stream().map(config::className).toList();
            classes.add(
                    new ClassEvidence(
                            ClassEvidence.ALL,
                            Presence.always(0, 0),
                            List.of(pairs.confused(names, List.copyOf(labels)))));
        }
        return classes;
    }

    private static ClassEvidence target(String name, LabelPairs pairs, List<Integer> labels) {
        ClassPair pair = pairs.classPair(labels);
        Counts counts = pair.counts();
        return new ClassEvidence(
                name, Presence.of(counts.reference(), counts.prediction()), List.of(pair));
    }

    private static int unusedLabel(MetricConfig config, LabelPairs pairs) {
        int label = 1;
        while (pairs.referenceLabels().contains(label)
                || pairs.predictionLabels().contains(label)
                || Integer.valueOf(label).equals(config.ignore())) {
            label++;
        }
        return label;
    }

    private static Map<Integer, Long> voxels(
            LabelPairs pairs, SortedSet<Integer> labels, boolean ofReference) {
        Map<Integer, Long> voxels = new TreeMap<>();
        for (int label : labels) {
            Counts counts = pairs.classPair(List.of(label)).counts();
            voxels.put(label, ofReference ? counts.reference() : counts.prediction());
        }
        return voxels;
    }
}
