package org.gabarito.evaluation;

/** What became of a class in a case. */
public enum Fate {
    /** Both sides hold it. */
    OK,
    BOTH_EMPTY,
    REFERENCE_EMPTY,
    PREDICTION_EMPTY,
    /** There is no prediction. */
    MISSING,
    /** The prediction, or the reference, could not be used. */
    FAILED;

    static Fate of(boolean referenceEmpty, boolean predictionEmpty) {
        if (referenceEmpty) {
            return predictionEmpty ? BOTH_EMPTY : REFERENCE_EMPTY;
        }
        return predictionEmpty ? PREDICTION_EMPTY : OK;
    }
}
