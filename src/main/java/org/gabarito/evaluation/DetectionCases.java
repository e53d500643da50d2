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
                "",
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

    /** Masks are compared where both sides have them, else boxes, unless the config says which. */
    private MatchingRule rule(Detections detections) {
        MatchingRule rule = Matchings.rule(config);
        return config.matching() != null || detections.hasMasks()
                ? rule
                : rule.with(Criterion.BOX_IOU);
    }
}
