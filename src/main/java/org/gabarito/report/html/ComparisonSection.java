package org.gabarito.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gabarito.core.statistics.interval.SampleSize;
import org.gabarito.core.statistics.ranking.RankingComparison;
import org.gabarito.evaluation.Raters;
import org.gabarito.report.Report;
import org.gabarito.report.Shown;
import org.gabarito.report.comparison.Comparisons;
import org.gabarito.report.comparison.MethodComparison;
import org.gabarito.report.comparison.Pair;

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
        metrics(to, all, words, "");
        all.comparisons().subList(0, shown).forEach(one -> write(to, one, "h3", words, ""));
        if (all.comparisons().size() > shown) {
            to.paragraph(words.say("further", all.comparisons().size() - shown));
        }
        to.paragraph(words.rules(all.rules()), "class", "small quiet");
        to.close("section");
    }

    /**
     * One metric of one class, as the page shows it.
     *
     * @param files address below which every figure is a file; empty where none is
     */
    public static String of(MethodComparison one, Wording wording, String files) {
        Html html = new Html();
        ComparisonWords words = new ComparisonWords(wording);
        ComparisonSection.write(html, one, "h2", words, files);
        html.paragraph(words.rules(one.rules()), "class", "small quiet");
        return html.toString();
    }

    /**
     * Does the winner change with the metric?
     *
     * @param files as above
     */
    public static String metrics(Comparisons all, Wording wording, String files) {
        Html html = new Html();
        metrics(html, all, new ComparisonWords(wording), files);
        return html.toString();
    }

    private static void metrics(Html to, Comparisons all, ComparisonWords words, String files) {
        for (Map.Entry<String, RankingComparison> entry : all.metrics().entrySet()) {
            List<String> methods = all.methods(entry.getKey());
            to.paragraph(words.winner(entry.getKey(), entry.getValue(), methods));
            if (all.metrics().size() == 1) {
                figure(to, ComparisonFigures.byMetric(all, entry.getKey(), words), files);
            }
        }
    }

    private static void write(
            Html to, MethodComparison one, String level, ComparisonWords words, String files) {
        String metric = ComparisonWords.metric(one.table());
        String target = one.table().className();
        to.open("section", "class", "metric", "data-comparison", one.table().metric());
        to.element(level, words.say("chosen", metric, target)).line();
        to.paragraph(words.winner(one));
        words.friedman(one).forEach(to::paragraph);
        List<String> remarks = words.remarks(one);
        if (!remarks.isEmpty()) {
            to.open("div", "class", "notice").open("ul").line();
            remarks.forEach(remark -> to.element("li", remark).line());
            to.close("ul").close("div");
        }
        methods(to, one, words);
        to.paragraph(words.ties(one, one.schemes().get(MethodComparison.MAIN)));
        sentences(to, one, words);
        for (ComparisonFigures.Drawn drawn : new ComparisonFigures(one, words).all()) {
            figure(to, drawn, files);
            if (drawn.plot().equals("stability")) {
                to.paragraph(
                        words.taus(one.schemes().get(MethodComparison.MAIN)),
                        "class",
                        "small quiet");
            }
        }
        tables(to, one, words);
        to.close("section");
    }

    private static void figure(Html to, ComparisonFigures.Drawn drawn, String files) {
        to.open("figure", "class", "figure", "data-plot", drawn.plot()).markup(drawn.svg().get());
        if (!files.isEmpty()) {
            String name = drawn.name() + ".";
            to.files(
                    ending -> files + "/" + drawn.plot() + "/" + name + ending,
                    ending -> name + ending);
        }
        to.close("figure");
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
        words.needed(one).ifPresent(to::paragraph);
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
        to.paragraph(
                words.say(
                        "pairs_lead",
                        words.level(one),
                        SampleSize.POWER,
                        ComparisonWords.number(one.rules().alpha())),
                "class",
                "small quiet");
        List<String> columns = words.pairHead(one);
        to.tableHead(
                IntStream.range(0, columns.size())
                        .mapToObj(i -> i < 2 ? columns.get(i) : "#" + columns.get(i))
                        .toArray(String[]::new));
        for (Pair pair : one.pairs()) {
            List<String> cells = words.pairCells(one, pair);
            to.rowHead(cells.get(0));
            to.element("td", cells.get(1), "data-than", cells.get(1));
            cells.subList(2, cells.size()).forEach(to::number);
            to.close("tr");
        }
        to.tableEnd().close("details");
    }
}
