package org.gabarito.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gabarito.dataset.GeometryNote;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one case yields: the unit of work of a queue. Holds no image.
 *
 * @param scores one row a class and metric
 * @param diagonal of the reference image in its unit, for policies; NaN when it could not be read
 * @param classes that were scored, with how much of them there is
 * @param referenceLabels label to voxels found in the reference
 * @param predictionLabels label to voxels found in the prediction
 * @param referenceHash SHA-256 of the stored bytes, empty when it could not be read
 * @param predictionHash the same, empty when there is no prediction
 * @param problem why the case failed, empty when it did not
 * @param absent the rows, one a metric and with an empty class name, that hold for every class this
 *     case knows nothing of; other cases may bring such classes up
 * @param geometry what was done so that both images lie on the same grid
 * @param voxel of the reference; null where there is no image, or an earlier version scored it
 * @param curves over all thresholds of its scores; null where there are none, or an earlier version
 *     scored it
 */
public record CaseScores(
        String method,
        String caseId,
        List<Score> scores,
        double diagonal,
        Map<String, Presence> classes,
        Map<Integer, Long> referenceLabels,
        Map<Integer, Long> predictionLabels,
        String referenceHash,
        String predictionHash,
        String problem,
        List<Score> absent,
        List<GeometryNote> geometry,
        @Nullable Voxel voxel,
        @Nullable CaseCurves curves) {
    public CaseScores {
        scores = List.copyOf(scores);
        classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
        referenceLabels = Collections.unmodifiableMap(new TreeMap<>(referenceLabels));
        predictionLabels = Collections.unmodifiableMap(new TreeMap<>(predictionLabels));
        absent = List.copyOf(absent);
        // Results that an earlier version stored do not have it.
        geometry = geometry == null ? List.of() : List.copyOf(geometry);
    }

    /** Of a case without an image. */
    public CaseScores(
            String method,
            String caseId,
            List<Score> scores,
            double diagonal,
            Map<String, Presence> classes,
            Map<Integer, Long> referenceLabels,
            Map<Integer, Long> predictionLabels,
            String referenceHash,
            String predictionHash,
            String problem,
            List<Score> absent,
            List<GeometryNote> geometry) {
        this(
                method,
                caseId,
                scores,
                diagonal,
                classes,
                referenceLabels,
                predictionLabels,
                referenceHash,
                predictionHash,
                problem,
                absent,
                geometry,
                null,
                null);
    }

    /** The same with curves to be drawn. */
    public CaseScores with(@Nullable CaseCurves other) {
        return new CaseScores(
                method,
                caseId,
                scores,
                diagonal,
                classes,
                referenceLabels,
                predictionLabels,
                referenceHash,
                predictionHash,
                problem,
                absent,
                geometry,
                voxel,
                other);
    }

    /** One that could not be scored. */
    public static CaseScores failed(
            String method, String caseId, List<Score> scores, String problem, List<Score> absent) {
        return new CaseScores(
                method,
                caseId,
                scores,
                Double.NaN,
                Map.of(),
                Map.of(),
                Map.of(),
                "",
                "",
                problem,
                absent,
                List.of());
    }

    public boolean failed() {
        return !problem.isEmpty();
    }

    /** Why there was no prediction to score, where there was none. */
    public String absence() {
        return scores.stream()
                .filter(score -> score.status() == Score.Status.MISSING)
                .map(Score::note)
                .findFirst()
                .orElse(CaseScoring.NO_PREDICTION);
    }

    /** Whether somebody said why there was no prediction. */
    public boolean absenceIsExplained() {
        return missing() && !absence().equals(CaseScoring.NO_PREDICTION);
    }

    /** Whether there was no prediction to score. */
    public boolean missing() {
        return !failed() && predictionHash.isEmpty();
    }
}
