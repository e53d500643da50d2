package org.gabarito.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gabarito.core.geometry.Connectivity;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.ObjectRuns;
import org.gabarito.core.matching.MatchingRule;
import org.gabarito.core.metric.LabelPairs;
import org.gabarito.core.metric.ObjectPairs;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.CaseImages;
import org.gabarito.dataset.CaseMasks;
import org.gabarito.dataset.CaseReader;
import org.gabarito.dataset.DatasetProblem;
import org.gabarito.dataset.InstanceScores;
import org.gabarito.plan.MetricConfig;
import org.jspecify.annotations.Nullable;

/**
 * Instance segmentation: each label is an object, all of one class; or each connected piece of a
 * label is one, and the label its class; or each mask of a stack is one, all of one class. Object
 * detection where predictions are maps of scores: each connected piece is one, all of one class.
 */
record InstanceCases(MetricConfig config, CaseReader reader) implements CaseSource {
    /** The only class where labels are objects, unless the config says what they are. */
    private static final String OBJECTS = "objects";

    @Override
    public CaseEvidence read(Case scored) throws IOException {
        if (config.objects().stack()) {
            return masks(scored);
        }
        CaseImages images = reader.read(scored);
        return new CaseEvidence(
                        classes(scored, images),
                        Optional.empty(),
                        false,
                        images.prediction() == null,
                        images.reference().grid().diagonal(),
                        Map.of(),
                        Map.of(),
                        images.referenceHash(),
                        images.predictionHash() == null ? "" : images.predictionHash(),
                        images.noteOfValues(),
                        images.geometry())
                .of(images.reference().grid().spacing());
    }

    private CaseEvidence masks(Case scored) throws IOException {
        CaseMasks masks = reader.readMasks(scored);
        @Nullable ObjectRuns prediction = masks.prediction();
        ObjectPairs objects =
                ObjectPairs.ofMasks(
                        masks.reference(),
                        prediction == null ? masks.reference() : prediction,
                        scores(scored),
                        config.objects().minSize(),
                        rule());
        return new CaseEvidence(
                List.of(target(className(), objects)),
                Optional.empty(),
                false,
                prediction == null,
                masks.reference().grid().diagonal(),
                Map.of(),
                Map.of(),
                masks.referenceHash(),
                masks.predictionHash() == null ? "" : masks.predictionHash(),
                masks.noteOfValues(),
                masks.geometry());
    }

    /** The objects of each class. */
    List<ClassEvidence> classes(Case scored, CaseImages images) throws IOException {
        @Nullable LabelMap prediction = images.prediction();
        Set<Integer> ignore = config.ignored();
        LabelPairs pairs =
                LabelPairs.of(
                        images.reference(),
                        prediction == null ? images.reference() : prediction,
                        ignore);
        return config.objects().components()
                ? components(pairs)
                : List.of(
                        instances(
                                pairs,
                                config.objects().scores() ? images.scores() : scores(scored)));
    }

    /** From a table beside the prediction, where there is one that holds scores of objects. */
    private static Map<Integer, Double> scores(Case scored) throws IOException {
        if (scored.scores().isEmpty()) {
            return Map.of();
        }
        List<DatasetProblem> problems = new ArrayList<>();
        Map<Integer, Double> scores =
                InstanceScores.read(scored.scores().orElseThrow(), scored.id(), problems);
        if (!problems.isEmpty()) {
            throw Problems.exception(problems);
        }
        return scores;
    }

    private ClassEvidence instances(LabelPairs pairs, Map<Integer, Double> scores) {
        return target(
                className(),
                ObjectPairs.ofInstances(pairs, scores, config.objects().minSize(), rule()));
    }

    private String className() {
        String target = config.problem().target();
        return target == null ? OBJECTS : target;
    }

    private List<ClassEvidence> components(LabelPairs pairs) {
        SortedSet<Integer> labels = new TreeSet<>(config.labels().keySet());
        if (labels.isEmpty()) {
            labels.addAll(pairs.referenceLabels());
            labels.addAll(pairs.predictionLabels());
        }
        List<ClassEvidence> classes = new ArrayList<>();
        labels.forEach(
                label ->
                        classes.add(
                                target(config.className(label), pieces(pairs, List.of(label)))));
        config.regions()
                .forEach((name, members) -> classes.add(target(name, pieces(pairs, members))));
        return classes;
    }

    private ObjectPairs pieces(LabelPairs pairs, List<Integer> labels) {
        return ObjectPairs.ofComponents(
                pairs, labels, connectivity(config), config.objects().minSize(), rule());
    }

    static Connectivity connectivity(MetricConfig config) {
        return config.objects().connectivity().equals("full")
                ? Connectivity.FULL
                : Connectivity.FACES;
    }

    private MatchingRule rule() {
        return Matchings.rule(config);
    }

    private static ClassEvidence target(String name, ObjectPairs objects) {
        return new ClassEvidence(
                name, Presence.of(objects.references(), objects.predictions()), List.of(objects));
    }
}
