package org.gabarito.core.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gabarito.core.statistics.comparison.Differences;
import org.gabarito.core.statistics.interval.MedianInterval;
import org.junit.jupiter.api.Test;

class ClustersTest {
    private static final Clusters THREE = Clusters.of(Arrays.asList("b", "a", "b", null, null));

    @Test
    void equalKeysBelongTogetherAndNullToNobody() {
        assertEquals(4, THREE.count());
        assertArrayEquals(
                new int[] {0, 1, 0, 2, 3}, IntStream.range(0, 5).map(THREE::number).toArray());
        assertArrayEquals(new double[] {2, 2, 4, 5}, THREE.means(new double[] {1, 2, 3, 4, 5}));
        assertArrayEquals(
                new double[][] {{1, 3}, {2}, {4}, {5}}, THREE.split(new double[] {1, 2, 3, 4, 5}));
        int[] times = new int[5];
        THREE.spread(new int[] {2, 0, 1, 1}, times);
        assertArrayEquals(new int[] {2, 0, 2, 1, 1}, times);
    }

    @Test
    void placesThatAreLeftOutTakeTheirClustersAlong() {
        Clusters kept = THREE.only(new int[] {0, 3});
        assertTrue(kept.areSingle());
        assertEquals(2, kept.count());
        assertTrue(THREE.only(new int[0]).areSingle());
    }

    @Test
    void differencesAreTheMeansOfClustersOverTheCasesThatBothHave() {
        double nan = Double.NaN;
        double[] first = {0.9, 0.5, 0.6, 0.8, nan};
        double[] second = {0.5, 0.5, nan, 0.6, 0.3};
        Clusters clusters = Clusters.of(List.of("p", "p", "p", "q", "r"));
        assertArrayEquals(
                new double[] {0.2, 0.2}, Differences.ofBoth(first, second, clusters), 1e-13);
        double[] differences = Differences.ofBoth(first, second, clusters);
        assertEquals(differences[0], differences[1], "equal but for rounding is tied");
    }

    @Test
    void clustersOfOneCaseChangeNothing() {
        SplittableRandom random = new SplittableRandom(3);
        double[] values = random.doubles(25).toArray();
        Clusters single = Clusters.of(IntStream.range(0, 25).boxed().toList());
        assertEquals(
                MeanInterval.of(values, 95, 7, 0, 1), MeanInterval.of(values, single, 95, 7, 0, 1));
        assertEquals(MedianInterval.of(values, 95), MedianInterval.of(values, single, 95, 7));
        assertEquals(
                Bootstrap.of(values, Summary::mean, 7).expandedPercentile(95),
                Bootstrap.ofGroups(single.split(values), Summary::mean, 7).expandedPercentile(95));
    }

    @Test
    void twoClustersHaveTheIntervalOfTheirFourResamples() {
        double[] values = {0, 0, 0, 1};
        Clusters two = Clusters.of(List.of("a", "a", "a", "b"));
        // Drawn are aa 0, ab and ba 1/4, bb 1; a quarter each, and Student's t cuts at the ends.
        Interval interval = MeanInterval.of(values, two, 50, 1, 0, 1).orElseThrow();
        assertEquals(0, interval.low());
        assertEquals(1, interval.high());
        assertEquals("cluster bootstrap (expanded percentile), 4000 resamples", interval.method());
        assertEquals(List.of(IntervalWarning.FEW_CLUSTERS), interval.warnings());
        Clusters one = Clusters.of(List.of("a", "a", "a", "a"));
        assertEquals(Optional.empty(), MeanInterval.of(values, one, 95, 1, 0, 1));
    }

    @Test
    void strongDependenceWidensTheIntervalByTheRootOfTheClusterSize() {
        SplittableRandom random = new SplittableRandom(4);
        double[] values = new double[400];
        Integer[] patients = new Integer[400];
        for (int i = 0; i < 400; i++) {
            patients[i] = i / 10;
            double level = new SplittableRandom(i / 10).nextDouble();
            values[i] = level + 0.01 * random.nextDouble();
        }
        Clusters clusters = Clusters.of(List.of(patients));
        double ratio =
                width(MeanInterval.of(values, clusters, 95, 1, -1, 2))
                        / width(MeanInterval.of(values, 95, 1, -1, 2));
        assertEquals(Math.sqrt(10), ratio, 0.3);
        assertTrue(
                width(MedianInterval.of(values, clusters, 95, 1))
                        > 2 * width(MedianInterval.of(values, 95)));
    }

    @Test
    void fromTwentyClustersOnTheIntervalCoversAboutAsOftenAsItSays() {
        double[] covered =
                ClusterCoverageSimulation.covered(ClusterCoverageSimulation.SHAPES.get(0), 20, 200);
        assertTrue(covered[0] >= 91 && covered[0] <= 98, "over clusters: " + covered[0]);
        assertTrue(covered[1] < 85, "as if independent: " + covered[1]);
    }

    private static double width(Optional<Interval> interval) {
        return interval.orElseThrow().high() - interval.orElseThrow().low();
    }
}
