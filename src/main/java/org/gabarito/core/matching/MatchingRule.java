package org.gabarito.core.matching;

/**
 * Everything that decides which predicted object belongs to which reference.
 *
 * @param threshold value from which on a pair is admissible; up to which, for a distance
 * @param strict whether the threshold itself is not enough: MONAI and MetricsReloaded ask for more
 *     than it, stardist, cellpose, panoptica and COCO for at least it
 */
public record MatchingRule(
        Criterion criterion,
        double threshold,
        boolean strict,
        Assignment assignment,
        DoubleAssignment doubleAssignment,
        ContourBand band) {

    /** Mask IoU of at least one half, by falling score, doubles being false positives. */
    public static final MatchingRule DEFAULT =
            new MatchingRule(
                    Criterion.MASK_IOU,
                    0.5,
                    false,
                    Assignment.GREEDY_BY_SCORE,
                    DoubleAssignment.FALSE_POSITIVE);

    /** With the band of our own definition. */
    public MatchingRule(
            Criterion criterion,
            double threshold,
            boolean strict,
            Assignment assignment,
            DoubleAssignment doubleAssignment) {
        this(criterion, threshold, strict, assignment, doubleAssignment, ContourBand.TWO_VOXELS);
    }

    public MatchingRule {
        if (Double.isNaN(threshold)) {
            throw new IllegalArgumentException("a threshold must be a number");
        }
    }

    public MatchingRule with(Criterion other) {
        return new MatchingRule(
                other, other.usualThreshold(), strict, assignment, doubleAssignment, band);
    }

    public MatchingRule withThreshold(double other) {
        return new MatchingRule(criterion, other, strict, assignment, doubleAssignment, band);
    }

    public MatchingRule with(Assignment other) {
        return new MatchingRule(criterion, threshold, strict, other, doubleAssignment, band);
    }

    public MatchingRule with(DoubleAssignment other) {
        return new MatchingRule(criterion, threshold, strict, assignment, other, band);
    }

    public MatchingRule with(ContourBand other) {
        return new MatchingRule(criterion, threshold, strict, assignment, doubleAssignment, other);
    }

    /** Whether two objects with this value of the criterion may be matched. */
    public boolean admits(double value) {
        return switch (criterion) {
            case MASK_IOU_ANY, POINT_INSIDE -> value > 0;
            case CENTER_DISTANCE -> strict ? value < threshold : value <= threshold;
            default ->
                    assignment == Assignment.OVERLAP_OVER_HALF
                            ? value > 0.5 && aboveThreshold(value)
                            : aboveThreshold(value);
        };
    }

    private boolean aboveThreshold(double value) {
        return strict ? value > threshold : value >= threshold;
    }
}
