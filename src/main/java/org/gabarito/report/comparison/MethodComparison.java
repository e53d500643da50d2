package org.gabarito.report.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.statistics.Clusters;
import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.MeanInterval;
import org.gabarito.core.statistics.Summary;
import org.gabarito.core.statistics.comparison.Differences;
import org.gabarito.core.statistics.comparison.FriedmanTest;
import org.gabarito.core.statistics.comparison.MultipleTesting;
import org.gabarito.core.statistics.comparison.Nemenyi;
import org.gabarito.core.statistics.interval.MedianInterval;
import org.gabarito.core.statistics.ranking.Direction;
import org.gabarito.core.statistics.ranking.MissingRule;
import org.gabarito.core.statistics.ranking.Ranking;
import org.gabarito.core.statistics.ranking.RankingComparison;
import org.gabarito.core.statistics.ranking.RankingScheme;
import org.gabarito.core.statistics.ranking.RankingTable;
import org.gabarito.core.statistics.ranking.SignificanceMap;
import org.gabarito.core.statistics.ranking.Stability;
import org.gabarito.core.statistics.ranking.StatisticalTies;

/**
 * All that is said of several methods by one metric of one class.
 *
 * @param rows in the order of the table
 * @param clusters of cases that depend on each other
 * @param schemes what each way of ranking gives, mean-then-rank first
 * @param pairs of every two methods, the one ranked before first, in the order of ranks
 * @param friedman ranks from the best on; none for fewer than three methods
 * @param meanRanks where there is Friedman's test
 */
public record MethodComparison(
        MethodTable table,
        ComparisonRules rules,
        Clusters clusters,
        List<Row> rows,
        Map<RankingScheme, Scheme> schemes,
        SignificanceMap significance,
        List<Pair> pairs,
        Optional<FriedmanTest> friedman,
        Optional<MeanRanks> meanRanks,
        RankingComparison across,
        List<Remark> remarks) {
    /** Fewer cases than this are few. */
    private static final int FEW = 20;

    /** The ranking that orders tables and plots. */
    public static final RankingScheme MAIN = RankingScheme.MEAN_THEN_RANK;

    /**
     * One method.
     *
     * @param missing cases for which it has no value
     */
    public record Row(
            String method,
            int missing,
            Summary summary,
            Optional<Interval> mean,
            Optional<Interval> median) {}

    /**
     * What one way of ranking gives.
     *
     * @param shares by method, share of resamples with rank 1, 1.5, 2 …
     * @param winners by method, share of resamples in which nobody is before it
     * @param low by method, from which its rank reaches to {@code high} in most resamples
     * @param taus Kendall's τ between each resample and all cases
     * @param brackets runs of methods of which no two differ significantly as pairs
     */
    public record Scheme(
            Ranking ranking,
            double[][] shares,
            double[] winners,
            double[] low,
            double[] high,
            Summary taus,
            List<List<Integer>> brackets) {}

    /**
     * Nemenyi's comparison of all methods by their mean ranks.
     *
     * @param order from the least mean rank on
     * @param distance from which on mean ranks differ
     * @param tied runs of methods of which no two differ
     */
    public record MeanRanks(
            Nemenyi test, List<Integer> order, double distance, List<List<Integer>> tied) {

        private static MeanRanks of(Nemenyi test, double alpha) {
            List<Integer> order =
                    IntStream.range(0, test.meanRanks().length)
                            .boxed()
                            .sorted(Comparator.comparingDouble(m -> test.meanRanks()[m]))
                            .toList();
            return new MeanRanks(
                    test,
                    order,
                    test.criticalDifference(alpha),
                    StatisticalTies.in(order, (a, b) -> test.p()[a][b] < alpha));
        }
    }

    public static MethodComparison of(MethodTable table, ComparisonRules rules) {
        RankingTable ranking = table.ranking(rules);
        Clusters clusters = ranking.clusters();
        double[][] values = table.filled(rules.missing());
        SignificanceMap significance = SignificanceMap.of(ranking);
        Map<RankingScheme, Scheme> schemes = new LinkedHashMap<>();
        List<RankingScheme> all = List.of(RankingScheme.values());
        Map<RankingScheme, Stability> stable =
                Stability.of(ranking, all, rules.resamples(), rules.seed());
        List<Integer> order = stable.get(MAIN).ranking().order();
        Optional<FriedmanTest> friedman = friedman(table, clusters, values);
        Optional<MeanRanks> meanRanks =
                friedman.map(test -> MeanRanks.of(test.nemenyi(), rules.alpha()));
        List<Pair> pairs = pairs(table, rules, clusters, values, order, meanRanks);
        for (RankingScheme one : all) {
            schemes.put(one, scheme(stable.get(one), pairs, rules.alpha()));
        }
        return new MethodComparison(
                table,
                rules,
                clusters,
                rows(table, rules, clusters, values),
                schemes,
                significance,
                pairs,
                friedman,
                meanRanks,
                RankingComparison.of(
                        all.stream().map(MethodComparison::code).toList(),
                        all.stream().map(one -> schemes.get(one).ranking()).toList()),
                remarks(table, rules, clusters, pairs));
    }

    /** As in files: {@code mean-then-rank}. */
    public static String code(RankingScheme scheme) {
        return scheme.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String code(MissingRule rule) {
        return switch (rule) {
            case WORST_VALUE -> "worst";
            case WORST_RANK -> "worst-rank";
            case SKIP -> "skip";
        };
    }

    private static Scheme scheme(Stability stable, List<Pair> pairs, double alpha) {
        int k = stable.ranking().ranks().length;
        double[][] shares = new double[k][];
        Arrays.setAll(shares, stable::rankShares);
        List<Integer> ranked =
                stable.ranking().order().stream()
                        .filter(m -> !Double.isNaN(stable.ranking().ranks()[m]))
                        .toList();
        return new Scheme(
                stable.ranking(),
                shares,
                IntStream.range(0, k).mapToDouble(stable::winnerShare).toArray(),
                IntStream.range(0, k).mapToDouble(m -> stable.rankQuantile(m, alpha / 2)).toArray(),
                IntStream.range(0, k)
                        .mapToDouble(m -> stable.rankQuantile(m, 1 - alpha / 2))
                        .toArray(),
                Summary.of(stable.taus()),
                StatisticalTies.in(ranked, (a, b) -> differ(pairs, a, b, alpha)));
    }

    private static boolean differ(List<Pair> pairs, int one, int other, double alpha) {
        return pairs.stream()
                .filter(pair -> pair.isOf(one, other))
                .anyMatch(pair -> pair.holm() < alpha);
    }

    private static List<Row> rows(
            MethodTable table, ComparisonRules rules, Clusters clusters, double[][] values) {
        double min = table.info().map(MetricInfo::min).orElse(Double.NEGATIVE_INFINITY);
        double max = table.info().map(MetricInfo::max).orElse(Double.POSITIVE_INFINITY);
        return IntStream.range(0, values.length)
                .parallel()
                .mapToObj(
                        m -> {
                            double[] all = values[m];
                            int[] known = Differences.both(all, all);
                            double[] own = defined(all);
                            Clusters kept = clusters.only(known);
                            return new Row(
                                    table.methods().get(m),
                                    (int)
                                            Arrays.stream(table.values()[m])
                                                    .filter(Double::isNaN)
                                                    .count(),
                                    Summary.of(own),
                                    MeanInterval.of(
                                            own, kept, rules.level(), rules.seed(), min, max),
                                    MedianInterval.of(own, kept, rules.level(), rules.seed()));
                        })
                .toList();
    }

    private static List<Pair> pairs(
            MethodTable table,
            ComparisonRules rules,
            Clusters clusters,
            double[][] values,
            List<Integer> order,
            Optional<MeanRanks> meanRanks) {
        List<int[]> places = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            for (int j = i + 1; j < order.size(); j++) {
                places.add(new int[] {order.get(i), order.get(j)});
            }
        }
        List<Pair> pairs =
                places.parallelStream()
                        .map(two -> Pair.of(table, rules.level(), clusters, values, two[0], two[1]))
                        .toList();
        double[] adjusted = MultipleTesting.holm(pairs.stream().mapToDouble(Pair::p).toArray());
        return IntStream.range(0, adjusted.length)
                .mapToObj(i -> pairs.get(i).adjusted(adjusted[i], nemenyi(pairs.get(i), meanRanks)))
                .toList();
    }

    private static double nemenyi(Pair pair, Optional<MeanRanks> meanRanks) {
        return meanRanks
                .map(ranks -> ranks.test().p()[pair.first()][pair.second()])
                .orElse(Double.NaN);
    }

    private static Optional<FriedmanTest> friedman(
            MethodTable table, Clusters clusters, double[][] values) {
        int[] complete =
                IntStream.range(0, values[0].length)
                        .filter(c -> Arrays.stream(values).noneMatch(row -> Double.isNaN(row[c])))
                        .toArray();
        if (values.length < 3 || complete.length == 0) {
            return Optional.empty();
        }
        Clusters kept = clusters.only(complete);
        double sign = table.direction() == Direction.HIGHER_IS_BETTER ? -1 : 1;
        double[][] losses =
                Arrays.stream(values)
                        .map(
                                row ->
                                        IntStream.of(complete)
                                                .mapToDouble(c -> sign * row[c] + 0.0)
                                                .toArray())
                        .map(kept::means)
                        .toArray(double[][]::new);
        return Optional.of(FriedmanTest.of(losses));
    }

    private static List<Remark> remarks(
            MethodTable table, ComparisonRules rules, Clusters clusters, List<Pair> pairs) {
        List<Remark> remarks = new ArrayList<>();
        if (!clusters.areSingle()) {
            remarks.add(
                    Remark.of(
                            "clusters",
                            rules.dependent().column(),
                            table.cases().size(),
                            clusters.count()));
        }
        if (clusters.count() < FEW) {
            remarks.add(Remark.of(clusters.areSingle() ? "few" : "few_clusters", clusters.count()));
        }
        if (!pairs.isEmpty()) {
            Pair top = pairs.get(0);
            if (top.interval().high() - top.interval().low() > 2 * Math.abs(top.difference())) {
                remarks.add(
                        Remark.of(
                                "wide",
                                table.methods().get(top.first()),
                                table.methods().get(top.second())));
            }
        }
        remarks.addAll(table.remarks());
        boolean missing = table.remarks().stream().anyMatch(one -> one.code().equals("missing"));
        if (missing || table.remarks().stream().anyMatch(one -> one.code().equals("one_empty"))) {
            remarks.add(Remark.of("rule_" + code(rules.missing())));
        }
        return remarks;
    }

    static double[] defined(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    /** Methods from the first on. */
    public List<Integer> order() {
        return schemes.get(MAIN).ranking().order();
    }

    public String method(int index) {
        return table.methods().get(index);
    }

    /** By method, share of cases in which it has rank 1, 1.5, 2 …; ties as the rules say. */
    public double[][] caseRanks() {
        double[][] values = table.filled(rules.missing());
        double[][] shares = new double[values.length][2 * values.length - 1];
        for (int c = 0; c < table.cases().size(); c++) {
            for (int m = 0; m < values.length; m++) {
                int before = 0;
                int level = 0;
                for (double[] other : values) {
                    before += table.better(other[c], values[m][c]) ? 1 : 0;
                    level += other[c] == values[m][c] ? 1 : 0;
                }
                if (level > 0) {
                    int place =
                            switch (rules.ties()) {
                                case MIN -> 2 * before;
                                case AVERAGE -> 2 * before + level - 1;
                                case MAX -> 2 * (before + level - 1);
                            };
                    shares[m][place] += 1.0 / table.cases().size();
                }
            }
        }
        return shares;
    }

    /** Differences of two methods, the first less the second, over the cases that both have. */
    public double[] differences(Pair pair) {
        double[][] values = table.filled(rules.missing());
        return IntStream.range(0, table.cases().size())
                .mapToDouble(c -> values[pair.first()][c] - values[pair.second()][c])
                .filter(one -> !Double.isNaN(one))
                .toArray();
    }
}
