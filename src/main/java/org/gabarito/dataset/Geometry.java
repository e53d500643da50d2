package org.gabarito.dataset;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.Spacing;
import org.jspecify.annotations.Nullable;

/**
 * Compares grids. Two images lie on the same grid when they have the same shape and every voxel of
 * one lies where its counterpart lies, up to what rounding in headers explains:
 *
 * <ul>
 *   <li>spacing may differ by one part in 10,000;
 *   <li>directions may differ by 0.001 in each component of a unit vector;
 *   <li>origins may differ by a hundredth of the smallest step.
 * </ul>
 */
final class Geometry {
    static final String AXES = "xyz";

    private static final double SPACING = 1e-4;
    private static final double DIRECTION = 1e-3;
    private static final double ORIGIN = 1e-2;

    private Geometry() {}

    static boolean sameStep(double a, double b) {
        return Math.abs(a - b) <= SPACING * Math.max(a, b);
    }

    static boolean parallel(double[] a, double[] b) {
        return sameDirection(a, b) || opposite(a, b);
    }

    static boolean opposite(double[] a, double[] b) {
        return distance(a, negated(b)) <= DIRECTION;
    }

    static boolean samePlace(double[] a, double[] b, double smallestStep) {
        return distance(a, b) <= ORIGIN * smallestStep;
    }

    private static boolean sameDirection(double[] a, double[] b) {
        return distance(a, b) <= DIRECTION;
    }

    /**
     * Every difference, in words and with its numbers; none when both lie on the same grid.
     *
     * @param given whether a spacing was given, which takes the place of both
     */
    static List<String> differences(Lattice reference, Lattice prediction, boolean given) {
        return differences(
                new Named("reference", reference), new Named("prediction", prediction), given);
    }

    /** A grid and what messages call it. */
    record Named(String name, Lattice lattice) {}

    /** The same between any two. */
    static List<String> differences(Named one, Named other, boolean given) {
        List<String> differences = new ArrayList<>();
        Grid first = one.lattice().grid();
        Grid second = other.lattice().grid();
        if (!first.sameShape(second)) {
            differences.add("shape " + between(one, shape(first), other, shape(second)));
        }
        if (first.dimensions() == second.dimensions()) {
            if (!given) {
                compareSpacing(one, other, differences);
            }
            comparePlace(one, other, differences);
        }
        return differences;
    }

    private static void compareSpacing(Named one, Named other, List<String> differences) {
        Spacing first = one.lattice().grid().spacing();
        Spacing second = other.lattice().grid().spacing();
        if (first.isPhysical() != second.isPhysical()) {
            differences.add(
                    "the "
                            + (first.isPhysical() ? other : one).name()
                            + " has no physical spacing (give it with --spacing)");
            return;
        }
        for (int axis = 0; axis < first.dimensions(); axis++) {
            if (!sameStep(one.lattice().step(axis), other.lattice().step(axis))) {
                differences.add(
                        "spacing along "
                                + AXES.charAt(axis)
                                + " "
                                + between(
                                        one,
                                        number(first.step(axis)) + " " + first.unit(),
                                        other,
                                        number(second.step(axis)) + " " + second.unit()));
            }
        }
    }

    private static void comparePlace(Named one, Named other, List<String> differences) {
        Lattice reference = one.lattice();
        Lattice prediction = other.lattice();
        if (!comparable(reference, prediction)) {
            return;
        }
        for (int axis = 0; axis < reference.dimensions(); axis++) {
            double[] a = reference.axis(axis);
            double[] b = prediction.axis(axis);
            if (!sameDirection(a, b)) {
                differences.add(
                        "the "
                                + AXES.charAt(axis)
                                + " axis "
                                + (opposite(a, b)
                                        ? "runs the other way"
                                        : "points along " + in(one, vector(a), other, vector(b))));
            }
        }
        double[] a = reference.origin();
        double[] b = prediction.origin();
        if (!samePlace(a, b, reference.smallestStep())) {
            differences.add("the origin " + between(one, vector(a), other, vector(b)));
        }
    }

    /** Whether both say where their voxels lie, in the same sort of coordinates. */
    static boolean comparable(Lattice reference, Lattice prediction) {
        return reference.placed()
                && prediction.placed()
                && reference.worldDimensions() == prediction.worldDimensions();
    }

    private static String between(Named one, String first, Named other, String second) {
        return "is " + in(one, first, other, second);
    }

    private static String in(Named one, String first, Named other, String second) {
        return first + " in the " + one.name() + ", " + second + " in the " + other.name();
    }

    private static double[] negated(double[] vector) {
        double[] negated = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            negated[i] = -vector[i];
        }
        return negated;
    }

    private static double distance(double[] a, double[] b) {
        double most = 0;
        for (int i = 0; i < a.length; i++) {
            most = Math.max(most, Math.abs(a[i] - b[i]));
        }
        return most;
    }

    private static String vector(double[] values) {
        return "(" + numbers(values, ", ") + ")";
    }

    private static String numbers(double[] values, String between) {
        List<String> parts = new ArrayList<>();
        for (double value : values) {
            parts.add(number(value));
        }
        return String.join(between, parts);
    }

    /** Eight digits, so that every difference that is refused can be seen. */
    private static String number(double value) {
        if (Math.abs(value) < 1e-12) {
            return "0";
        }
        return Math.abs(value) < 1e12
                ? BigDecimal.valueOf(value)
                        .round(new MathContext(8))
                        .stripTrailingZeros()
                        .toPlainString()
                : Double.toString(value);
    }

    /** Such as {@code 3 × 2}. */
    static String shape(Grid grid) {
        StringBuilder text = new StringBuilder();
        for (int size : grid.shape()) {
            text.append(text.isEmpty() ? "" : " × ").append(size);
        }
        return text.toString();
    }

    /** Such as {@code 1 × 1.5 mm}, or {@code no spacing}. */
    static String spacing(@Nullable Spacing spacing) {
        return spacing == null || !spacing.isPhysical()
                ? "no spacing"
                : numbers(spacing.toArray(), " × ") + " " + spacing.unit();
    }
}
