package org.gabarito.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gabarito.core.metric.Counts;
import org.gabarito.core.metric.ScoredLabels;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.ClassificationTable;
import org.gabarito.dataset.DatasetProblem;
import org.gabarito.dataset.HashedSource;
import org.gabarito.image.FileSource;
import org.gabarito.plan.MetricConfig;

/**
 * Image-level classification: a case is a whole table, and each of its values is one of all its
 * samples.
 */
record SampleCases(MetricConfig config) implements CaseSource {

    @Override
    public CaseEvidence read(Case scored) throws IOException {
        HashedSource reference = new HashedSource(scored.reference());
        Optional<FileSource> predicted = scored.prediction();
        if (predicted.isEmpty()) {
            return nothing();
        }
        List<DatasetProblem> problems = new ArrayList<>();
        if (predicted.orElseThrow() == scored.reference()) {
            Optional<ClassificationTable> table = ClassificationTable.read(reference, problems);
            return evidence(usable(table, problems), reference.hash(), reference.hash());
        }
        HashedSource prediction = new HashedSource(predicted.orElseThrow());
        Optional<ClassificationTable> table =
                ClassificationTable.read(reference, prediction, problems);
        return evidence(usable(table, problems), reference.hash(), prediction.hash());
    }

    private ClassificationTable usable(
            Optional<ClassificationTable> table, List<DatasetProblem> problems) throws IOException {
        if (table.isEmpty()) {
            throw new IOException(
                    problems.stream()
                            .map(one -> one.where() + ": " + one.fault() + " " + one.cure())
                            .collect(Collectors.joining(" ")));
        }
        List<String> missing = table.orElseThrow().missing();
        if (!missing.isEmpty() && config.policies().missing().equals("fail")) {
            throw new IOException(
                    "The policy for missing cases is 'fail', and there is no prediction for "
                            + missing.size()
                            + " samples, such as "
                            + missing.get(0)
                            + ".");
        }
        return table.orElseThrow();
    }

    private static CaseEvidence nothing() {
        return new CaseEvidence(
                List.of(), Optional.empty(), true, Double.NaN, Map.of(), Map.of(), "", "", "");
    }

    private static CaseEvidence evidence(
            ClassificationTable table, String referenceHash, String predictionHash) {
        ScoredLabels labels = table.labels();
        Map<Integer, Long> truths = new TreeMap<>();
        Map<Integer, Long> decisions = new TreeMap<>();
        for (int i = 0; i < labels.classes().size(); i++) {
            Counts counts = labels.scores(i).counts();
            truths.put(i, counts.reference());
            decisions.put(i, counts.prediction());
        }
        return new CaseEvidence(
                classes(labels),
                Optional.empty(),
                false,
                Double.NaN,
                truths,
                decisions,
                referenceHash,
                predictionHash,
                note(table));
    }

    /** A yes-or-no problem has values of its positive class alone. */
    private static List<ClassEvidence> classes(ScoredLabels labels) {
        if (labels.positive().isPresent() && labels.classes().size() == 2) {
            int positive = labels.positive().getAsInt();
            return List.of(
                    new ClassEvidence(
                            labels.classes().get(positive),
                            Fate.OK,
                            List.of(labels.scores(positive), labels),
                            0));
        }
        List<ClassEvidence> classes = new ArrayList<>();
        IntStream.range(0, labels.classes().size())
                .forEach(
                        i ->
                                classes.add(
                                        new ClassEvidence(
                                                labels.classes().get(i),
                                                Fate.OK,
                                                List.of(labels.scores(i)),
                                                0)));
        classes.add(new ClassEvidence(ClassEvidence.ALL, Fate.OK, List.of(labels), 0));
        return classes;
    }

    private static String note(ClassificationTable table) {
        List<String> parts = new ArrayList<>();
        if (!table.missing().isEmpty()) {
            parts.add(table.missing().size() + " samples without a prediction are left out");
        }
        if (!table.extra().isEmpty()) {
            parts.add(table.extra().size() + " predictions without a reference are left out");
        }
        return String.join("; ", parts);
    }
}
