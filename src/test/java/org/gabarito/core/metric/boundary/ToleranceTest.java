package org.gabarito.core.metric.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.Quantity;
import org.junit.jupiter.api.Test;

class ToleranceTest {
    private static final Quantity FALLBACK = new Quantity(2, "mm");
    private static final Spacing UNKNOWN = Spacing.unknown(3);
    private static final Spacing ISOTROPIC = Spacing.of("mm", 0.5, 0.5, 0.5);
    private static final Spacing SLICES = Spacing.of("mm", 0.5, 0.5, 3);

    private static Tolerance of(double value, String unit, Spacing spacing) {
        return Tolerance.of(new Quantity(value, unit), FALLBACK, spacing);
    }

    @Test
    void isTakenAsWrittenInTheImagesOwnUnit() {
        assertEquals(new Tolerance(3, ""), of(3, "mm", SLICES));
        assertEquals(new Tolerance(3, ""), of(3, "px", UNKNOWN));
    }

    @Test
    void isConvertedBetweenPhysicalUnits() {
        assertEquals(0.5, of(500, "um", SLICES).length());
        assertEquals(0.5, of(500, "µm", SLICES).length());
        assertEquals(20, of(2, "cm", SLICES).length());
        assertEquals(2000, of(2, "mm", Spacing.of("µm", 1, 1)).length());
        assertEquals(2000, of(2, "mm", Spacing.of("um", 1, 1)).length());
    }

    @Test
    void inPixelsNeedsEqualSpacing() {
        assertEquals(1, of(2, "px", ISOTROPIC).length());
        assertFalse(of(2, "px", SLICES).defined());
        assertEquals(
                "tolerance 2px has no length where the spacing differs by axis: give it in mm",
                of(2, "px", SLICES).note());
    }

    @Test
    void theFallbackStandsForPixelsWithoutSpacing() {
        assertEquals(new Tolerance(2, "no spacing is known: tolerance 2px"), of(2, "mm", UNKNOWN));
    }

    @Test
    void anyOtherLengthHasNoMeaningWithoutSpacing() {
        Tolerance tolerance = of(3, "mm", UNKNOWN);
        assertFalse(tolerance.defined());
        assertTrue(tolerance.note().contains("give it in px, or the spacing"));
    }

    @Test
    void anUnknownUnitIsNotGuessed() {
        assertFalse(of(3, "furlong", SLICES).defined());
    }
}
