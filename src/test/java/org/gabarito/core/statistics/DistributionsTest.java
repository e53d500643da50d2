package org.gabarito.core.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What intervals ask of the library, so that a new version of it cannot change results unseen.
 * Reference values: SciPy 1.17.1, {@code stats.norm} and {@code stats.t}.
 */
class DistributionsTest {

    @ParameterizedTest
    @CsvSource({
        "-9, 0",
        "-3, 0.0013498980316300933",
        "-1, 0.15865525393145707",
        "0.3, 0.6179114221889526",
        "1.959963984540054, 0.975",
        "5, 0.9999997133484281",
        "9, 1"
    })
    void normalCumulativeAgreesWithSciPy(double x, double p) {
        assertEquals(p, NormalDistribution.of(0, 1).cumulativeProbability(x), 2e-15);
    }

    @ParameterizedTest
    @CsvSource({
        "0.975, 1.959963984540054",
        "0.5, 0",
        "0.001, -3.090232306167813",
        "0.9, 1.2815515655446004",
        "1e-9, -5.9978070150076865"
    })
    void normalQuantileAgreesWithSciPy(double p, double x) {
        assertEquals(
                x,
                NormalDistribution.of(0, 1).inverseCumulativeProbability(p),
                p < 1e-6 ? 1e-7 : 1e-12);
    }

    @ParameterizedTest
    @CsvSource({
        "0.975, 1, 12.706204736174694",
        "0.975, 2, 4.302652729749462",
        "0.975, 3, 3.1824463052837078",
        "0.975, 4, 2.7764451051977934",
        "0.95, 7, 1.8945786050900062",
        "0.995, 13, 3.012275838716578",
        "0.5, 5, 0"
    })
    void studentQuantileAgreesWithSciPy(double p, int degrees, double t) {
        assertEquals(t, TDistribution.of(degrees).inverseCumulativeProbability(p), 1e-11);
    }
}
