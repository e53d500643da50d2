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
}
