package org.gabarito.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabarito.core.matching.Criterion;
import org.gabarito.core.matching.Detections;
import org.gabarito.core.matching.MatchingRule;
import org.gabarito.core.metric.ObjectPairs;
import org.gabarito.dataset.BoxTables;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.CocoFiles;
import org.gabarito.dataset.DatasetProblem;
import org.gabarito.image.FileSource;
import org.gabarito.plan.Decimal;
import org.gabarito.plan.MetricConfig;

/**
 * Object detection: a case is a COCO file or a table of boxes with the results for it, and its
 * values are about the objects of all its images together.
 */
record DetectionCases(MetricConfig config) implements CaseSource {

    @Override
    public CaseEvidence read(Case scored) throws IOException {
        if (scored.prediction().isEmpty()) {
            return CaseEvidence.withoutPrediction();
        }
        List<DatasetProblem> problems = new ArrayList<>();
        FileSource reference = scored.reference();
        FileSource prediction = scored.prediction().orElseThrow();
        Read files =
                (BoxTables.isTable(reference) || BoxTables.isTable(prediction)
                                ? BoxTables.read(reference, prediction, problems).map(Read::of)
                                : CocoFiles.read(reference, prediction, problems).map(Read::of))
                        .orElseThrow(() -> Problems.exception(problems));
        Detections detections = files.detections();
        MatchingRule rule = rule(detections);
        refusePoints(detections, rule, reference.name() + " and " + prediction.name());
        List<ClassEvidence> classes = new ArrayList<>();
        for (int i = 0; i < detections.classes().size(); i++) {
            ObjectPairs objects = ObjectPairs.ofDetections(detections, i, rule);
            classes.add(
                    new ClassEvidence(
                            detections.classes().get(i),
                            Presence.of(objects.references(), objects.predictions()),
                            List.of(objects)));
        }
        return new CaseEvidence(
                classes,
                Optional.empty(),
                true,
                false,
                Double.NaN,
                Map.of(),
                Map.of(),
                files.referenceHash(),
                files.predictionHash(),
                note(detections, rule),
                List.of());
    }

    /** What a case holds, in whichever format. */
    private record Read(Detections detections, String referenceHash, String predictionHash) {
        static Read of(CocoFiles files) {
            return new Read(files.detections(), files.referenceHash(), files.predictionHash());
        }

        static Read of(BoxTables tables) {
            return new Read(tables.detections(), tables.referenceHash(), tables.predictionHash());
        }
    }

    /**
     * Unless the config says what is compared: points by their place, masks where both sides have
     * them, else boxes.
     */
    private MatchingRule rule(Detections detections) {
        MatchingRule rule = Matchings.rule(config);
        if (config.matching() != null) {
            return rule;
        }
        if (detections.hasPoints()) {
            return rule.with(
                    detections.references().extent().isPoint()
                                    || !detections.predictions().extent().isPoint()
                            ? Criterion.CENTER_DISTANCE
                            : Criterion.POINT_INSIDE);
        }
        return detections.hasMasks() ? rule : rule.with(Criterion.BOX_IOU);
    }

    /** One message for the case, and not the same reason in every value. */
    private static void refusePoints(Detections detections, MatchingRule rule, String files)
            throws IOException {
        String lacking = detections.hasPoints() ? detections.lacking(0, rule.criterion()) : "";
        if (!lacking.isEmpty()) {
            throw new IOException(
                    files
                            + ": "
                            + lacking
                            + ". Say so by --matching criterion=… or in the config under matching.");
        }
    }

    /** A distance that nobody chose stands beside every value. */
    private String note(Detections detections, MatchingRule rule) {
        if (config.matching() != null || !detections.hasPoints()) {
            return "";
        }
        return rule.criterion() == Criterion.POINT_INSIDE
                ? "matched by point_inside"
                : "matched up to a distance of "
                        + Decimal.text(rule.threshold())
                        + " in the unit of the tables; --matching"
                        + " criterion=center_distance,threshold=… sets another";
    }
}
