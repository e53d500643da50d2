package org.gabarito.report.comparison;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.comparison.FriedmanTest;
import org.gabarito.core.statistics.interval.SampleSize;
import org.gabarito.core.statistics.ranking.Direction;
import org.gabarito.core.statistics.ranking.RankingComparison;
import org.gabarito.core.statistics.ranking.RankingScheme;
import org.gabarito.report.JsonText;
import org.jspecify.annotations.Nullable;

/** Comparisons as JSON; the same as in {@code summary.json} under {@code comparison}. */
public final class ComparisonJson {
    private ComparisonJson() {}

    public static String text(Comparisons comparisons) {
        return JsonText.of(json -> write(json, comparisons));
    }

    public static void write(JsonText json, Comparisons all) throws IOException {
        ComparisonRules rules = all.rules();
        json.object(
                "rules",
                to -> {
                    to.field("missing", MethodComparison.code(rules.missing()));
                    to.field("ties", rules.ties().name().toLowerCase(Locale.ROOT));
                    to.field("alpha", rules.alpha());
                    to.field("seed", rules.seed());
                    to.field("bootstraps", (long) rules.resamples());
                    if (!rules.dependent().isNone()) {
                        to.field("cluster", rules.dependent().column());
                    }
                    to.field("pairwise", "Wilcoxon signed-rank, Holm");
                    to.field("difference", "pseudo-median (Hodges and Lehmann), first less second");
                    to.field("effect", "rank-biserial correlation");
                    to.field(
                            "cases_needed",
                            SampleSize.POWER
                                    + " % power for the mean difference, one pair by itself: paired t"
                                    + " test over "
                                    + SampleSize.LEAST_EFFICIENCY
                                    + ", the least efficiency of the signed-rank test");
                });
        json.objects("comparisons", all.comparisons(), ComparisonJson::comparison);
        json.objects(
                "across_metrics",
                all.metrics().entrySet(),
                (to, entry) -> {
                    to.field("class", entry.getKey());
                    across(to, entry.getValue(), all.methods(entry.getKey()));
                });
    }

    private static void comparison(JsonText json, MethodComparison one) throws IOException {
        MethodTable table = one.table();
        json.field("metric", table.metric());
        json.field("parameters", table.parameters());
        json.field("definition", table.definition());
        json.field("class", table.className());
        json.field("unit", table.unit());
        json.field("better", table.direction() == Direction.HIGHER_IS_BETTER ? "higher" : "lower");
        json.field("cases", (long) table.cases().size());
        if (!one.rules().dependent().isNone()) {
            json.field("clusters", (long) one.clusters().count());
        }
        json.objects("methods", one.rows(), ComparisonJson::row);
        json.objects("rankings", one.schemes().entrySet(), (to, entry) -> scheme(to, one, entry));
        json.objects("pairs", one.pairs(), (to, pair) -> pair(to, one, pair));
        if (one.friedman().isPresent()) {
            FriedmanTest test = one.friedman().get();
            json.object(
                    "friedman",
                    to -> {
                        to.field("cases", (long) test.cases());
                        to.field("chi_squared", test.chiSquared());
                        to.field("p", test.p());
                        MethodComparison.MeanRanks ranks = one.meanRanks().orElseThrow();
                        to.objects(
                                "mean_ranks",
                                ranks.order(),
                                (item, m) -> {
                                    item.field("method", one.method(m));
                                    item.field("mean_rank", test.meanRanks()[m]);
                                });
                        to.field("critical_difference", ranks.distance());
                        ties(to, one, ranks.tied());
                    });
        } else {
            json.nullField("friedman");
        }
        json.object("across_schemes", to -> across(to, one.across(), table.methods()));
        json.objects(
                "remarks",
                one.remarks(),
                (to, remark) -> {
                    to.field("code", remark.code());
                    to.texts("of", remark.fills());
                });
    }

    private static void row(JsonText json, MethodComparison.Row row) throws IOException {
        json.field("method", row.method());
        json.field("n", (long) row.summary().n());
        json.field("missing", (long) row.missing());
        json.field("mean", row.summary().mean());
        interval(json, "mean_ci", row.mean().orElse(null));
        json.field("sd", row.summary().standardDeviation());
        json.field("median", row.summary().median());
        interval(json, "median_ci", row.median().orElse(null));
        json.field("q1", row.summary().quartile1());
        json.field("q3", row.summary().quartile3());
    }

    private static void interval(JsonText json, String name, @Nullable Interval interval)
            throws IOException {
        if (interval == null) {
            json.nullField(name);
            return;
        }
        json.object(
                name,
                to -> {
                    to.field("low", interval.low());
                    to.field("high", interval.high());
                    to.field("level", interval.level());
                    to.field("method", interval.method());
                });
    }

    private static void scheme(
            JsonText json,
            MethodComparison one,
            Map.Entry<RankingScheme, MethodComparison.Scheme> entry)
            throws IOException {
        MethodComparison.Scheme scheme = entry.getValue();
        json.field("scheme", MethodComparison.code(entry.getKey()));
        json.objects(
                "methods",
                scheme.ranking().order(),
                (to, m) -> {
                    to.field("method", one.method(m));
                    to.field("score", scheme.ranking().scores()[m]);
                    to.field("rank", scheme.ranking().ranks()[m]);
                    to.field("rank_low", scheme.low()[m]);
                    to.field("rank_high", scheme.high()[m]);
                    to.field("first_share", scheme.winners()[m]);
                    to.objects(
                            "rank_shares",
                            IntStream.range(0, scheme.shares()[m].length)
                                    .filter(r -> scheme.shares()[m][r] > 0)
                                    .boxed()
                                    .toList(),
                            (share, r) -> {
                                share.field("rank", 1 + r / 2.0);
                                share.field("share", scheme.shares()[m][r]);
                            });
                });
        ties(json, one, scheme.brackets());
        json.object(
                "kendall_tau",
                to -> {
                    to.field("mean", scheme.taus().mean());
                    to.field("median", scheme.taus().median());
                    to.field("q1", scheme.taus().quartile1());
                    to.field("q3", scheme.taus().quartile3());
                });
    }

    private static void ties(JsonText json, MethodComparison one, List<List<Integer>> runs)
            throws IOException {
        json.objects(
                "ties",
                runs,
                (to, run) -> to.texts("methods", run.stream().map(one::method).toList()));
    }

    private static void pair(JsonText json, MethodComparison one, Pair pair) throws IOException {
        json.field("first", one.method(pair.first()));
        json.field("second", one.method(pair.second()));
        json.field("n", (long) pair.n());
        json.field("first_better", (long) pair.wins());
        json.field("second_better", (long) pair.losses());
        json.field("difference", pair.difference());
        interval(json, "difference_ci", pair.interval());
        json.field("mean_difference", pair.meanDifference());
        json.field("median_difference", pair.medianDifference());
        json.field("p", pair.p());
        json.field("p_holm", pair.holm());
        json.field("p_nemenyi", pair.nemenyi());
        json.field("effect", pair.effect());
        json.field("test", pair.method());
        json.field("sd_difference", pair.deviation());
        if (pair.needed().isPresent()) {
            json.field("cases_needed", pair.needed().getAsLong());
        } else {
            json.nullField("cases_needed");
        }
    }

    private static void across(JsonText json, RankingComparison across, List<String> methods)
            throws IOException {
        json.field("winner_changes", across.winnerChanges());
        json.objects(
                "winners",
                IntStream.range(0, across.names().size()).boxed().toList(),
                (to, i) -> {
                    to.field("by", across.names().get(i));
                    to.texts(
                            "methods",
                            across.rankings().get(i).winners().stream().map(methods::get).toList());
                });
        json.objects(
                "kendall_tau",
                IntStream.range(0, across.names().size() * across.names().size())
                        .filter(i -> i / across.names().size() < i % across.names().size())
                        .boxed()
                        .toList(),
                (to, i) -> {
                    int n = across.names().size();
                    to.field("first", across.names().get(i / n));
                    to.field("second", across.names().get(i % n));
                    to.field("tau", across.taus()[i / n][i % n]);
                });
    }
}
