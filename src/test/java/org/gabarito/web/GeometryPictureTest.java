package org.gabarito.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeMap;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.dataset.InspectedImage;
import org.gabarito.image.Orientation;
import org.junit.jupiter.api.Test;

class GeometryPictureTest {
    private static final double[] STRAIGHT = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    @Test
    void aFlippedImageHasItsFirstVoxelOnTheOtherSide() {
        String svg =
                GeometryPicture.svg(
                        image(new double[] {0, 0, 0}, STRAIGHT),
                        image(new double[] {9, 0, 0}, new double[] {-1, 0, 0, 0, 1, 0, 0, 0, 1}));

        assertTrue(svg.contains("<circle class=\"grid-reference\" cx=\"14.0\" cy=\"164.0\""), svg);
        assertTrue(svg.contains("<circle class=\"grid-prediction\" cx=\"164.0\" cy=\"164.0\""), svg);
        assertEquals(4, svg.split("<polygon").length - 1);
    }

    @Test
    void nothingIsDrawnOfAnImageThatLiesNowhere() {
        InspectedImage nowhere =
                new InspectedImage(
                        "a.png",
                        Grid.of(Spacing.unknown(2), 10, 10),
                        Orientation.none(2),
                        1,
                        new TreeMap<>(),
                        new TreeMap<>(),
                        List.of());

        assertEquals("", GeometryPicture.svg(nowhere, nowhere));
    }

    private static InspectedImage image(double[] origin, double[] direction) {
        return new InspectedImage(
                "a.nii",
                Grid.of(Spacing.of(Spacing.MILLIMETRE, 1, 1, 1), 10, 10, 10),
                Orientation.of(origin, direction),
                1,
                new TreeMap<>(),
                new TreeMap<>(),
                List.of());
    }
}
