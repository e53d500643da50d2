package org.gabarito.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.ranking.RankingComparison;
import org.gabarito.report.Report;
import org.gabarito.report.Shown;
import org.gabarito.report.comparison.ComparisonCsv;
import org.gabarito.report.comparison.Comparisons;
import org.gabarito.report.comparison.MethodComparison;
import org.gabarito.report.comparison.MethodTable;
import org.gabarito.report.comparison.Pair;
import org.gabarito.report.plot.CriticalDifferencePlot;
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
     * A figure; neither it nor the numbers behind it are made before they are asked for.
     *
     * @param plot what sort it is, such as {@code podium}
     * @param name of its files
     */
    record Drawn(String plot, String name, Supplier<String> svg, Supplier<String> numbers) {

        private PlotFile file() {
            return new PlotFile(plot, name, StandaloneSvg.of(svg.get()), numbers.get());
        }
    }

    private static Stream<Drawn> all(Report report, Wording wording) {
        ComparisonWords words = new ComparisonWords(wording);
        Comparisons all = report.comparisons();
        return Stream.concat(
                all.comparisons().stream()
                        .flatMap(one -> new ComparisonFigures(one, words).all().stream()),
                all.metrics().keySet().stream().map(name -> byMetric(all, name, words)));
    }

    /** Every figure of every metric and class as files. */
    public static List<PlotFile> files(Report report, Wording wording) {
        return all(report, wording).map(Drawn::file).toList();
    }

    /** The names of all of them, as plot and file. */
    public static List<String> names(Report report, Wording wording) {
        return all(report, wording).map(drawn -> drawn.plot() + "/" + drawn.name()).toList();
    }

    public static Optional<PlotFile> find(
            Report report, Wording wording, String plot, String name) {
        return all(report, wording)
                .filter(drawn -> drawn.plot().equals(plot) && drawn.name().equals(name))
                .findFirst()
                .map(Drawn::file);
    }

    /** Of a file; two classes of one metric never share one. */
    private static String name(MethodTable table) {
        return new Figure(table.metric(), table.parameters(), "").slug()
                + "-"
                + slug(table.className());
    }

    private static String slug(String className) {
        String plain = className.replaceAll("[^A-Za-z0-9._]+", "-");
        return plain.equals(className)
                ? plain
                : plain + "-" + Integer.toHexString(className.hashCode());
    }

    List<Drawn> all() {
        List<Drawn> all = new ArrayList<>();
        if (one.table().info().isPresent()) {
            all.add(drawn("method-values", this::values, ComparisonCsv::rankings));
        }
        all.add(drawn("differences", this::differences, ComparisonCsv::pairs));
        all.add(drawn("rank-lines", this::rankLines, ComparisonCsv::rankings));
        all.add(drawn("podium", this::podium, ComparisonCsv::rankings));
        all.add(drawn("stability", this::stability, ComparisonCsv::rankings));
        all.add(drawn("significance", this::matrix, ComparisonCsv::pairs));
        one.meanRanks()
                .ifPresent(
                        ranks ->
                                all.add(
                                        drawn(
                                                "critical-difference",
                                                () -> criticalDifference(ranks),
                                                ComparisonCsv::meanRanks)));
        return all;
    }

    private Drawn drawn(String plot, Supplier<String> svg, Function<Comparisons, String> numbers) {
        return new Drawn(
                plot,
                name(one.table()),
                svg,
                () -> numbers.apply(new Comparisons(one.rules(), List.of(one), Map.of())));
    }

    /** The rank of each method by each metric of a class. */
    static Drawn byMetric(Comparisons all, String className, ComparisonWords words) {
        RankingComparison across = all.metrics().get(className);
        return new Drawn(
                "metric-ranks",
                slug(className),
                () ->
                        lines(
                                words,
                                words.say("metrics_title", className),
                                across,
                                across.names(),
                                all.methods(className),
                                across.rankings().get(0).order()),
                () -> ComparisonCsv.rankings(all.of(className)));
    }

    private String rankLines() {
        return lines(
                words,
                words.say("schemes_title", metric, target),
                one.across(),
                one.schemes().keySet().stream().map(words::scheme).toList(),
                one.table().methods(),
                one.order());
    }

    private static String lines(
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

    private String values() {
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
        return MethodDots.values(
                one.table().info().orElseThrow(),
                words.say("means_title", metric, target, words.level(one)),
                words.say("means_axis", metric, target),
                dots);
    }

    /** Everybody against the first. */
    private String differences() {
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
        return MethodDots.differences(
                words.say("differences_title", metric, target, one.method(best)),
                words.say("differences_axis", one.method(best)),
                dots);
    }

    private String podium() {
        List<String> names = names();
        List<double[]> shares = inOrder(one.caseRanks());
        return RankShares.svg(
                "podium",
                words.say("podium_title", metric, target),
                told(names, shares),
                words.say("podium_axis", one.table().cases().size()),
                names,
                shares);
    }

    private String stability() {
        MethodComparison.Scheme main = one.schemes().get(MethodComparison.MAIN);
        return RankShares.svg(
                "stability",
                words.say("stability_title", metric, target),
                words.taus(main),
                words.say("stability_axis", one.rules().resamples()),
                names(),
                inOrder(main.shares()));
    }

    private String criticalDifference(MethodComparison.MeanRanks ranks) {
        List<Integer> order = ranks.order();
        double[] means = order.stream().mapToDouble(m -> ranks.test().meanRanks()[m]).toArray();
        return CriticalDifferencePlot.svg(
                words.say("ranks_title", metric, target),
                words.nemenyi(one, ranks),
                words.say("ranks_axis", words.counted(one, ranks.test().cases())),
                order.stream().map(one::method).toList(),
                means,
                ranks.tied().stream()
                        .map(run -> run.stream().map(order::indexOf).toList())
                        .toList(),
                ranks.distance(),
                words.say("ranks_distance", ComparisonWords.two(ranks.distance())));
    }

    private List<String> names() {
        return one.order().stream().map(one::method).toList();
    }

    private List<double[]> inOrder(double[][] byMethod) {
        return one.order().stream().map(m -> byMethod[m]).toList();
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

    private String matrix() {
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
        return SignificancePlot.svg(
                words.say("matrix_title", metric, target),
                told.toString().strip(),
                words.say("matrix_axis", ComparisonWords.number(one.rules().alpha())),
                names(),
                p,
                one.rules().alpha());
    }
}
