package org.gabarito.core.metric.counting;

import org.gabarito.core.metric.Counts;

/**
 * Agreement of one class with all others as numbers to calculate with: counts as they are, or
 * shares as they would be at another prevalence. Every count is held exactly.
 */
record Cells(
        double truePositives, double falsePositives, double falseNegatives, double trueNegatives) {

    static Cells of(Counts counts) {
        return new Cells(
                counts.truePositives(),
                counts.falsePositives(),
                counts.falseNegatives(),
                counts.trueNegatives());
    }

    double reference() {
        return truePositives + falseNegatives;
    }

    double prediction() {
        return truePositives + falsePositives;
    }

    /** Those that lack the class in the reference. */
    double negatives() {
        return falsePositives + trueNegatives;
    }

    double total() {
        return reference() + negatives();
    }

    double sensitivity() {
        return truePositives / reference();
    }

    double specificity() {
        return trueNegatives / negatives();
    }

    /**
     * Shares where a given share of all are positive, and sensitivity and specificity are as here.
     * By Bayes' theorem; {@link Double#NaN} where they are unknown, but take part.
     */
    Cells at(double prevalence) {
        double found = prevalence == 0 ? 0 : prevalence * sensitivity();
        double spared = prevalence == 1 ? 0 : (1 - prevalence) * specificity();
        return new Cells(found, 1 - prevalence - spared, prevalence - found, spared);
    }

    /** As a table of two classes, the others first. */
    double[][] table() {
        return new double[][] {{trueNegatives, falsePositives}, {falseNegatives, truePositives}};
    }
}
