package org.gabarito.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.gabarito.core.matching.Matching;
import org.gabarito.core.metric.ObjectPairs;

/**
 * What became of one object: a pair that was matched, a reference that was missed, or a prediction
 * that is false.
 *
 * @param reference name of the object in the reference, 0 when there is none; likewise predicted
 * @param value of the criterion for a pair, {@link Double#NaN} otherwise
 * @param referenceVoxels size, 0 when there is none
 * @param middle linear index of a voxel inside, of the reference where there is one
 */
public record ObjectMatch(
        String className,
        Kind kind,
        int reference,
        int prediction,
        double value,
        long referenceVoxels,
        long predictionVoxels,
        int middle) {

    /** What it counts as. */
    public enum Kind {
        MATCHED,
        MISSED,
        FALSE,
        /** Finds a reference that another prediction has taken. */
        DOUBLE
    }

    /** References in their order, then predictions without one. */
    static List<ObjectMatch> of(String className, ObjectPairs objects) {
        Matching matching = objects.matching(objects.rule());
        int[] references = objects.referenceMiddles();
        int[] predictions = objects.predictionMiddles();
        List<ObjectMatch> found = new ArrayList<>();
        for (int one = 0; one < objects.references(); one++) {
            int partner = matching.predictionOf(one);
            found.add(
                    new ObjectMatch(
                            className,
                            partner < 0 ? Kind.MISSED : Kind.MATCHED,
                            objects.referenceId(one),
                            partner < 0 ? 0 : objects.predictionId(partner),
                            matching.value(one),
                            (long) objects.referenceSize(one),
                            partner < 0 ? 0 : (long) objects.predictionSize(partner),
                            references[one]));
        }
        for (int one = 0; one < objects.predictions(); one++) {
            if (matching.referenceOf(one) < 0) {
                found.add(
                        new ObjectMatch(
                                className,
                                matching.isDouble(one) ? Kind.DOUBLE : Kind.FALSE,
                                0,
                                objects.predictionId(one),
                                Double.NaN,
                                0,
                                (long) objects.predictionSize(one),
                                predictions[one]));
            }
        }
        return found;
    }
}
