package org.gabarito.evaluation;

import java.util.List;
import java.util.Map;

/**
 * Everything that one case yields: the unit of work of a queue.
 *
 * @param scores one row a class and metric
 * @param diagonal of the reference image in its unit, for policies; NaN when it could not be read
 * @param referenceLabels label to voxels found in the reference
 * @param predictionLabels label to voxels found in the prediction
 * @param problem why the case failed, empty when it did not
 */
public record CaseScores(
        String method,
        String caseId,
        List<Score> scores,
        double diagonal,
        Map<Integer, Long> referenceLabels,
        Map<Integer, Long> predictionLabels,
        String referenceHash,
        String predictionHash,
        String problem) {
    public CaseScores {
        scores = List.copyOf(scores);
        referenceLabels = Map.copyOf(referenceLabels);
        predictionLabels = Map.copyOf(predictionLabels);
    }
}
