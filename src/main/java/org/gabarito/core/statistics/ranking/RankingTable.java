package org.gabarito.core.statistics.ranking;

import org.gabarito.core.statistics.Clusters;

/**
 * The values of several methods over the same cases, and the rules to rank them by.
 *
 * @param values by method, then by case; NaN where there is none
 * @param worst stands for a missing value; NaN for the worst of the table
 * @param alpha of the significance tests, such as 0.05
 * @param clusters of cases that depend on each other
 */
public record RankingTable(
        double[][] values,
        Direction direction,
        TieRule ties,
        MissingRule missing,
        double worst,
        double alpha,
        Clusters clusters) {
    public RankingTable {
        if (values.length == 0 || values[0].length == 0) {
            throw new IllegalArgumentException("a ranking needs a method and a case");
        }
        for (double[] row : values) {
            if (row.length != values[0].length) {
                throw new IllegalArgumentException("every method needs a place for every case");
            }
            for (double value : row) {
                if (Double.isInfinite(value)) {
                    throw new IllegalArgumentException(
                            "infinite values must be replaced by a worst value first");
                }
            }
        }
        if (!(alpha > 0 && alpha < 0.5)) {
            throw new IllegalArgumentException("no level of significance: " + alpha);
        }
    }

    /** With the usual rules: least rank for ties, worst value of the table, 5 %. */
    public RankingTable(double[][] values, Direction direction) {
        this(values, direction, TieRule.MIN, MissingRule.WORST_VALUE, Double.NaN, 0.05);
    }

    /** Of cases that do not depend on each other. */
    public RankingTable(
            double[][] values,
            Direction direction,
            TieRule ties,
            MissingRule missing,
            double worst,
            double alpha) {
        this(
                values,
                direction,
                ties,
                missing,
                worst,
                alpha,
                Clusters.single(values.length == 0 ? 0 : values[0].length));
    }

    public int methods() {
        return values.length;
    }

    public int cases() {
        return values[0].length;
    }

    /** The less, the better; missing values replaced unless they are skipped. */
    double[][] losses() {
        double stand = Double.NEGATIVE_INFINITY;
        for (double[] row : values) {
            for (double value : row) {
                stand = Double.isNaN(value) ? stand : Math.max(stand, direction.sign * value);
            }
        }
        if (!Double.isNaN(worst)) {
            stand = direction.sign * worst;
        }
        double missed =
                missing == MissingRule.SKIP || Double.isInfinite(stand) ? Double.NaN : stand;
        double[][] losses = new double[methods()][cases()];
        for (int m = 0; m < losses.length; m++) {
            for (int i = 0; i < losses[m].length; i++) {
                double value = values[m][i];
                losses[m][i] = Double.isNaN(value) ? missed : direction.sign * value + 0.0;
            }
        }
        return losses;
    }

    /** Of each method in each case. */
    double[][] ranks() {
        double[][] losses = losses();
        double[][] ranks = new double[methods()][cases()];
        double[] column = new double[methods()];
        double[] places = new double[methods()];
        for (int i = 0; i < cases(); i++) {
            for (int m = 0; m < column.length; m++) {
                boolean last = missing == MissingRule.WORST_RANK && Double.isNaN(values[m][i]);
                column[m] = last ? Double.POSITIVE_INFINITY : losses[m][i];
            }
            ties.rank(column, places);
            for (int m = 0; m < column.length; m++) {
                ranks[m][i] = column[m] == Double.POSITIVE_INFINITY ? column.length : places[m];
            }
        }
        return ranks;
    }
}
