package org.gabarito.core.metric.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Counts;
import org.gabarito.core.metric.MaskPair;
import org.gabarito.core.metric.MaskPairs;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.Quantity;
import org.junit.jupiter.api.Test;

/** Values computed by hand, or printed in the Metrics Reloaded pitfalls paper. */
class BoundaryMetricsTest {
    private static final Convention VOXELS = Convention.find("metrics-reloaded").orElseThrow();
    private static final Spacing PIXELS = Spacing.unknown(2);

    private static final Metric NSD = new NormalizedSurfaceDistance();
    private static final Metric HD = new HausdorffDistance();
    private static final Metric HD_PERC = new HausdorffPercentile();
    private static final Metric ASSD = new AverageSymmetricSurfaceDistance();
    private static final Metric MASD = new MeanAverageSurfaceDistance();

    private static final LabelMap NOTHING = square(PIXELS, 14, 0, 0);
    private static final LabelMap SQUARE = square(PIXELS, 14, 5, 4);

    /** A square of pixels in a square image. */
    private static LabelMap square(Spacing spacing, int size, int start, int length) {
        byte[] labels = new byte[size * size];
        for (int row = start; row < start + length; row++) {
            for (int column = start; column < start + length; column++) {
                labels[row * size + column] = 1;
            }
        }
        return LabelMap.of(Grid.of(spacing, size, size), labels);
    }

    private static double value(
            Metric metric, LabelMap reference, LabelMap prediction, Convention convention) {
        return result(metric, reference, prediction, convention, "1px").value();
    }

    private static MetricValue result(
            Metric metric,
            LabelMap reference,
            LabelMap prediction,
            Convention convention,
            String tau) {
        ClassPair pair = MaskPairs.of(reference, prediction, 1);
        String number = tau.replaceAll("[^0-9.]", "");
        Quantity tolerance =
                new Quantity(Double.parseDouble(number), tau.substring(number.length()));
        return metric.of(pair, new Arguments(Map.of("tau", tolerance)), convention);
    }

    @Test
    void aPredictionOnePixelSmallerAllAround() {
        LabelMap smaller = square(PIXELS, 14, 6, 2);
        assertEquals(1.414, value(HD, SQUARE, smaller, VOXELS), 5e-4);
        assertEquals(1.069, value(MASD, SQUARE, smaller, VOXELS), 5e-4);
        assertEquals(1.104, value(ASSD, SQUARE, smaller, VOXELS), 5e-4);
        assertEquals(0.75, value(NSD, SQUARE, smaller, VOXELS), 1e-12);
    }

    @Test
    void aPredictionOnePixelLargerAllAround() {
        LabelMap larger = square(PIXELS, 14, 4, 6);
        assertEquals(1.414, value(HD, SQUARE, larger, VOXELS), 5e-4);
        assertEquals(1.041, value(MASD, SQUARE, larger, VOXELS), 5e-4);
        assertEquals(1.052, value(ASSD, SQUARE, larger, VOXELS), 5e-4);
        assertEquals(0.875, value(NSD, SQUARE, larger, VOXELS), 1e-12);
    }

    @Test
    void oneStrayPixelInTheReference() {
        LabelMap object = square(PIXELS, 14, 10, 3);
        LabelMap withStray = square(PIXELS, 14, 10, 3);
        ((byte[]) withStray.array())[2 * 14 + 2] = 1;
        assertEquals(11.314, value(HD, withStray, object, VOXELS), 5e-4);
        assertEquals(6.788, value(HD_PERC, withStray, object, VOXELS), 5e-4);
        assertEquals(
                2.263,
                value(HD_PERC, withStray, object, Convention.find("medpy").orElseThrow()),
                5e-4);
        assertEquals(0.666, value(ASSD, withStray, object, VOXELS), 5e-4);
        assertEquals(0.629, value(MASD, withStray, object, VOXELS), 5e-4);
        assertEquals(0.941, value(NSD, withStray, object, VOXELS), 5e-4);
        assertEquals(11.314, value(HD_PERC, withStray, object, Convention.DEFAULT), 5e-4);
        assertEquals(0.8845, value(NSD, withStray, object, Convention.DEFAULT), 5e-5);
    }

    @Test
    void surfaceElementsOfTwoPixelsSideBySide() {
        // Four half diagonals around each pixel. Two of the elements are shared, two are one step
        // of 3 mm away.
        Spacing spacing = Spacing.of("mm", 3, 4);
        LabelMap left = MaskPairs.picture(spacing, "#.");
        LabelMap right = MaskPairs.picture(spacing, ".#");
        assertEquals(3, value(HD, left, right, Convention.DEFAULT), 1e-12);
        assertEquals(1.5, value(ASSD, left, right, Convention.DEFAULT), 1e-12);
        assertEquals(1.5, value(MASD, left, right, Convention.DEFAULT), 1e-12);
        assertEquals(0.5, result(NSD, left, right, Convention.DEFAULT, "2.9mm").value());
        assertEquals(1, result(NSD, left, right, Convention.DEFAULT, "3mm").value());
    }

    @Test
    void borderVoxelsOfTwoPixelsSideBySide() {
        Spacing spacing = Spacing.of("mm", 3, 4);
        LabelMap left = MaskPairs.picture(spacing, "#.");
        LabelMap right = MaskPairs.picture(spacing, ".#");
        assertEquals(3, value(ASSD, left, right, VOXELS), 1e-12);
        assertEquals(0, result(NSD, left, right, VOXELS, "2.9mm").value());
        assertEquals(1, result(NSD, left, right, VOXELS, "3mm").value());
    }

    @Test
    void aToleranceOfFiveStepsOfThreeFifthsIsReached() {
        Spacing spacing = Spacing.of("mm", 0.6, 1);
        LabelMap left = MaskPairs.picture(spacing, "#......");
        LabelMap right = MaskPairs.picture(spacing, ".....#.");
        assertEquals(1, result(NSD, left, right, VOXELS, "3mm").value());
    }

    @Test
    void thePercentileAtAHundredIsTheMaximum() {
        ClassPair pair = MaskPairs.of(SQUARE, square(PIXELS, 14, 2, 9), 1);
        Arguments all = new Arguments(Map.of("p", new Quantity(100, "")));
        for (Convention convention : Convention.all()) {
            assertEquals(
                    HD.of(pair, Arguments.NONE, convention).value(),
                    HD_PERC.of(pair, all, convention).value());
        }
    }

    @Test
    void aSlabInThreeDimensionsMeasuredInItsOwnSpacing() {
        // one voxel against two, stacked along z: four elements lie one step of 5 mm away
        Spacing spacing = Spacing.of("mm", 1, 1, 5);
        LabelMap one = LabelMap.of(Grid.of(spacing, 1, 1, 2), new byte[] {1, 0});
        LabelMap two = LabelMap.of(Grid.of(spacing, 1, 1, 2), new byte[] {1, 1});
        assertEquals(5, value(HD, one, two, Convention.DEFAULT), 1e-12);
        double corner = Math.sqrt(5 * 5 + 5 * 5 + 1) / 8;
        double edge = Math.sqrt(0.5) * 5;
        double share = 4 * corner / (8 * corner + 4 * edge);
        assertEquals(5 * share / 2, value(MASD, one, two, Convention.DEFAULT), 1e-12);
    }

    @Test
    void oneEmptyMaskHasNoDistanceAndNoAgreement() {
        for (Metric metric : new Metric[] {HD, HD_PERC, ASSD, MASD}) {
            MetricValue value = result(metric, SQUARE, NOTHING, Convention.DEFAULT, "1px");
            assertFalse(value.defined());
            assertEquals("no prediction: nothing to compare", value.note());
        }
        assertEquals(0, value(NSD, SQUARE, NOTHING, Convention.DEFAULT));
        assertEquals(0, value(NSD, NOTHING, SQUARE, Convention.DEFAULT));
    }

    @Test
    void twoEmptyMasksAreUndefined() {
        for (Metric metric : BoundaryMetrics.all()) {
            MetricValue value = result(metric, NOTHING, NOTHING, Convention.DEFAULT, "1px");
            assertFalse(value.defined());
            assertEquals("both masks are empty: nothing to compare", value.note());
        }
    }

    @Test
    void aConventionDecidesAboutEmptyMasks() {
        Convention surfaceDistance = Convention.find("surface-distance").orElseThrow();
        assertEquals(Double.POSITIVE_INFINITY, value(HD, SQUARE, NOTHING, surfaceDistance));
        assertEquals(0, value(HD, NOTHING, NOTHING, VOXELS));
        assertEquals(1, value(NSD, NOTHING, NOTHING, VOXELS));
    }

    @Test
    void everyListedDefinitionCanBeChosen() {
        LabelMap larger = square(PIXELS, 14, 4, 6);
        for (Metric metric : BoundaryMetrics.all()) {
            for (var definition : metric.info().definitions()) {
                Convention chosen = Convention.DEFAULT.with(metric.info().id(), definition.id());
                MetricValue value = result(metric, SQUARE, larger, chosen, "1px");
                assertEquals(definition.id(), value.definition());
                assertTrue(value.defined());
            }
        }
    }

    @Test
    void distancesCarryTheUnitOfTheSpacing() {
        LabelMap map = MaskPairs.picture(Spacing.of("µm", 2, 2), "#.");
        assertEquals("µm", result(HD, map, map, Convention.DEFAULT, "1µm").unit());
        assertEquals("", result(NSD, map, map, Convention.DEFAULT, "1µm").unit());
        assertEquals("px", result(HD, SQUARE, SQUARE, Convention.DEFAULT, "1px").unit());
    }

    @Test
    void fourAxesAreUndefinedWithAReason() {
        LabelMap map =
                LabelMap.of(Grid.of(Spacing.of("mm", 1, 1, 1, 1), 1, 1, 1, 1), new byte[] {1});
        ClassPair flat = MaskPairs.of(SQUARE, SQUARE, 1);
        ClassPair deep = new DeepPair(map.grid(), flat);
        MetricValue value = HD.of(deep, Arguments.NONE, Convention.DEFAULT);
        assertFalse(value.defined());
        assertEquals("masks are measured in one to three dimensions", value.note());
    }

    private record DeepPair(Grid grid, ClassPair flat) implements ClassPair {
        @Override
        public Counts counts() {
            return flat.counts();
        }

        @Override
        public MaskPair masks() {
            return flat.masks();
        }
    }
}
