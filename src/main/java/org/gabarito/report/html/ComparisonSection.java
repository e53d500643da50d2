package org.gabarito.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.ranking.RankingComparison;
import org.gabarito.core.statistics.ranking.RankingScheme;
import org.gabarito.evaluation.Raters;
import org.gabarito.report.Report;
import org.gabarito.report.Shown;
import org.gabarito.report.comparison.Comparisons;
import org.gabarito.report.comparison.MethodComparison;
import org.gabarito.report.comparison.Pair;
import org.gabarito.report.plot.MethodDots;
import org.gabarito.report.plot.RankLines;
import org.gabarito.report.plot.RankShares;
import org.gabarito.report.plot.SignificancePlot;

/** Methods compared: in sentences, as tables and drawn. The page of an evaluation shows it too. */
public final class ComparisonSection implements Section {
    /** Of more metrics and classes the rest is in {@code summary.json}. */
    private static final int MOST = 8;

    private static final int MOST_SENTENCES = 10;

    private final Report report;
    private final ComparisonWords words;
    private final String heading;

    ComparisonSection(Report report, Wording wording) {
        this.report = report;
        this.words = new ComparisonWords(wording);
        this.heading = words.say("");
    }

    @Override
    public String id() {
        return "comparison";
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public boolean says() {
        return Raters.severalMethods(report.results());
    }

    @Override
    public void write(Html to) {
        Comparisons all = report.comparisons();
        if (all.isEmpty()) {
            return;
        }
        to.section(id(), heading());
        to.paragraph(words.say("lead"), "class", "quiet");
        int shown = Math.min(MOST, all.comparisons().size());
        metrics(to, all);
        all.comparisons().subList(0, shown).forEach(one -> write(to, one, "h3"));
        if (all.comparisons().size() > shown) {
            to.paragraph(words.say("further", all.comparisons().size() - shown));
        }
        to.paragraph(words.rules(all.rules()), "class", "small quiet");
        to.close("section");
    }

    /** One metric of one class, as the page shows it. */
    public static String of(MethodComparison one, Wording wording) {
        Html html = new Html();
        ComparisonWords words = new ComparisonWords(wording);
        ComparisonSection.write(html, one, "h2", words);
        html.paragraph(words.rules(one.rules()), "class", "small quiet");
        return html.toString();
    }

    /** Does the winner change with the metric? */
    public static String metrics(Comparisons all, Wording wording) {
        Html html = new Html();
        metrics(html, all, new ComparisonWords(wording));
        return html.toString();
    }

    private void metrics(Html to, Comparisons all) {
        metrics(to, all, words);
    }

    private void write(Html to, MethodComparison one, String level) {
        write(to, one, level, words);
    }

    private static void metrics(Html to, Comparisons all, ComparisonWords words) {
        for (Map.Entry<String, RankingComparison> entry : all.metrics().entrySet()) {
            List<String> methods = all.methods(entry.getKey());
            to.paragraph(words.winner(entry.getKey(), entry.getValue(), methods));
            if (all.metrics().size() == 1) {
                lines(
                        to,
                        words,
                        words.say("metrics_title", entry.getKey()),
                        entry.getValue(),
                        entry.getValue().names(),
                        methods,
                        entry.getValue().rankings().get(0).order());
            }
        }
    }

    private static void lines(
            Html to,
            ComparisonWords words,
            String title,
            RankingComparison across,
            List<String> by,
            List<String> methods,
            List<Integer> order) {
        double[][] ranks = new double[order.size()][across.rankings().size()];
        HashSet<Integer> winners = new HashSet<>();
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < order.size(); i++) {
            int m = order.get(i);
            for (int j = 0; j < ranks[i].length; j++) {
                ranks[i][j] = across.rankings().get(j).ranks()[m];
            }
            if (across.winners().contains(m)) {
                winners.add(i);
            }
            told.append(words.say("rank_line", methods.get(m), ComparisonWords.ranks(across, m)));
            told.append(' ');
        }
        figure(
                to,
                "rank-lines",
                RankLines.svg(
                        title,
                        told.toString().strip(),
                        words.say("lines_axis"),
                        by,
                        order.stream().map(methods::get).toList(),
                        ranks,
                        winners));
    }

    private static void write(Html to, MethodComparison one, String level, ComparisonWords words) {
        String metric = ComparisonWords.metric(one.table());
        String target = one.table().className();
        to.open("section", "class", "metric", "data-comparison", one.table().metric());
        to.element(level, words.say("chosen", metric, target)).line();
        to.paragraph(words.winner(one));
        words.friedman(one).ifPresent(to::paragraph);
        List<String> remarks = words.remarks(one);
        if (!remarks.isEmpty()) {
            to.open("div", "class", "notice").open("ul").line();
            remarks.forEach(remark -> to.element("li", remark).line());
            to.close("ul").close("div");
        }
        methods(to, one, words);
        to.paragraph(words.ties(one, one.schemes().get(MethodComparison.MAIN)));
        sentences(to, one, words);
        values(to, one, words, metric, target);
        differences(to, one, words, metric, target);
        List<RankingScheme> schemes = List.copyOf(one.schemes().keySet());
        lines(
                to,
                words,
                words.say("schemes_title", metric, target),
                one.across(),
                schemes.stream().map(words::scheme).toList(),
                one.table().methods(),
                one.order());
        shares(to, one, words, metric, target);
        matrix(to, one, words, metric, target);
        tables(to, one, words);
        to.close("section");
    }

    private static void figure(Html to, String name, String svg) {
        to.open("figure", "class", "figure", "data-plot", name).markup(svg).close("figure");
    }

    private static void methods(Html to, MethodComparison one, ComparisonWords words) {
        String level = words.level(one);
        String unit = one.table().unit();
        MethodComparison.Scheme main = one.schemes().get(MethodComparison.MAIN);
        to.tableHead(
                words.plain("method"),
                "#" + words.say("rank"),
                "#" + words.plain("mean"),
                "#" + words.plain("ci", level),
                "#" + words.plain("median"),
                "#" + words.plain("ci", level),
                "#" + words.say("n"),
                "#" + words.say("ranks_ci", level),
                "#" + words.say("first"));
        for (int m : one.order()) {
            MethodComparison.Row row = one.rows().get(m);
            to.rowHead(row.method());
            to.number(ComparisonWords.rank(main.ranking().ranks()[m]), "data-rank", row.method());
            to.number(Shown.value(row.summary().mean(), unit));
            to.number(ComparisonWords.interval(row.mean(), unit));
            to.number(Shown.value(row.summary().median(), unit));
            to.number(ComparisonWords.interval(row.median(), unit));
            to.number(Integer.toString(row.summary().n()));
            to.number(
                    ComparisonWords.rank(main.low()[m])
                            + " – "
                            + ComparisonWords.rank(main.high()[m]));
            to.number(ComparisonWords.percent(main.winners()[m]));
            to.close("tr");
        }
        to.tableEnd();
    }

    private static void sentences(Html to, MethodComparison one, ComparisonWords words) {
        to.open("ul").line();
        one.pairs().stream()
                .limit(MOST_SENTENCES)
                .forEach(pair -> to.element("li", words.pair(one, pair)).line());
        to.close("ul");
    }

    private static void values(
            Html to, MethodComparison one, ComparisonWords words, String metric, String target) {
        if (one.table().info().isEmpty()) {
            return;
        }
        double[][] values = one.table().values();
        String unit = one.table().unit();
        List<MethodDots.Dot> dots = new ArrayList<>();
        for (int m : one.order()) {
            MethodComparison.Row row = one.rows().get(m);
            dots.add(
                    new MethodDots.Dot(
                            row.method(),
                            values[m],
                            row.summary().mean(),
                            row.mean().map(Interval::low).orElse(Double.NaN),
                            row.mean().map(Interval::high).orElse(Double.NaN),
                            row.method()
                                    + ": "
                                    + Shown.value(row.summary().mean(), unit)
                                    + " "
                                    + ComparisonWords.interval(row.mean(), unit)
                                    + "."));
        }
        figure(
                to,
                "method-values",
                MethodDots.values(
                        one.table().info().get(),
                        words.say("means_title", metric, target, words.level(one)),
                        words.say("means_axis", metric, target),
                        dots));
    }

    /** Everybody against the first. */
    private static void differences(
            Html to, MethodComparison one, ComparisonWords words, String metric, String target) {
        int best = one.order().get(0);
        String unit = one.table().unit();
        List<MethodDots.Dot> dots = new ArrayList<>();
        for (Pair pair : one.pairs()) {
            if (pair.first() == best) {
                double low = -pair.interval().high();
                double high = -pair.interval().low();
                dots.add(
                        new MethodDots.Dot(
                                one.method(pair.second()),
                                Arrays.stream(one.differences(pair)).map(d -> -d).toArray(),
                                -pair.difference(),
                                low,
                                high,
                                words.say(
                                        "differences_row",
                                        one.method(pair.second()),
                                        one.method(best),
                                        Shown.value(-pair.difference(), unit),
                                        Shown.value(low, unit),
                                        Shown.value(high, unit))));
            }
        }
        figure(
                to,
                "differences",
                MethodDots.differences(
                        words.say("differences_title", metric, target, one.method(best)),
                        words.say("differences_axis", one.method(best)),
                        dots));
    }

    private static void shares(
            Html to, MethodComparison one, ComparisonWords words, String metric, String target) {
        List<String> names = one.order().stream().map(one::method).toList();
        double[][] cases = one.caseRanks();
        double[][] drawn = one.schemes().get(MethodComparison.MAIN).shares();
        List<double[]> podium = one.order().stream().map(m -> cases[m]).toList();
        List<double[]> stable = one.order().stream().map(m -> drawn[m]).toList();
        figure(
                to,
                "podium",
                RankShares.svg(
                        "podium",
                        words.say("podium_title", metric, target),
                        told(words, names, podium),
                        words.say("podium_axis", one.table().cases().size()),
                        names,
                        podium));
        figure(
                to,
                "stability",
                RankShares.svg(
                        "stability",
                        words.say("stability_title", metric, target),
                        words.taus(one.schemes().get(MethodComparison.MAIN)),
                        words.say("stability_axis", one.rules().resamples()),
                        names,
                        stable));
        to.paragraph(words.taus(one.schemes().get(MethodComparison.MAIN)), "class", "small quiet");
    }

    private static String told(ComparisonWords words, List<String> names, List<double[]> shares) {
        StringBuilder told = new StringBuilder();
        for (int m = 0; m < names.size(); m++) {
            told.append(
                    words.say("rank_share", names.get(m), 1, Math.round(100 * shares.get(m)[0])));
            told.append(' ');
        }
        return told.toString().strip();
    }

    private static void matrix(
            Html to, MethodComparison one, ComparisonWords words, String metric, String target) {
        List<Integer> order = one.order();
        double[][] p = new double[order.size()][order.size()];
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < p.length; j++) {
                p[i][j] = one.significance().p()[order.get(i)][order.get(j)];
                if (i != j && p[i][j] < one.rules().alpha()) {
                    told.append(
                            words.say(
                                    "matrix_cell",
                                    one.method(order.get(i)),
                                    one.method(order.get(j)),
                                    ComparisonWords.p(p[i][j])));
                    told.append(' ');
                }
            }
        }
        figure(
                to,
                "significance",
                SignificancePlot.svg(
                        words.say("matrix_title", metric, target),
                        told.toString().strip(),
                        words.say("matrix_axis", ComparisonWords.number(one.rules().alpha())),
                        order.stream().map(one::method).toList(),
                        p,
                        one.rules().alpha()));
    }

    private static void tables(Html to, MethodComparison one, ComparisonWords words) {
        to.fold(words.say("rankings"));
        List<String> head = new ArrayList<>(List.of(words.plain("method")));
        one.schemes().keySet().forEach(scheme -> head.add("#" + words.scheme(scheme)));
        to.tableHead(head.toArray(String[]::new));
        for (int m : one.order()) {
            to.rowHead(one.method(m));
            one.schemes()
                    .values()
                    .forEach(
                            scheme -> to.number(ComparisonWords.rank(scheme.ranking().ranks()[m])));
            to.close("tr");
        }
        to.tableEnd().close("details");
        to.fold(words.say("pairs"));
        to.paragraph(words.say("pairs_lead", words.level(one)), "class", "small quiet");
        to.tableHead(
                words.say("better"),
                words.say("than"),
                "#" + words.say("wins"),
                "#" + words.say("difference"),
                "#" + words.plain("ci", words.level(one)),
                "#" + words.say("p"),
                "#" + words.say("holm"),
                "#" + words.say("effect"));
        String unit = one.table().unit();
        for (Pair pair : one.pairs()) {
            to.rowHead(one.method(pair.first()));
            to.cell(one.method(pair.second()));
            to.number(words.plain("n_of", pair.wins(), pair.n()));
            to.number(Shown.value(pair.difference(), unit));
            to.number(
                    ComparisonWords.interval(pair.interval().low(), pair.interval().high(), unit));
            to.number(ComparisonWords.p(pair.p()));
            to.number(ComparisonWords.p(pair.holm()), "data-holm", one.method(pair.second()));
            to.number(ComparisonWords.two(pair.effect()));
            to.close("tr");
        }
        to.tableEnd().close("details");
    }
}
