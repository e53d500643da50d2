package org.gabarito.report;

import java.util.List;

/**
 * Something that whoever acts on these results must know first.
 *
 * @param subjects what it is about, such as metrics, as they are printed
 * @param className the class that it is about, empty for all
 * @param likewise other classes of which the same holds with other numbers
 * @param numbers as they are printed, in the order of the sentence
 */
public record Caution(
        Kind kind,
        List<String> subjects,
        String className,
        List<String> likewise,
        List<String> numbers) {
    public Caution {
        likewise = List.copyOf(likewise);
        subjects = List.copyOf(subjects);
        numbers = List.copyOf(numbers);
    }

    /** Sorts of cautions; a name, once given, stays. */
    public enum Kind {
        SINGLE_METRIC("single-metric"),
        RELATED_METRICS("related-metrics"),
        FEW_CASES("few-cases"),
        FEW_CLUSTERS("few-clusters"),
        DEPENDENT_CASES("dependent-cases"),
        UNCLUSTERED_CASES("unclustered-cases"),
        DIFFERENCE_WITHIN_INTERVAL("difference-within-interval"),
        MOSTLY_UNDEFINED("mostly-undefined"),
        TOLERANCE_BELOW_SPACING("tolerance-below-spacing"),
        TINY_STRUCTURES("tiny-structures"),
        FAR_OUTLIERS("far-outliers");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** As result files name it. */
        public String code() {
            return code;
        }
    }

    private String others() {
        return switch (likewise.size()) {
            case 0 -> "";
            case 1 -> " (likewise " + likewise.get(0) + ")";
            default -> " (likewise " + likewise.size() + " other classes)";
        };
    }

    /** All of what it is about in a list. */
    public String subject() {
        return String.join(", ", subjects);
    }

    public String number(int place) {
        return numbers.get(place);
    }

    /** The reason and what to do, in English. */
    public String text() {
        String of = className.isEmpty() ? "" : " of " + className + others();
        return switch (kind) {
            case SINGLE_METRIC ->
                    subject()
                            + " is the only metric. One number hides what the others show; add one"
                            + " of another property, which the guide finds.";
            case RELATED_METRICS ->
                    subject()
                            + " measure the same property, so that they agree is no further"
                            + " evidence. Keep one of them and add one of another property.";
            case FEW_CASES ->
                    "There are only "
                            + numbers.get(0)
                            + " cases"
                            + of
                            + ". Means, intervals and ranks of so few can change with the next case;"
                            + " report every value.";
            case FEW_CLUSTERS ->
                    "The cases come from only "
                            + numbers.get(0)
                            + " clusters ("
                            + subject()
                            + "). Intervals and tests over so few can miss the truth more often"
                            + " than their level says; report every cluster.";
            case DEPENDENT_CASES ->
                    (subjects.isEmpty()
                                    ? "The cases were said to depend on each other"
                                    : "Values of "
                                            + subject()
                                            + " repeat ("
                                            + numbers.get(1)
                                            + " in "
                                            + numbers.get(0)
                                            + " cases), so cases depend on each other")
                            + "; intervals and tests take each as independent and are too narrow"
                            + " and too sure. Name the column that says which belong together:"
                            + " cluster in the config, or --cluster"
                            + (subjects.isEmpty() ? "." : " " + subject() + ".");
            case UNCLUSTERED_CASES ->
                    numbers.get(0)
                            + " of "
                            + numbers.get(1)
                            + " cases have no value of "
                            + subject()
                            + ": each counts as a cluster of its own. If they depend on others,"
                            + " intervals are too narrow; complete the table.";
            case DIFFERENCE_WITHIN_INTERVAL ->
                    "The means"
                            + of
                            + " of "
                            + subjects.get(1)
                            + " and "
                            + subjects.get(2)
                            + " in "
                            + subjects.get(0)
                            + " differ by "
                            + numbers.get(0)
                            + ", less than the width of an interval, "
                            + numbers.get(1)
                            + ". Do not call one of them better by its mean; compare them case by"
                            + " case.";
            case MOSTLY_UNDEFINED ->
                    subject()
                            + of
                            + " has a value of its own in only "
                            + numbers.get(0)
                            + " of "
                            + numbers.get(1)
                            + " cases; the policy says what stands for the rest. Judge detection"
                            + " apart from outlines.";
            case TOLERANCE_BELOW_SPACING ->
                    "The tolerance of "
                            + subject()
                            + " is below the step between voxels, "
                            + numbers.get(0)
                            + ", in "
                            + numbers.get(1)
                            + " of "
                            + numbers.get(2)
                            + " cases: an outline that is off by one voxel counts as wrong. Take a"
                            + " larger tolerance.";
            case TINY_STRUCTURES ->
                    subject()
                            + of
                            + ": in "
                            + numbers.get(0)
                            + " of "
                            + numbers.get(1)
                            + " cases the reference has fewer than "
                            + numbers.get(2)
                            + " voxels. Overlap of tiny structures hangs on single voxels; add a"
                            + " metric of detection or of boundaries.";
            case FAR_OUTLIERS ->
                    subject()
                            + of
                            + " has "
                            + numbers.get(0)
                            + " far outliers (median "
                            + numbers.get(1)
                            + ", largest "
                            + numbers.get(2)
                            + "), which carry its mean. Report the median, and look at them; a"
                            + " percentile such as HD95 forgives single voxels.";
        };
    }
}
