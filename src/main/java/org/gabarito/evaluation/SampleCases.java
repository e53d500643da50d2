package org.gabarito.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabarito.core.metric.Counts;
import org.gabarito.core.metric.Evidence;
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
            return CaseEvidence.withoutPrediction();
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
            throw Problems.exception(problems);
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

    private static CaseEvidence evidence(
            ClassificationTable table, String referenceHash, String predictionHash) {
        return new CaseEvidence(
                classes(table.labels()),
                Optional.empty(),
                false,
                false,
                Double.NaN,
                Map.of(),
                Map.of(),
                referenceHash,
                predictionHash,
                note(table),
                List.of());
    }

    /** A yes-or-no problem has values of its positive class alone. */
    private static List<ClassEvidence> classes(ScoredLabels labels) {
        if (labels.positive().isPresent() && labels.classes().size() == 2) {
            int positive = labels.positive().getAsInt();
            return List.of(target(labels, positive, List.of(labels.scores(positive), labels)));
        }
        List<ClassEvidence> classes = new ArrayList<>();
        for (int i = 0; i < labels.classes().size(); i++) {
            classes.add(target(labels, i, List.of(labels.scores(i))));
        }
        Presence everything = Presence.always(labels.samples(), labels.samples());
        classes.add(new ClassEvidence(ClassEvidence.ALL, everything, List.of(labels)));
        return classes;
    }

    private static ClassEvidence target(ScoredLabels labels, int index, List<Evidence> evidence) {
        Counts counts = labels.scores(index).counts();
        return new ClassEvidence(
                labels.classes().get(index),
                Presence.always(counts.reference(), counts.prediction()),
                evidence);
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
