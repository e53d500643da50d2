package org.gabarito.core.metric;

import java.util.List;
import java.util.Set;

/**
 * Everything that is known of a metric. It has no defaults: a forgotten fact does not compile.
 *
 * @param id as in configs and tables, such as {@code hd_perc}
 * @param aliases other names that resolve to it, such as {@code hd95}
 * @param name in words
 * @param abbreviation as printed in tables, such as {@code HD95}
 * @param family the room of the catalogue it stands in
 * @param direction whether more is better
 * @param min smallest possible value
 * @param max largest possible value, may be infinite
 * @param best value of a perfect prediction, {@link Double#NaN} where that depends on the data
 * @param worst what a policy puts in place of a miss
 * @param unit unit of its values
 * @param needsTrueNegatives whether it has no meaning without a background count
 * @param empty raw values for empty masks under the default convention
 * @param definitions every definition that the program can compute, by id; none for a metric that
 *     is only described
 * @param parameters in the order in which they are printed
 * @param categories short names of the problem categories it can be computed for
 * @param formula in LaTeX, from which all other forms are made
 * @param advice empty, or why it can be computed but seldom should on label maps
 * @param source where it was first described
 */
public record MetricInfo(
        String id,
        List<String> aliases,
        String name,
        String abbreviation,
        Family family,
        Direction direction,
        double min,
        double max,
        double best,
        Worst worst,
        Unit unit,
        boolean needsTrueNegatives,
        Empty empty,
        List<Definition> definitions,
        List<Parameter> parameters,
        Set<String> categories,
        Formula formula,
        String advice,
        Source source) {

    public MetricInfo {
        aliases = List.copyOf(aliases);
        definitions = List.copyOf(definitions);
        parameters = List.copyOf(parameters);
        categories = Set.copyOf(categories);
    }

    /** Room of the catalogue. */
    public enum Family {
        COUNTING,
        BOUNDARY,
        TOPOLOGY,
        VOLUME,
        INSTANCE,
        THRESHOLD,
        CALIBRATION
    }

    /** Which way is better. */
    public enum Direction {
        HIGHER,
        LOWER,
        ZERO;

        /** The larger the worse, whichever way is better. */
        public double badness(double value) {
            return switch (this) {
                case HIGHER -> -value;
                case LOWER -> value;
                case ZERO -> Math.abs(value);
            };
        }
    }

    /** Sort of unit; the image says which one it is. */
    public enum Unit {
        NONE,
        LENGTH,
        SIZE
    }

    /** What stands for a total failure. */
    public enum Worst {
        /** The bad end of the range. */
        RANGE_END,
        /** The diagonal of the image. */
        IMAGE_DIAGONAL,
        /** There is none: a policy must give a number, or the case is left out and counted. */
        NONE
    }

    /**
     * Raw values for empty masks, {@link Double#NaN} where undefined.
     *
     * @param referenceOnly when the reference is empty and the prediction is not
     * @param predictionOnly when the prediction is empty and the reference is not
     * @param both when both are empty
     * @param ordinary whether a single empty mask is nothing special: the formula gives a value
     *     that depends on the other mask, and the first two say nothing
     */
    public record Empty(
            double referenceOnly, double predictionOnly, double both, boolean ordinary) {

        public Empty(double referenceOnly, double predictionOnly, double both) {
            this(referenceOnly, predictionOnly, both, false);
        }

        /** The formula holds for a single empty mask too. */
        public static Empty ordinary(double both) {
            return new Empty(Double.NaN, Double.NaN, both, true);
        }

        /** The value for masks of which at least one is empty. */
        public double of(Counts counts) {
            if (counts.bothEmpty()) {
                return both;
            }
            return counts.referenceEmpty() ? referenceOnly : predictionOnly;
        }
    }

    /** One way of computing the metric. */
    public record Definition(String id, String meaning) {}
}
