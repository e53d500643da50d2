package org.gabarito.core.metric;

/** Agreement of two binary masks, counted in voxels. */
public record Counts(
        long truePositives, long falsePositives, long falseNegatives, long trueNegatives) {

    public long reference() {
        return truePositives + falseNegatives;
    }

    public long prediction() {
        return truePositives + falsePositives;
    }

    public boolean referenceEmpty() {
        return reference() == 0;
    }

    public boolean predictionEmpty() {
        return prediction() == 0;
    }

    public boolean bothEmpty() {
        return referenceEmpty() && predictionEmpty();
    }

    public boolean anyEmpty() {
        return referenceEmpty() || predictionEmpty();
    }

    /** Which masks are empty, in words, for the note of an undefined value; empty when none is. */
    public String emptyNote() {
        if (bothEmpty()) {
            return "reference and prediction empty";
        }
        return referenceEmpty() ? "reference empty" : predictionEmpty() ? "prediction empty" : "";
    }
}
