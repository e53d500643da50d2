package org.gabarito.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DensityTest {
    private static final double[] VALUES =
            IntStream.range(0, 60).mapToDouble(i -> 1 - Math.pow(i / 59.0, 3)).toArray();

    /** Nothing is lost beyond the ends of the range. */
    @Test
    void theAreaWithinTheRangeIsOne() {
        Density density = new Density(VALUES, 0, 1);
        double area = IntStream.range(0, 2000).mapToDouble(i -> density.at((i + 0.5) / 2000)).sum();
        assertEquals(1, area / 2000, 1e-3);
    }

    @Test
    void itIsHighWhereTheValuesAre() {
        Density density = new Density(VALUES, 0, 1);
        assertTrue(density.at(0.98) > 3 * density.at(0.3));
    }

    /** Written out for five values; bells far away are left out. */
    @Test
    void itIsTheSumOfBells() {
        double[] five = {0, 1, 2, 3, 4};
        Density density = new Density(five, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        double width = 0.9 * Math.min(Math.sqrt(2.5), 2 / 1.34) * Math.pow(5, -0.2);
        double expected =
                Arrays.stream(five).map(v -> Math.exp(-0.5 * Math.pow((0.5 - v) / width, 2))).sum()
                        / (5 * width * Math.sqrt(2 * Math.PI));
        assertEquals(expected, density.at(0.5), 1e-4);
    }
}
