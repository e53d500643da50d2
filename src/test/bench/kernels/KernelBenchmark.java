package org.gabarito.kernels;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.gabarito.core.geometry.BettiNumbers;
import org.gabarito.core.geometry.Border;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Skeleton;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.geometry.VoxelSet;
import org.gabarito.core.matching.Assignment;
import org.gabarito.core.matching.Matching;
import org.gabarito.core.matching.MatchingRule;
import org.gabarito.core.metric.Counts;
import org.gabarito.core.metric.LabelPairs;
import org.gabarito.core.metric.ObjectPairs;
import org.gabarito.core.metric.SurfaceDistances;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The inner loops by themselves, on a few hundred balls and their shifted copies. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KernelBenchmark {
    private static final int EDGE = 192;
    private static final int BALLS = 250;

    private LabelMap reference;
    private LabelMap prediction;
    private LabelPairs pairs;

    /** All balls as one class. */
    private LabelPairs whole;

    @Setup
    public void make() {
        short[] truth = new short[EDGE * EDGE * EDGE];
        short[] found = new short[truth.length];
        SplittableRandom random = new SplittableRandom(7);
        for (int ball = 1; ball <= BALLS; ball++) {
            int x = random.nextInt(12, EDGE - 12);
            int y = random.nextInt(12, EDGE - 12);
            int z = random.nextInt(12, EDGE - 12);
            int radius = random.nextInt(3, 9);
            draw(truth, x, y, z, radius, (short) ball);
            draw(found, x + random.nextInt(-1, 2), y, z + 1, radius, (short) ball);
        }
        Grid grid = Grid.of(Spacing.of(Spacing.MILLIMETRE, 0.8, 0.8, 1.5), EDGE, EDGE, EDGE);
        reference = LabelMap.of(grid, truth);
        prediction = LabelMap.of(grid, found);
        pairs = LabelPairs.of(reference, prediction, Set.of());
        whole =
                LabelPairs.of(
                        LabelMap.of(grid, foreground(truth)),
                        LabelMap.of(grid, foreground(found)),
                        Set.of());
    }

    private static byte[] foreground(short[] labels) {
        byte[] mask = new byte[labels.length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = (byte) Math.min(1, labels[i]);
        }
        return mask;
    }

    private static void draw(short[] into, int x, int y, int z, int radius, short label) {
        for (int dz = -radius; dz <= radius; dz++) {
            for (int dy = -radius; dy <= radius; dy++) {
                for (int dx = -radius; dx <= radius; dx++) {
                    if (dx * dx + dy * dy + dz * dz <= radius * radius) {
                        into[((z + dz) * EDGE + y + dy) * EDGE + x + dx] = label;
                    }
                }
            }
        }
    }

    @Benchmark
    public Counts countEveryPairOfLabels() {
        return LabelPairs.of(reference, prediction, Set.of()).classPair(List.of(1)).counts();
    }

    @Benchmark
    public SurfaceDistances distancesBetweenSurfaces() {
        return whole.classPair(List.of(1)).masks().distances(Border.ELEMENTS);
    }

    @Benchmark
    public VoxelSet thin() {
        return Skeleton.of(whole.classPair(List.of(1)).masks().reference());
    }

    @Benchmark
    public BettiNumbers countHoles() {
        return BettiNumbers.of(whole.classPair(List.of(1)).masks().reference());
    }

    @Benchmark
    public Matching matchObjectsOptimally() {
        MatchingRule rule = MatchingRule.DEFAULT.with(Assignment.HUNGARIAN);
        return ObjectPairs.ofInstances(pairs, Map.of(), 1, rule).matching(rule);
    }
}
