package org.gabarito.core.geometry;

import java.util.Arrays;

/**
 * Weighted distances, each different distance once: all that any boundary metric asks of a surface.
 * Distances between points of a lattice repeat a great deal, so a profile is small.
 */
public final class DistanceProfile {
    /** No distances. */
    public static final DistanceProfile EMPTY = new DistanceProfile(new double[0], new double[0]);

    /**
     * Relative slack against rounding where a distance ties with a tolerance, or a share with p.
     */
    private static final double TIE = 1e-12;

    private final double[] distances;
    private final double[] weights;
    private final double total;

    /** Distances ascend strictly. */
    private DistanceProfile(double[] distances, double[] weights) {
        this.distances = distances;
        this.weights = weights;
        this.total = sum(weights, weights.length);
    }

    /** Of distances in any order, repeated or not, with their weights. */
    public static DistanceProfile of(double[] distances, double[] weights) {
        Builder builder = new Builder();
        for (int i = 0; i < distances.length; i++) {
            builder.add(distances[i] * distances[i], weights[i]);
        }
        return builder.build();
    }

    public boolean isEmpty() {
        return distances.length == 0;
    }

    /** Sum of all weights: the area of a surface, or the number of its voxels. */
    public double total() {
        return total;
    }

    public double max() {
        return isEmpty() ? Double.NaN : distances[distances.length - 1];
    }

    /** Sum of weights times distances. */
    public double weightedSum() {
        double sum = 0;
        for (int i = 0; i < distances.length; i++) {
            sum += distances[i] * weights[i];
        }
        return sum;
    }

    public double mean() {
        return weightedSum() / total;
    }

    /** Weight of the distances up to a tolerance, which itself is within. */
    public double within(double tolerance) {
        double limit = tolerance * (1 + TIE);
        int count = 0;
        while (count < distances.length && distances[count] <= limit) {
            count++;
        }
        return sum(weights, count);
    }

    /** The first distance at which the accumulated share of the weight reaches the percentage. */
    public double reaching(double percentage) {
        double share = percentage / 100 - TIE;
        double accumulated = 0;
        for (int i = 0; i < distances.length; i++) {
            accumulated += weights[i];
            if (accumulated / total >= share) {
                return distances[i];
            }
        }
        return max();
    }

    /**
     * The percentile of unweighted distances, where every weight is a number of distances, with
     * linear interpolation between the two that enclose it: NumPy's default.
     */
    public double interpolated(double percentage) {
        if (isEmpty()) {
            return Double.NaN;
        }
        double rank = percentage / 100 * (total - 1);
        double below = Math.floor(rank);
        double part = rank - below;
        double lower = ranked(below);
        double upper = ranked(below + 1);
        double gap = upper - lower;
        return part < 0.5 ? lower + gap * part : upper - gap * (1 - part);
    }

    /** Both profiles as one. */
    public DistanceProfile with(DistanceProfile other) {
        double[] merged = new double[distances.length + other.distances.length];
        double[] mergedWeights = new double[merged.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < distances.length || j < other.distances.length) {
            double mine = i < distances.length ? distances[i] : Double.POSITIVE_INFINITY;
            double theirs =
                    j < other.distances.length ? other.distances[j] : Double.POSITIVE_INFINITY;
            merged[size] = Math.min(mine, theirs);
            if (mine <= theirs) {
                mergedWeights[size] += weights[i++];
            }
            if (theirs <= mine) {
                mergedWeights[size] += other.weights[j++];
            }
            size++;
        }
        return new DistanceProfile(Arrays.copyOf(merged, size), Arrays.copyOf(mergedWeights, size));
    }

    /** The distance at a rank, the smallest having rank 0. */
    private double ranked(double rank) {
        double accumulated = 0;
        for (int i = 0; i < distances.length; i++) {
            accumulated += weights[i];
            if (rank < accumulated) {
                return distances[i];
            }
        }
        return max();
    }

    private static double sum(double[] values, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
        }
        return sum;
    }

    /** Gathers squared distances in a hash table whose keys are the squares themselves. */
    static final class Builder {
        private static final double FREE = -1;

        private double[] squares = new double[256];
        private double[] weights = new double[256];
        private int size;

        Builder() {
            Arrays.fill(squares, FREE);
        }

        void add(double square, double weight) {
            int slot = slot(squares, square);
            if (squares[slot] == FREE) {
                if (2 * (size + 1) > squares.length) {
                    grow();
                    slot = slot(squares, square);
                }
                squares[slot] = square;
                size++;
            }
            weights[slot] += weight;
        }

        private static int slot(double[] squares, double square) {
            long bits = Double.doubleToRawLongBits(square) * 0x9E3779B97F4A7C15L;
            int mask = squares.length - 1;
            int slot = (int) (bits >>> 32) & mask;
            while (squares[slot] != square && squares[slot] != FREE) {
                slot = slot + 1 & mask;
            }
            return slot;
        }

        private void grow() {
            double[] oldSquares = squares;
            double[] oldWeights = weights;
            squares = new double[2 * oldSquares.length];
            weights = new double[squares.length];
            Arrays.fill(squares, FREE);
            for (int i = 0; i < oldSquares.length; i++) {
                if (oldSquares[i] != FREE) {
                    int slot = slot(squares, oldSquares[i]);
                    squares[slot] = oldSquares[i];
                    weights[slot] = oldWeights[i];
                }
            }
        }

        DistanceProfile build() {
            double[] sorted = new double[size];
            int next = 0;
            for (double square : squares) {
                if (square != FREE) {
                    sorted[next++] = square;
                }
            }
            Arrays.sort(sorted);
            double[] distances = new double[size];
            double[] sortedWeights = new double[size];
            int last = -1;
            for (double square : sorted) {
                double distance = Math.sqrt(square);
                if (last < 0 || distance > distances[last]) {
                    last++;
                    distances[last] = distance;
                }
                sortedWeights[last] += weights[slot(squares, square)];
            }
            return new DistanceProfile(
                    Arrays.copyOf(distances, last + 1), Arrays.copyOf(sortedWeights, last + 1));
        }
    }
}
