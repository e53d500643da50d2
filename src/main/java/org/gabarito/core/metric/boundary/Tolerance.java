package org.gabarito.core.metric.boundary;

import java.util.Map;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.Quantity;

/**
 * A tolerance as the user wrote it, in the unit of an image.
 *
 * <p>Physical lengths are converted between units. The fallback of 2 mm stands for 2 px in an image
 * without physical spacing; any other physical length has no meaning there. Pixels have a length in
 * a physical image only where its spacing is equal along all axes.
 *
 * @param length {@link Double#NaN} when it has no meaning in the image; the note then tells why
 * @param note what the reader must know, mostly nothing
 */
record Tolerance(double length, String note) {
    private static final Map<String, Double> NANOMETRES =
            Map.of("nm", 1.0, "um", 1e3, "µm", 1e3, "μm", 1e3, "mm", 1e6, "cm", 1e7, "m", 1e9);

    static Tolerance of(Quantity tau, Quantity fallback, Spacing spacing) {
        boolean pixels = tau.unit().equals(Spacing.PIXEL);
        if (!spacing.isPhysical()) {
            if (pixels) {
                return new Tolerance(tau.value(), "");
            }
            if (tau.equals(fallback)) {
                return new Tolerance(
                        tau.value(),
                        "no spacing is known: tolerance "
                                + new Quantity(tau.value(), Spacing.PIXEL));
            }
            return undefined(
                    "tolerance "
                            + tau
                            + " has no meaning without a spacing: give it in px, or the spacing");
        }
        if (pixels) {
            return isotropic(spacing)
                    ? new Tolerance(tau.value() * spacing.step(0), "")
                    : undefined(
                            "tolerance "
                                    + tau
                                    + " has no length where the spacing differs by axis: give it in "
                                    + spacing.unit());
        }
        if (tau.unit().equals(spacing.unit())) {
            return new Tolerance(tau.value(), "");
        }
        Double from = NANOMETRES.get(tau.unit());
        Double to = NANOMETRES.get(spacing.unit());
        return from == null || to == null
                ? undefined("tolerance " + tau + " cannot be converted to " + spacing.unit())
                : new Tolerance(tau.value() * from / to, "");
    }

    boolean defined() {
        return !Double.isNaN(length);
    }

    private static Tolerance undefined(String note) {
        return new Tolerance(Double.NaN, note);
    }

    private static boolean isotropic(Spacing spacing) {
        for (int axis = 1; axis < spacing.dimensions(); axis++) {
            if (spacing.step(axis) != spacing.step(0)) {
                return false;
            }
        }
        return true;
    }
}
