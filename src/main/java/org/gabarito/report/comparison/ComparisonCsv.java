package org.gabarito.report.comparison;

import java.util.Optional;
import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.ranking.RankingScheme;
import org.gabarito.report.NumberTable;

/** Comparisons as two tidy tables: one of methods and schemes, one of pairs. */
public final class ComparisonCsv {
    private ComparisonCsv() {}

    /** A row for each method and way of ranking. */
    public static String rankings(Comparisons all) {
        NumberTable table =
                new NumberTable(
                        "class",
                        "metric",
                        "parameters",
                        "method",
                        "n",
                        "missing",
                        "mean",
                        "mean_low",
                        "mean_high",
                        "median",
                        "median_low",
                        "median_high",
                        "scheme",
                        "score",
                        "rank",
                        "rank_low",
                        "rank_high",
                        "first_share");
        for (MethodComparison one : all.comparisons()) {
            one.schemes().forEach((name, scheme) -> scheme(table, one, name, scheme));
        }
        return table.text();
    }

    private static void scheme(
            NumberTable table,
            MethodComparison one,
            RankingScheme name,
            MethodComparison.Scheme scheme) {
        for (int m : scheme.ranking().order()) {
            MethodComparison.Row row = one.rows().get(m);
            table.row(
                    one.table().className(),
                    one.table().metric(),
                    one.table().parameters(),
                    row.method(),
                    row.summary().n(),
                    row.missing(),
                    row.summary().mean(),
                    low(row.mean()),
                    high(row.mean()),
                    row.summary().median(),
                    low(row.median()),
                    high(row.median()),
                    MethodComparison.code(name),
                    scheme.ranking().scores()[m],
                    scheme.ranking().ranks()[m],
                    scheme.low()[m],
                    scheme.high()[m],
                    scheme.winners()[m]);
        }
    }

    /** A row for every two methods. */
    public static String pairs(Comparisons all) {
        NumberTable table =
                new NumberTable(
                        "class",
                        "metric",
                        "parameters",
                        "first",
                        "second",
                        "n",
                        "first_better",
                        "second_better",
                        "difference",
                        "low",
                        "high",
                        "mean_difference",
                        "median_difference",
                        "p",
                        "p_holm",
                        "effect",
                        "test",
                        "sd_difference",
                        "cases_needed",
                        "p_nemenyi");
        for (MethodComparison one : all.comparisons()) {
            one.pairs().forEach(pair -> pair(table, one, pair));
        }
        return table.text();
    }

    private static void pair(NumberTable table, MethodComparison one, Pair pair) {
        table.row(
                one.table().className(),
                one.table().metric(),
                one.table().parameters(),
                one.method(pair.first()),
                one.method(pair.second()),
                pair.n(),
                pair.wins(),
                pair.losses(),
                pair.difference(),
                pair.interval().low(),
                pair.interval().high(),
                pair.meanDifference(),
                pair.medianDifference(),
                pair.p(),
                pair.holm(),
                pair.effect(),
                pair.method(),
                pair.deviation(),
                pair.needed().isPresent() ? pair.needed().getAsLong() : "",
                pair.nemenyi());
    }

    /** A row for each method of three or more. */
    public static String meanRanks(Comparisons all) {
        NumberTable table =
                new NumberTable(
                        "class",
                        "metric",
                        "parameters",
                        "method",
                        "n",
                        "mean_rank",
                        "critical_difference");
        for (MethodComparison one : all.comparisons()) {
            one.meanRanks().ifPresent(ranks -> meanRanks(table, one, ranks));
        }
        return table.text();
    }

    private static void meanRanks(
            NumberTable table, MethodComparison one, MethodComparison.MeanRanks ranks) {
        for (int m : ranks.order()) {
            table.row(
                    one.table().className(),
                    one.table().metric(),
                    one.table().parameters(),
                    one.method(m),
                    ranks.test().cases(),
                    ranks.test().meanRanks()[m],
                    ranks.distance());
        }
    }

    private static double low(Optional<Interval> interval) {
        return interval.map(Interval::low).orElse(Double.NaN);
    }

    private static double high(Optional<Interval> interval) {
        return interval.map(Interval::high).orElse(Double.NaN);
    }
}
