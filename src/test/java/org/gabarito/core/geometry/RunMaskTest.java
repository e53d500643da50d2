package org.gabarito.core.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunMaskTest {

    @Test
    void runsGoDownTheColumns() {
        RunMask mask = RunMask.ofRuns(3, 2, new int[] {2, 2, 2});
        assertEquals(2, mask.area());
        assertEquals(1, mask.labels().label(4));
        assertEquals(1, mask.labels().label(1));
        assertArrayEquals(new double[] {0, 0, 2, 3}, mask.box());
    }

    @Test
    void runsOfNoLengthSayNothing() {
        assertEquals(
                RunMask.ofRuns(2, 2, new int[] {1, 2, 1}),
                RunMask.ofRuns(2, 2, new int[] {1, 1, 0, 1, 1, 0}));
        assertEquals(4, RunMask.ofRuns(2, 2, new int[] {0, 4}).area());
        assertEquals(0, RunMask.ofRuns(2, 2, new int[] {4}).area());
    }

    @Test
    void runsMustFillTheImage() {
        for (int[] runs : new int[][] {{1, 2}, {1, 9}, {-1, 5}, {}}) {
            assertThrows(IllegalArgumentException.class, () -> RunMask.ofRuns(2, 2, runs));
        }
    }

    @Test
    void compressedTextIsTheSameRuns() {
        // 6, 1, 40, 5 (as the difference 4 from 1), then 348 (as 308 from 40)
        assertEquals(
                RunMask.ofRuns(20, 20, new int[] {6, 1, 40, 5, 348}),
                RunMask.ofCompressed(20, 20, "61X14d9"));
        assertThrows(IllegalArgumentException.class, () -> RunMask.ofCompressed(20, 20, "61X"));
        assertThrows(IllegalArgumentException.class, () -> RunMask.ofCompressed(20, 20, "é"));
    }

    @Test
    void aPolygonAlongPixelEdgesHoldsThePixelsInside() {
        RunMask square = RunMask.ofPolygons(9, 9, List.of(new double[] {2, 1, 5, 1, 5, 4, 2, 4}));
        assertEquals(9, square.area());
        assertArrayEquals(new double[] {2, 1, 3, 3}, square.box());
        RunMask two =
                RunMask.ofPolygons(
                        9,
                        9,
                        List.of(
                                new double[] {2, 1, 5, 1, 5, 4, 2, 4},
                                new double[] {4, 3, 8, 3, 8, 8, 4, 8}));
        assertEquals(9 + 20 - 1, two.area());
    }

    @Test
    void sharedPixelsCentreAndMembershipAreThoseOfThePixels() {
        Random random = new Random(4);
        for (int trial = 0; trial < 300; trial++) {
            int height = 1 + random.nextInt(7);
            int width = 1 + random.nextInt(7);
            boolean[] one = pixels(random, height * width);
            boolean[] other = pixels(random, height * width);
            RunMask first = mask(one, height, width);
            RunMask second = mask(other, height, width);
            int shared = 0;
            double sumX = 0;
            double sumY = 0;
            for (int i = 0; i < one.length; i++) {
                shared += one[i] && other[i] ? 1 : 0;
                sumX += one[i] ? i / height : 0;
                sumY += one[i] ? i % height : 0;
                assertEquals(one[i], first.contains(i / height, i % height));
            }
            assertEquals(shared, first.shared(second));
            assertArrayEquals(new double[] {sumX, sumY}, first.coordinateSums());
        }
    }

    private static boolean[] pixels(Random random, int size) {
        boolean[] pixels = new boolean[size];
        for (int i = 0; i < size; i++) {
            pixels[i] = random.nextInt(3) == 0;
        }
        return pixels;
    }

    private static RunMask mask(boolean[] pixels, int height, int width) {
        int[] runs = new int[pixels.length + 1];
        int run = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != (run % 2 == 1)) {
                run++;
            }
            runs[run]++;
        }
        return RunMask.ofRuns(height, width, runs);
    }
}
