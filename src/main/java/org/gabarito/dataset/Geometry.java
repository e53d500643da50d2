package org.gabarito.dataset;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.image.ImageProblem;
import org.gabarito.image.LabelImage;
import org.jspecify.annotations.Nullable;

/**
 * The strict geometry check. Two images lie on the same grid when they have the same shape and
 * every voxel of one lies where its counterpart lies, up to what rounding in headers explains:
 *
 * <ul>
 *   <li>spacing may differ by one part in 10,000;
 *   <li>directions may differ by 0.001 in each component of a unit vector;
 *   <li>origins may differ by a hundredth of the smallest step.
 * </ul>
 */
final class Geometry {
    private static final double SPACING = 1e-4;
    private static final double DIRECTION = 1e-3;
    private static final double ORIGIN = 1e-2;
    private static final String AXES = "xyz";

    private Geometry() {}

    static void check(
            LabelImage reference, LabelImage prediction, Case scored, @Nullable Spacing given)
            throws ImageProblem {
        List<String> differences = new ArrayList<>();
        Grid first = reference.labels().grid();
        Grid second = prediction.labels().grid();
        if (!first.sameShape(second)) {
            differences.add(
                    "shape is "
                            + text(first.shape())
                            + " in the reference, "
                            + text(second.shape())
                            + " in the prediction");
        } else {
            if (given == null) {
                compareSpacing(first.spacing(), second.spacing(), differences);
            }
            comparePlace(reference, prediction, differences);
        }
        if (!differences.isEmpty()) {
            throw new ImageProblem(
                    "prediction " + scored.predictionName(),
                    "It does not lie on the grid of its reference "
                            + scored.referenceName()
                            + ": "
                            + String.join("; ", differences)
                            + ".",
                    "Resample or export the prediction on the reference's grid"
                            + (first.sameShape(second)
                                    ? ", or correct the header that is wrong."
                                    : "."));
        }
    }

    private static void compareSpacing(Spacing first, Spacing second, List<String> differences) {
        if (!first.unit().equals(second.unit())) {
            differences.add(
                    first.isPhysical()
                            ? "the prediction has no physical spacing (give it with --spacing)"
                            : second.isPhysical()
                                    ? "the reference has no physical spacing (give it with --spacing)"
                                    : "units differ");
            return;
        }
        for (int axis = 0; axis < first.dimensions(); axis++) {
            double a = first.step(axis);
            double b = second.step(axis);
            if (Math.abs(a - b) > SPACING * Math.max(a, b)) {
                differences.add(
                        "spacing along "
                                + AXES.charAt(axis)
                                + " is "
                                + number(a)
                                + " "
                                + first.unit()
                                + " in the reference, "
                                + number(b)
                                + " "
                                + second.unit()
                                + " in the prediction");
            }
        }
    }

    private static void comparePlace(
            LabelImage reference, LabelImage prediction, List<String> differences) {
        double[] first = reference.orientation().direction();
        double[] second = prediction.orientation().direction();
        if (first.length != second.length) {
            // One of the formats knows no orientation: there is nothing to compare.
            return;
        }
        Spacing spacing = reference.labels().grid().spacing();
        int axes = reference.orientation().origin().length;
        // The third direction of a flat image has no meaning, and programs write what they like.
        for (int axis = 0; axis < Math.min(axes, spacing.dimensions()); axis++) {
            double[] a = column(first, axes, axis);
            double[] b = column(second, axes, axis);
            if (distance(a, b) > DIRECTION) {
                boolean flipped = distance(a, negated(b)) <= DIRECTION;
                differences.add(
                        "the "
                                + AXES.charAt(axis)
                                + " axis "
                                + (flipped
                                        ? "runs the other way"
                                        : "points along "
                                                + vector(a)
                                                + " in the reference, "
                                                + vector(b)
                                                + " in the prediction"));
            }
        }
        double smallest = Double.POSITIVE_INFINITY;
        for (int axis = 0; axis < spacing.dimensions(); axis++) {
            smallest = Math.min(smallest, spacing.step(axis));
        }
        double[] a = reference.orientation().origin();
        double[] b = prediction.orientation().origin();
        if (distance(a, b) > ORIGIN * smallest) {
            differences.add(
                    "the origin is "
                            + vector(a)
                            + " in the reference, "
                            + vector(b)
                            + " in the prediction");
        }
    }

    private static double[] column(double[] matrix, int axes, int axis) {
        double[] column = new double[axes];
        for (int row = 0; row < axes; row++) {
            column[row] = matrix[row * axes + axis];
        }
        return column;
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
        List<String> parts = new ArrayList<>();
        for (double value : values) {
            parts.add(number(value));
        }
        return "(" + String.join(", ", parts) + ")";
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

    private static String text(int[] shape) {
        StringBuilder text = new StringBuilder();
        for (int size : shape) {
            text.append(text.isEmpty() ? "" : " × ").append(size);
        }
        return text.toString();
    }
}
