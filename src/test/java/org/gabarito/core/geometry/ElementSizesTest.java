package org.gabarito.core.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.gabarito.golden.GoldenCases;
import org.junit.jupiter.api.Test;

class ElementSizesTest {
    private static final JsonNode RECORDED = GoldenCases.json("surface_elements.json.gz");

    @Test
    void everyAreaIsThatOfSurfaceDistance() {
        JsonNode areas = RECORDED.get("area3d");
        assertEquals(5, areas.size());
        areas.properties()
                .forEach(
                        entry -> {
                            double[] sizes = ElementSizes.of(spacing(entry.getKey()));
                            for (int code = 0; code < 256; code++) {
                                int theirs = theirCode3d(code);
                                assertEquals(
                                        entry.getValue().get(theirs).asDouble(),
                                        sizes[code],
                                        1e-12,
                                        entry.getKey() + " code " + theirs);
                            }
                        });
    }

    @Test
    void everyLengthIsThatOfSurfaceDistance() {
        JsonNode lengths = RECORDED.get("length2d");
        assertEquals(3, lengths.size());
        lengths.properties()
                .forEach(
                        entry -> {
                            double[] sizes = ElementSizes.of(spacing(entry.getKey()));
                            for (int code = 0; code < 16; code++) {
                                int theirs = theirCode2d(code);
                                assertEquals(
                                        entry.getValue().get(theirs).asDouble(),
                                        sizes[code],
                                        1e-12,
                                        entry.getKey() + " code " + theirs);
                            }
                        });
    }

    @Test
    void onlyFullAndEmptyNeighbourhoodsHaveNoElement() {
        double[] sizes = ElementSizes.of(Spacing.of("mm", 0.6, 1.1, 2.3));
        assertArrayEquals(
                new int[] {0, 255},
                IntStream.range(0, 256).filter(code -> sizes[code] == 0).toArray());
    }

    @Test
    void aFlatFaceHasTheAreaOfTheVoxelsFace() {
        double[] sizes = ElementSizes.of(Spacing.of("mm", 2, 3, 5));
        assertEquals(2 * 3, sizes[0b00001111], 1e-12);
        assertEquals(2 * 5, sizes[0b00110011], 1e-12);
        assertEquals(3 * 5, sizes[0b01010101], 1e-12);
    }

    @Test
    void theEndOfALineCountsOne() {
        assertArrayEquals(new double[] {0, 1, 1, 0}, ElementSizes.of(Spacing.of("mm", 0.3)));
    }

    @Test
    void largerSpacingGivesLargerElements() {
        double[] small = ElementSizes.of(Spacing.of("mm", 1, 1, 1));
        double[] large = ElementSizes.of(Spacing.of("mm", 1, 1, 1.5));
        assertTrue(IntStream.range(0, 256).allMatch(code -> small[code] <= large[code]));
    }

    private static Spacing spacing(String steps) {
        return Spacing.of(
                "mm", Arrays.stream(steps.split(",")).mapToDouble(Double::parseDouble).toArray());
    }

    private static int theirCode3d(int code) {
        JsonNode weights = RECORDED.get("code3d").get("weights_xyz");
        int theirs = 0;
        for (int corner = 0; corner < 8; corner++) {
            if ((code >> corner & 1) == 1) {
                theirs += weights.get(corner & 1).get(corner >> 1 & 1).get(corner >> 2).asInt();
            }
        }
        return theirs;
    }

    private static int theirCode2d(int code) {
        JsonNode weights = RECORDED.get("code2d").get("weights_xy");
        int theirs = 0;
        for (int corner = 0; corner < 4; corner++) {
            if ((code >> corner & 1) == 1) {
                theirs += weights.get(corner & 1).get(corner >> 1).asInt();
            }
        }
        return theirs;
    }
}
