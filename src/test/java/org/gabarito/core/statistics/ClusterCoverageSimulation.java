package org.gabarito.core.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How often the interval over cases that depend on each other holds the true mean, beside one that
 * takes them as independent; the second table in docs/explanation/uncertainty.md. Clusters have one
 * to six cases, whose normal scores share three fifths of their variance.
 */
public final class ClusterCoverageSimulation {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final BetaDistribution BETA = BetaDistribution.of(9, 1);
    private static final int[] CLUSTERS = {10, 15, 20, 25, 30, 50, 100};

    static final List<Shape> SHAPES =
            List.of(
                    new Shape("normal", z -> z, 0),
                    new Shape(
                            "beta(9, 1)",
                            z -> BETA.inverseCumulativeProbability(NORMAL.cumulativeProbability(z)),
                            0.9),
                    new Shape("lognormal, σ = 0.5", z -> Math.exp(0.5 * z), Math.exp(0.125)));

    private ClusterCoverageSimulation() {}

    record Shape(String name, DoubleUnaryOperator ofNormal, double mean) {}

    /** Percent of samples whose interval holds the mean: over clusters, and over cases. */
    static double[] covered(Shape shape, int clusters, int samples) {
        int[] counts =
                IntStream.range(0, samples)
                        .parallel()
                        .mapToObj(s -> judge(shape, clusters, clusters * 100_000L + s))
                        .reduce(new int[2], (a, b) -> new int[] {a[0] + b[0], a[1] + b[1]});
        return new double[] {100.0 * counts[0] / samples, 100.0 * counts[1] / samples};
    }

    private static int[] judge(Shape shape, int clusters, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Integer> keys = new ArrayList<>();
        List<Double> drawn = new ArrayList<>();
        for (int i = 0; i < clusters; i++) {
            int size = 1 + random.nextInt(6);
            double level = normal(random);
            for (int j = 0; j < size; j++) {
                double z = Math.sqrt(0.6) * level + Math.sqrt(0.4) * normal(random);
                keys.add(i);
                drawn.add(shape.ofNormal().applyAsDouble(z));
            }
        }
        double[] values = drawn.stream().mapToDouble(Double::doubleValue).toArray();
        double infinite = Double.POSITIVE_INFINITY;
        return new int[] {
            holds(
                    MeanInterval.of(values, Clusters.of(keys), 95, seed, -infinite, infinite)
                            .orElseThrow(),
                    shape),
            holds(MeanInterval.of(values, 95, seed).orElseThrow(), shape)
        };
    }

    private static double normal(SplittableRandom random) {
        return NORMAL.inverseCumulativeProbability(random.nextDouble());
    }

    private static int holds(Interval interval, Shape shape) {
        return interval.low() <= shape.mean() && shape.mean() <= interval.high() ? 1 : 0;
    }

    public static void main(String[] arguments) {
        int samples = arguments.length == 0 ? 3000 : Integer.parseInt(arguments[0]);
        for (Shape shape : SHAPES) {
            StringBuilder row = new StringBuilder("| " + shape.name() + " |");
            for (int clusters : CLUSTERS) {
                double[] covered = covered(shape, clusters, samples);
                row.append(String.format(Locale.ROOT, " %.1f (%.0f) |", covered[0], covered[1]));
            }
            System.out.println(row);
        }
    }
}
