package org.gabarito.core.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How often the interval that is given by default holds the true mean, in the form of the table in
 * docs/explanation/uncertainty.md. Run with the test classes on the class path; the argument is the
 * number of samples a cell.
 */
public final class CoverageSimulation {
    static final int[] SIZES = {5, 10, 15, 20, 30, 50, 100, 200};
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private CoverageSimulation() {}

    /**
     * Values of one shape.
     *
     * @param pile where a share of the values lies instead of being drawn
     */
    record Shape(
            String name,
            ContinuousDistribution drawn,
            double pile,
            double share,
            double min,
            double max) {
        double mean() {
            return share * pile + (1 - share) * drawn.getMean();
        }

        double[] sample(int n, SplittableRandom random) {
            double[] sample = new double[n];
            for (int i = 0; i < n; i++) {
                sample[i] =
                        random.nextDouble() < share
                                ? pile
                                : drawn.inverseCumulativeProbability(random.nextDouble());
            }
            return sample;
        }
    }

    static final List<Shape> SHAPES =
            List.of(
                    new Shape("normal", NormalDistribution.of(0, 1), 0, 0, -INFINITE, INFINITE),
                    new Shape(
                            "lognormal, σ = 0.5",
                            LogNormalDistribution.of(0, 0.5),
                            0,
                            0,
                            0,
                            INFINITE),
                    new Shape(
                            "lognormal, σ = 1", LogNormalDistribution.of(0, 1), 0, 0, 0, INFINITE),
                    new Shape("beta(9, 1)", BetaDistribution.of(9, 1), 0, 0, 0, 1),
                    new Shape("beta(6, 1.5), a tenth 0", BetaDistribution.of(6, 1.5), 0, 0.1, 0, 1),
                    new Shape("beta(2, 1), two fifths 1", BetaDistribution.of(2, 1), 1, 0.4, 0, 1));

    /**
     * @param covered percent of samples whose interval holds the mean
     * @param warned percent of samples whose interval comes with a warning
     */
    record Cell(Shape shape, int n, double covered, double warned) {
        /** Within two points of 95, or mostly with a warning; a tolerance for the simulation. */
        boolean holds(double tolerance) {
            return warned >= 75 || covered >= 93 - tolerance && covered <= 97 + tolerance;
        }
    }

    static Cell cell(Shape shape, int n, int samples, long seed) {
        int[] counts =
                IntStream.range(0, samples)
                        .parallel()
                        .mapToObj(i -> judge(shape, n, seed * 1_000_003 + i))
                        .reduce(new int[2], (a, b) -> new int[] {a[0] + b[0], a[1] + b[1]});
        return new Cell(shape, n, 100.0 * counts[0] / samples, 100.0 * counts[1] / samples);
    }

    private static int[] judge(Shape shape, int n, long seed) {
        double[] sample = shape.sample(n, new SplittableRandom(seed));
        Interval interval =
                MeanInterval.of(sample, 95, seed, shape.min(), shape.max()).orElseThrow();
        boolean covered = interval.low() <= shape.mean() && shape.mean() <= interval.high();
        return new int[] {covered ? 1 : 0, interval.warnings().isEmpty() ? 0 : 1};
    }

    static List<Cell> cells(List<Shape> shapes, int[] sizes, int samples) {
        List<Cell> cells = new ArrayList<>();
        for (Shape shape : shapes) {
            for (int n : sizes) {
                cells.add(cell(shape, n, samples, cells.size() + 1));
            }
        }
        return cells;
    }

    public static void main(String[] arguments) {
        int samples = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
        List<Cell> cells = cells(SHAPES, SIZES, samples);
        StringBuilder table = new StringBuilder("| values |");
        for (int n : SIZES) {
            table.append(" n = ").append(n).append(" |");
        }
        table.append("\n|---|").append("---|".repeat(SIZES.length));
        for (Cell cell : cells) {
            if (cell.n() == SIZES[0]) {
                table.append("\n| ").append(cell.shape().name()).append(" |");
            }
            String warned =
                    cell.warned() < 0.5 ? "" : String.format(Locale.ROOT, " (%.0f)", cell.warned());
            table.append(
                    String.format(
                            Locale.ROOT,
                            " %.1f%s%s |",
                            cell.covered(),
                            warned,
                            cell.holds(0) ? "" : " !"));
        }
        System.out.println(table);
    }
}
