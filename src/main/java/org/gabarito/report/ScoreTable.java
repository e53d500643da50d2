package org.gabarito.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.evaluation.Raters;
import org.gabarito.evaluation.Score;
import org.gabarito.plan.Decimal;
import org.jspecify.annotations.Nullable;

/** Results as plain aligned text for a terminal. */
public final class ScoreTable {
    private static final int WORST = 5;

    private final Report report;
    private final boolean several;

    private ScoreTable(Report report) {
        this.report = report;
        several = report.cases().stream().map(one -> one.method()).distinct().limit(2).count() > 1;
    }

    /** Labels found, each with the number of images that hold it. */
    public static String labels(Report report) {
        if (!report.config().problem().category().equals("semantic-segmentation")) {
            return classes(report);
        }
        List<LabelInventory.Line> lines = LabelInventory.of(report.cases(), report.config());
        if (lines.isEmpty()) {
            return report.config().declaredClasses().isEmpty()
                    ? "No label other than the background was found, so empty masks of label 1 are"
                            + " compared; --labels names others.\n"
                    : "No label other than the background was found.\n";
        }
        TextColumns columns = new TextColumns("rlrrl");
        columns.row(List.of("label", "name", "in references", "in predictions", ""));
        for (LabelInventory.Line line : lines) {
            String name = Integer.toString(line.label()).equals(line.name()) ? "" : line.name();
            columns.row(
                    List.of(
                            Integer.toString(line.label()),
                            name,
                            Integer.toString(line.referenceCases()),
                            Integer.toString(line.predictionCases()),
                            line.remark()));
        }
        return columns.text();
    }

    /** Classes found, each with how much of it there is. */
    private static String classes(Report report) {
        TextColumns columns = new TextColumns("lrr");
        columns.row(List.of("class", "in references", "in predictions"));
        for (ClassInventory.Line line : ClassInventory.of(report)) {
            columns.row(
                    List.of(
                            line.name(),
                            Long.toString(line.reference()),
                            Long.toString(line.prediction())));
        }
        return columns.text();
    }

    /**
     * The scores: for a single case one line a class and one column a metric, else one line a class
     * and metric with mean, interval, median, quartiles and how many cases count.
     */
    public static String scores(Report report) {
        ScoreTable table = new ScoreTable(report);
        return report.single() ? table.oneCase() : table.manyCases();
    }

    /** Values of whole classes; those of single objects stand in the files. */
    private String oneCase() {
        Map<String, String> metrics = new LinkedHashMap<>();
        for (Aggregate aggregate : report.results().aggregates()) {
            metrics.merge(
                    name(aggregate),
                    aggregate.unit(),
                    (known, unit) -> known.isEmpty() ? unit : known);
        }
        List<String> header = new ArrayList<>(List.of("class"));
        metrics.forEach((name, unit) -> header.add(withUnit(name, unit)));
        Map<String, Map<String, Score>> byClass = new LinkedHashMap<>();
        List<Score> scores = report.results().classScores();
        for (Score score : scores) {
            String metric = Shown.metric(score.metric(), score.parameters());
            byClass.computeIfAbsent(score.className(), c -> new HashMap<>()).put(metric, score);
        }
        TextColumns columns = new TextColumns("l" + "r".repeat(metrics.size()));
        columns.row(header);
        byClass.forEach(
                (name, row) -> {
                    List<String> cells = new ArrayList<>(List.of(name));
                    metrics.keySet().forEach(metric -> cells.add(cell(row.get(metric))));
                    columns.row(cells);
                });
        return columns.text() + reasons(scores);
    }

    private static String cell(@Nullable Score score) {
        if (score == null) {
            return "";
        }
        return score.status() == Score.Status.OK
                ? Shown.value(score.value(), score.unit())
                : score.status().name().toLowerCase(Locale.ROOT);
    }

    /** Each reason for a value that is not there, once. */
    private static String reasons(List<Score> scores) {
        Set<String> lines = new LinkedHashSet<>();
        for (Score score : scores) {
            if (score.status() != Score.Status.OK && !score.note().isEmpty()) {
                lines.add(score.status().name().toLowerCase(Locale.ROOT) + ": " + score.note());
            }
        }
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /** Means of the cases of each group; empty where nothing is known of groups. */
    public static String groups(Report report) {
        List<GroupAggregates.Group> groups = report.groupAggregates();
        if (groups.isEmpty()) {
            return "";
        }
        boolean several = new ScoreTable(report).several;
        String level = Decimal.text(report.config().statistics().ci());
        TextColumns columns = new TextColumns("lllrrrl");
        columns.row(
                List.of(
                        "group",
                        "class",
                        "metric",
                        "mean",
                        "[" + level + " % CI]",
                        "median",
                        "n used of n expected"));
        for (GroupAggregates.Group group : groups) {
            for (Aggregate one : group.results().aggregates()) {
                String name = group.column() + "=" + group.value();
                columns.row(
                        List.of(
                                several ? name + " " + one.method() : name,
                                one.className(),
                                withUnit(name(one), one.unit()),
                                Shown.value(one.mean(), one.unit()),
                                one.interval() == null
                                        ? "–"
                                        : range(
                                                one.interval().low(),
                                                one.interval().high(),
                                                one.unit()),
                                Shown.value(one.median(), one.unit()),
                                one.used() + " of " + one.expected() + remark(one)));
            }
        }
        return columns.text();
    }

    private String manyCases() {
        String level = Decimal.text(report.config().statistics().ci());
        TextColumns columns = new TextColumns(several ? "lllrrrrl" : "llrrrrl");
        List<String> header =
                new ArrayList<>(
                        List.of(
                                "class",
                                "metric",
                                "mean",
                                "[" + level + " % CI]",
                                "median",
                                "[IQR]",
                                "n used of n expected"));
        if (several) {
            header.add(0, "method");
        }
        columns.row(header);
        for (Aggregate one : Raters.withoutRaters(report.results()).aggregates()) {
            List<String> cells =
                    new ArrayList<>(
                            List.of(
                                    one.className(),
                                    withUnit(name(one), one.unit()),
                                    Shown.value(one.mean(), one.unit()),
                                    one.interval() == null
                                            ? "–"
                                            : range(
                                                    one.interval().low(),
                                                    one.interval().high(),
                                                    one.unit()),
                                    Shown.value(one.median(), one.unit()),
                                    range(one.quartile1(), one.quartile3(), one.unit()),
                                    one.used() + " of " + one.expected() + remark(one)));
            if (several) {
                cells.add(0, one.method());
            }
            columns.row(cells);
        }
        return columns.text();
    }

    /** What a reader must know to trust the mean. */
    private static String remark(Aggregate one) {
        Aggregate.Ledger ledger = one.ledger();
        List<String> parts = new ArrayList<>();
        add(parts, one.clustered() ? one.clusters() : 0, "clusters");
        add(parts, ledger.missing(), "missing");
        add(parts, ledger.failed(), "failed");
        add(parts, ledger.referenceEmpty() + ledger.predictionEmpty(), "one empty");
        add(parts, ledger.bothEmpty(), "both empty");
        add(parts, ledger.leftOut(), "left out");
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    private static String range(double low, double high, String unit) {
        return "[" + Shown.value(low, unit) + ", " + Shown.value(high, unit) + "]";
    }

    private static String name(Aggregate aggregate) {
        return Shown.metric(aggregate.metric(), aggregate.parameters());
    }

    private static String withUnit(String name, String unit) {
        return unit.isEmpty() ? name : name + " / " + unit;
    }

    /** The worst cases by the first metric; empty for a single case. */
    public static String worst(Report report) {
        if (report.single() || report.results().aggregates().isEmpty()) {
            return "";
        }
        boolean several = new ScoreTable(report).several;
        List<WorstCases.Ranked> ranked = WorstCases.of(Raters.withoutRaters(report.results()));
        int count = Math.min(WORST, ranked.size());
        TextColumns columns = new TextColumns("llrl");
        for (WorstCases.Ranked one : ranked.subList(0, count)) {
            columns.row(
                    List.of(
                            several ? one.method() + " " + one.caseId() : one.caseId(),
                            one.className(),
                            Shown.value(one.value(), one.unit()),
                            one.note()));
        }
        return "worst "
                + count
                + " of "
                + ranked.size()
                + " by "
                + name(report.results().aggregates().get(0))
                + ":\n"
                + columns.text();
    }
}
