package org.gabarito.report.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.Summary;
import org.gabarito.core.statistics.comparison.FriedmanTest;
import org.gabarito.core.statistics.interval.SampleSize;
import org.gabarito.core.statistics.ranking.Ranking;
import org.gabarito.core.statistics.ranking.RankingComparison;
import org.gabarito.core.statistics.ranking.RankingScheme;
import org.gabarito.report.Shown;
import org.gabarito.report.comparison.ComparisonRules;
import org.gabarito.report.comparison.MethodComparison;
import org.gabarito.report.comparison.MethodTable;
import org.gabarito.report.comparison.Pair;
import org.gabarito.report.plot.MetricTitle;

/** What is said of methods that were compared, in sentences of one language. */
public final class ComparisonWords {
    /** Of more pairs than this the table tells the rest. */
    private static final int MOST_PAIRS = 5;

    private final Wording wording;

    public ComparisonWords(Wording wording) {
        this.wording = wording;
    }

    public String say(String key, Object... fills) {
        return wording.say(key.isEmpty() ? "compare" : "compare." + key, fills);
    }

    /** What the rest of the report says too. */
    String plain(String key, Object... fills) {
        return wording.say(key, fills);
    }

    /** The metric as in headings. */
    public static String metric(MethodTable table) {
        return table.info()
                .map(info -> MetricTitle.of(info, table.parameters()))
                .orElse(table.name());
    }

    public String scheme(String code) {
        return say("scheme." + code);
    }

    public String scheme(RankingScheme scheme) {
        return scheme(MethodComparison.code(scheme));
    }

    public String rules(ComparisonRules rules) {
        return say(
                "rules",
                say("rules_missing." + MethodComparison.code(rules.missing())),
                say("ties." + rules.ties()),
                number(rules.alpha()),
                rules.resamples(),
                rules.seed());
    }

    public List<String> remarks(MethodComparison one) {
        return one.remarks().stream().map(remark -> say(remark.code(), remark.array())).toList();
    }

    /** Whether the winner depends on the way of ranking. */
    public String winner(MethodComparison one) {
        return one.across().winnerChanges()
                ? say("winner_changes", winners(one.across(), one.table().methods(), true))
                : say("same_winner", everywhere(one.across(), one.table().methods()));
    }

    /** Whether the winner depends on the metric. */
    public String winner(String className, RankingComparison metrics, List<String> methods) {
        return metrics.winnerChanges()
                ? say("winner_changes_metrics", className, winners(metrics, methods, false))
                : say("same_winner_metrics", className, everywhere(metrics, methods));
    }

    private String everywhere(RankingComparison across, List<String> methods) {
        List<Integer> all = new ArrayList<>(across.winners());
        across.rankings().forEach(ranking -> all.retainAll(ranking.winners()));
        return and(all.stream().map(methods::get).toList());
    }

    /** Such as "A by mean and B by median"; winners that are the same are told once. */
    private String winners(RankingComparison across, List<String> methods, boolean schemes) {
        Map<String, List<String>> by = new LinkedHashMap<>();
        for (int i = 0; i < across.names().size(); i++) {
            Ranking ranking = across.rankings().get(i);
            String names = and(ranking.winners().stream().map(methods::get).toList());
            String name = across.names().get(i);
            by.computeIfAbsent(names, n -> new ArrayList<>())
                    .add(schemes ? "“" + scheme(name) + "”" : name);
        }
        return by.entrySet().stream()
                .map(entry -> say("winner_by", entry.getKey(), and(entry.getValue())))
                .collect(Collectors.joining("; "));
    }

    private String and(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : say("winner_and", String.join(", ", names.subList(0, last)), names.get(last));
    }

    public String pair(MethodComparison one, Pair pair) {
        boolean clear = pair.holm() < one.rules().alpha();
        // The one that is ranked before by its mean may yet be worse in most cases.
        boolean turned = clear && one.table().better(0, pair.effect());
        String unit = one.table().unit();
        return say(
                clear ? "pair" : "pair_open",
                one.method(turned ? pair.second() : pair.first()),
                one.method(turned ? pair.first() : pair.second()),
                turned ? pair.losses() : pair.wins(),
                counted(one, pair.n()),
                Shown.value(turned ? -pair.difference() : pair.difference(), unit),
                Shown.value(turned ? -pair.interval().high() : pair.interval().low(), unit),
                Shown.value(turned ? -pair.interval().low() : pair.interval().high(), unit),
                withSign(pair.holm()));
    }

    /** Columns of the table of pairs, the first two names and the others numbers. */
    List<String> pairHead(MethodComparison one) {
        List<String> head =
                new ArrayList<>(
                        List.of(
                                say("better"),
                                say("than"),
                                say("wins"),
                                say("difference"),
                                plain("ci", level(one)),
                                say("p"),
                                say("holm"),
                                say("effect"),
                                say("needed")));
        one.meanRanks().ifPresent(ranks -> head.add(say("nemenyi_p")));
        return head;
    }

    List<String> pairCells(MethodComparison one, Pair pair) {
        String unit = one.table().unit();
        List<String> cells =
                new ArrayList<>(
                        List.of(
                                one.method(pair.first()),
                                one.method(pair.second()),
                                plain("n_of", pair.wins(), pair.n()),
                                Shown.value(pair.difference(), unit),
                                interval(pair.interval().low(), pair.interval().high(), unit),
                                p(pair.p()),
                                p(pair.holm()),
                                two(pair.effect()),
                                pair.needed().isPresent()
                                        ? cases(pair.needed().getAsLong())
                                        : "–"));
        one.meanRanks().ifPresent(ranks -> cells.add(p(pair.nemenyi())));
        return cells;
    }

    /** How many cases would tell the best from the next; none where nothing can be said. */
    public Optional<String> needed(MethodComparison one) {
        return one.pairs().stream()
                .findFirst()
                .filter(top -> top.needed().isPresent())
                .map(
                        top ->
                                say(
                                        "needed_top",
                                        one.method(top.first()),
                                        one.method(top.second()),
                                        amount(Math.abs(top.meanDifference()), one),
                                        amount(top.deviation(), one),
                                        counted(one, cases(top.needed().getAsLong())),
                                        top.n(),
                                        SampleSize.POWER,
                                        number(one.rules().alpha())));
    }

    private static String amount(double value, MethodComparison one) {
        return Shown.withUnit(Shown.about(value, RoundingMode.HALF_EVEN), one.table().unit());
    }

    /** Cases, or clusters where cases depend on each other. */
    String counted(MethodComparison one, Object number) {
        return one.clusters().areSingle() ? plain("cases", number) : say("count", number);
    }

    private static String cases(long needed) {
        return Shown.about(needed, RoundingMode.CEILING);
    }

    /** Friedman's test and Nemenyi's; nothing of fewer than three methods. */
    public List<String> friedman(MethodComparison one) {
        if (one.friedman().isEmpty()) {
            return List.of();
        }
        FriedmanTest test = one.friedman().get();
        MethodComparison.MeanRanks ranks = one.meanRanks().orElseThrow();
        return List.of(
                say(
                        "friedman",
                        test.cases(),
                        counted(one, one.clusters().count()),
                        String.format(Locale.ROOT, "%.2f", test.chiSquared()),
                        withSign(test.p()),
                        say(test.p() < one.rules().alpha() ? "friedman_yes" : "friedman_no")),
                nemenyi(one, ranks) + " " + otherwise(one));
    }

    String nemenyi(MethodComparison one, MethodComparison.MeanRanks ranks) {
        return say(
                "nemenyi",
                ranks.order().stream()
                        .map(m -> one.method(m) + " " + two(ranks.test().meanRanks()[m]))
                        .collect(Collectors.joining(", ")),
                two(ranks.distance()),
                ranks.tied().isEmpty()
                        ? say("nemenyi_untied")
                        : say("nemenyi_tied", runs(one, ranks.tied())));
    }

    /** On which pairs Nemenyi's test and the paired ones disagree. */
    private String otherwise(MethodComparison one) {
        double alpha = one.rules().alpha();
        List<String> pairs =
                one.pairs().stream()
                        .filter(pair -> pair.holm() < alpha != pair.nemenyi() < alpha)
                        .map(
                                pair ->
                                        say(
                                                "nemenyi_pair",
                                                one.method(pair.first()),
                                                one.method(pair.second()),
                                                withSign(pair.holm()),
                                                withSign(pair.nemenyi())))
                        .toList();
        String some = pairs.stream().limit(MOST_PAIRS).collect(Collectors.joining("; "));
        if (pairs.isEmpty()) {
            return say("nemenyi_same");
        }
        return say(
                "nemenyi_other",
                pairs.size() <= MOST_PAIRS
                        ? some
                        : say("nemenyi_more", some, pairs.size() - MOST_PAIRS));
    }

    public String taus(MethodComparison.Scheme scheme) {
        Summary taus = scheme.taus();
        return say("tau_said", two(taus.median()), two(taus.quartile1()), two(taus.quartile3()));
    }

    public String ties(MethodComparison one, MethodComparison.Scheme scheme) {
        return scheme.brackets().isEmpty()
                ? say("no_ties")
                : say("tied", runs(one, scheme.brackets()));
    }

    private static String runs(MethodComparison one, List<List<Integer>> runs) {
        return runs.stream()
                .map(run -> run.stream().map(one::method).collect(Collectors.joining(" = ")))
                .collect(Collectors.joining("; "));
    }

    /** A rank, whole or with a half; a dash where a method has none. */
    public static String rank(double rank) {
        return Double.isNaN(rank) ? "–" : number(rank);
    }

    public static String two(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
    }

    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    /** As in tables: {@code 0.012}, {@code <0.001}. */
    public static String p(double p) {
        return p < 0.001 ? "<0.001" : String.format(Locale.ROOT, "%.3f", p);
    }

    /** As in sentences: {@code = 0.012}, {@code < 0.001}. */
    static String withSign(double p) {
        return p < 0.001 ? "< 0.001" : "= " + p(p);
    }

    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(6, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    public static String interval(Optional<Interval> interval, String unit) {
        return interval.map(one -> interval(one.low(), one.high(), unit)).orElse("–");
    }

    public static String interval(double low, double high, String unit) {
        return "[" + Shown.value(low, unit) + ", " + Shown.value(high, unit) + "]";
    }

    public String level(MethodComparison one) {
        return number(100 * (1 - one.rules().alpha()));
    }

    /** Ranks of a method by each way of ranking, in their order. */
    public static String ranks(RankingComparison across, int method) {
        return across.rankings().stream()
                .map(ranking -> rank(ranking.ranks()[method]))
                .collect(Collectors.joining(", "));
    }
}
