package org.gabarito.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.ranking.RankingComparison;
import org.gabarito.core.statistics.ranking.RankingScheme;
import org.gabarito.report.Report;
import org.gabarito.report.Shown;
import org.gabarito.report.comparison.ComparisonCsv;
import org.gabarito.report.comparison.Comparisons;
import org.gabarito.report.comparison.MethodComparison;
import org.gabarito.report.comparison.Pair;
import org.gabarito.report.plot.Figure;
import org.gabarito.report.plot.MethodDots;
import org.gabarito.report.plot.PlotFiles.PlotFile;
import org.gabarito.report.plot.RankLines;
import org.gabarito.report.plot.RankShares;
import org.gabarito.report.plot.SignificancePlot;
import org.gabarito.report.plot.StandaloneSvg;

/** Methods by one metric of one class, drawn. */
public final class ComparisonFigures {
    private final MethodComparison one;
    private final ComparisonWords words;
    private final String metric;
    private final String target;

    ComparisonFigures(MethodComparison one, ComparisonWords words) {
        this.one = one;
        this.words = words;
        this.metric = ComparisonWords.metric(one.table());
        this.target = one.table().className();
    }

    /**
     * @param plot what sort it is, such as {@code podium}
     */
    record Drawn(String plot, String svg) {}

    /** Every figure of every metric and class as files, with the numbers behind it. */
    public static List<PlotFile> files(Report report, Wording wording) {
        ComparisonWords words = new ComparisonWords(wording);
        List<PlotFile> files = new ArrayList<>();
        for (MethodComparison one : report.comparisons().comparisons()) {
            Comparisons alone = new Comparisons(one.rules(), List.of(one), Map.of());
            for (Drawn drawn : new ComparisonFigures(one, words).all()) {
                boolean pairs = List.of("differences", "significance").contains(drawn.plot());
                files.add(
                        new PlotFile(
                                drawn.plot(),
                                name(one),
                                StandaloneSvg.of(drawn.svg()),
                                pairs
                                        ? ComparisonCsv.pairs(alone)
                                        : ComparisonCsv.rankings(alone)));
            }
        }
        return files;
    }

    /** Of a file; two classes of one metric never share one. */
    static String name(MethodComparison one) {
        String metric = new Figure(one.table().metric(), one.table().parameters(), "").slug();
        String name = one.table().className();
        String plain = name.replaceAll("[^A-Za-z0-9._]+", "-");
        String mark = plain.equals(name) ? "" : "-" + Integer.toHexString(name.hashCode());
        return metric + "-" + plain + mark;
    }

    List<Drawn> all() {
        List<Drawn> all = new ArrayList<>();
        values(all);
        all.add(differences());
        List<RankingScheme> schemes = List.copyOf(one.schemes().keySet());
        all.add(
                new Drawn(
                        "rank-lines",
                        lines(
                                words,
                                words.say("schemes_title", metric, target),
                                one.across(),
                                schemes.stream().map(words::scheme).toList(),
                                one.table().methods(),
                                one.order())));
        shares(all);
        all.add(matrix());
        return all;
    }

    static String lines(
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
        return RankLines.svg(
                title,
                told.toString().strip(),
                words.say("lines_axis"),
                by,
                order.stream().map(methods::get).toList(),
                ranks,
                winners);
    }

    private void values(List<Drawn> to) {
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
        to.add(
                new Drawn(
                        "method-values",
                        MethodDots.values(
                                one.table().info().get(),
                                words.say("means_title", metric, target, words.level(one)),
                                words.say("means_axis", metric, target),
                                dots)));
    }

    /** Everybody against the first. */
    private Drawn differences() {
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
        return new Drawn(
                "differences",
                MethodDots.differences(
                        words.say("differences_title", metric, target, one.method(best)),
                        words.say("differences_axis", one.method(best)),
                        dots));
    }

    private void shares(List<Drawn> to) {
        List<String> names = one.order().stream().map(one::method).toList();
        double[][] cases = one.caseRanks();
        double[][] drawn = one.schemes().get(MethodComparison.MAIN).shares();
        List<double[]> podium = one.order().stream().map(m -> cases[m]).toList();
        List<double[]> stable = one.order().stream().map(m -> drawn[m]).toList();
        to.add(
                new Drawn(
                        "podium",
                        RankShares.svg(
                                "podium",
                                words.say("podium_title", metric, target),
                                told(names, podium),
                                words.say("podium_axis", one.table().cases().size()),
                                names,
                                podium)));
        to.add(
                new Drawn(
                        "stability",
                        RankShares.svg(
                                "stability",
                                words.say("stability_title", metric, target),
                                words.taus(one.schemes().get(MethodComparison.MAIN)),
                                words.say("stability_axis", one.rules().resamples()),
                                names,
                                stable)));
    }

    private String told(List<String> names, List<double[]> shares) {
        StringBuilder told = new StringBuilder();
        for (int m = 0; m < names.size(); m++) {
            told.append(
                    words.say("rank_share", names.get(m), 1, Math.round(100 * shares.get(m)[0])));
            told.append(' ');
        }
        return told.toString().strip();
    }

    private Drawn matrix() {
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
        return new Drawn(
                "significance",
                SignificancePlot.svg(
                        words.say("matrix_title", metric, target),
                        told.toString().strip(),
                        words.say("matrix_axis", ComparisonWords.number(one.rules().alpha())),
                        order.stream().map(one::method).toList(),
                        p,
                        one.rules().alpha()));
    }
}
