package org.gabarito.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.core.statistics.ranking.Direction;
import org.gabarito.core.statistics.ranking.MissingRule;
import org.gabarito.core.statistics.ranking.TieRule;
import org.gabarito.evaluation.Score;
import org.gabarito.report.comparison.ComparisonCsv;
import org.gabarito.report.comparison.ComparisonJson;
import org.gabarito.report.comparison.ComparisonRules;
import org.gabarito.report.comparison.Comparisons;
import org.gabarito.report.comparison.MethodComparison;
import org.gabarito.report.comparison.MethodTable;
import org.gabarito.report.comparison.MethodTables;
import org.gabarito.report.comparison.ScoreFiles;
import org.gabarito.report.html.ComparisonText;
import org.gabarito.report.html.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code compare}: tests and rankings of methods that were scored over the same cases. */
@Command(
        name = "compare",
        description =
                "Compares methods over the same cases: differences with intervals, paired tests,"
                        + " rankings and how stable they are. Reads scores.csv, or challengeR's"
                        + " task,case,algorithm,value.")
final class CompareCommand implements Callable<Integer> {
    private static final int MOST_RESAMPLES = 1_000_000;

    @Spec private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "OUT",
            description =
                    "Tables of scores, or the folders that hold scores.csv. One table may hold"
                            + " several methods.")
    private List<Path> given;

    @Option(
            names = "--names",
            paramLabel = "A,B,…",
            split = ",",
            description = "Names of the methods, in the order in which they come.")
    private @Nullable List<String> names;

    @Option(
            names = "--metric",
            paramLabel = "ID",
            split = ",",
            description = "Only these metrics, such as dsc or nsd(tau=2mm).")
    private @Nullable List<String> metrics;

    @Option(
            names = {"--class", "--task"},
            paramLabel = "NAME",
            split = ",",
            description = "Only these classes; tasks, in challengeR's words.")
    private @Nullable List<String> classes;

    @Option(
            names = "--alpha",
            paramLabel = "P",
            defaultValue = "0.05",
            description =
                    "Level of significance; intervals have the level 1 − P"
                            + " (default: ${DEFAULT-VALUE}).")
    private double alpha;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of the resampling (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--bootstraps",
            paramLabel = "N",
            defaultValue = "10000",
            description =
                    "How often the cases are drawn anew to see how stable ranks are"
                            + " (default: ${DEFAULT-VALUE}).")
    private int bootstraps;

    @Option(
            names = "--missing",
            paramLabel = "RULE",
            defaultValue = "worst",
            description =
                    "What a value that is not there counts as: worst, worst-rank or skip"
                            + " (default: ${DEFAULT-VALUE}).")
    private String missing = "worst";

    @Option(
            names = "--ties",
            paramLabel = "RULE",
            defaultValue = "min",
            description =
                    "Rank of methods that are level: min, average or max"
                            + " (default: ${DEFAULT-VALUE}).")
    private String ties = "min";

    @Option(
            names = "--direction",
            paramLabel = "WAY",
            description =
                    "higher or lower: which values are good, where the metric is not one of ours.")
    private @Nullable String direction;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Also write comparison.txt, comparison.json, rankings.csv and pairs.csv there.")
    private @Nullable Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "What to print: ${COMPLETION-CANDIDATES}; csv is the table of pairs"
                            + " (default: ${DEFAULT-VALUE}).")
    private Format format = Format.text;

    /** Spelt as on the command line. */
    enum Format {
        text,
        json,
        csv
    }

    @Override
    public Integer call() throws IOException {
        ComparisonRules rules = rules();
        List<ScoreFiles.Scores> files = read();
        List<Score> scores = named(files);
        PrintWriter err = spec.commandLine().getErr();
        List<MethodTable> tables = new ArrayList<>();
        for (MethodTable table : MethodTables.of(wanted(scores))) {
            tables.add(directed(table, files));
        }
        if (tables.isEmpty()) {
            throw Refusal.nothing(alone(scores));
        }
        unequal(scores).forEach(line -> err.println("warning: " + line));
        Comparisons all = Comparisons.of(tables, rules);
        String text = ComparisonText.of(all, Wording.ENGLISH);
        PrintWriter to = spec.commandLine().getOut();
        to.print(
                switch (format) {
                    case text -> text;
                    case json -> ComparisonJson.text(all);
                    case csv -> ComparisonCsv.pairs(all);
                });
        write(all, text, err);
        return Exit.DONE;
    }

    private void write(Comparisons all, String text, PrintWriter err) {
        if (out == null) {
            return;
        }
        Map<String, String> files = new TreeMap<>();
        files.put("comparison.txt", text);
        files.put("comparison.json", ComparisonJson.text(all));
        files.put("rankings.csv", ComparisonCsv.rankings(all));
        files.put("pairs.csv", ComparisonCsv.pairs(all));
        try {
            Files.createDirectories(out);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(out.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw Refusal.nothing(
                    "Cannot write to " + out + " (" + e.getMessage() + "). Choose another --out.");
        }
        err.println("Written to " + out + ": " + String.join(", ", files.keySet()));
    }

    private ComparisonRules rules() {
        if (!(alpha > 0 && alpha < 0.5)) {
            throw Refusal.usage("--alpha lies between 0 and 0.5, not at " + alpha + ".");
        }
        if (bootstraps < 1 || bootstraps > MOST_RESAMPLES) {
            throw Refusal.usage("--bootstraps lies between 1 and " + MOST_RESAMPLES + ".");
        }
        MissingRule rule =
                List.of(MissingRule.values()).stream()
                        .filter(one -> MethodComparison.code(one).equals(missing))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        Refusal.usage(
                                                "--missing is worst, worst-rank or skip, not "
                                                        + missing
                                                        + "."));
        TieRule tie =
                List.of(TieRule.values()).stream()
                        .filter(one -> one.name().equals(ties.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        Refusal.usage(
                                                "--ties is min, average or max, not "
                                                        + ties
                                                        + "."));
        if (direction != null && !Set.of("higher", "lower").contains(direction)) {
            throw Refusal.usage("--direction is higher or lower, not " + direction + ".");
        }
        return new ComparisonRules(alpha, seed, bootstraps, rule, tie);
    }

    private List<ScoreFiles.Scores> read() {
        List<ScoreFiles.Scores> files = new ArrayList<>();
        for (Path one : given) {
            try {
                files.add(ScoreFiles.read(one));
            } catch (IOException e) {
                throw Refusal.nothing(e.getMessage());
            }
        }
        return files;
    }

    /** All rows, with names that tell every method of every table apart. */
    private List<Score> named(List<ScoreFiles.Scores> files) {
        List<String> all = new ArrayList<>();
        files.forEach(file -> all.addAll(file.methods()));
        boolean clash = new HashSet<>(all).size() < all.size();
        int count = all.size();
        if (names != null && names.size() != count) {
            throw Refusal.usage(
                    "There are " + count + " methods and " + names.size() + " names.",
                    "In their order they are: " + String.join(", ", all) + ".");
        }
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            for (String method : files.get(i).methods()) {
                boolean single = files.get(i).methods().size() == 1;
                String place = place(given.get(i));
                chosen.add(!clash ? method : single ? place : place + "/" + method);
            }
        }
        List<String> finals = names == null ? chosen : names;
        for (String one : finals) {
            if (one.isBlank()) {
                throw Refusal.usage("A name after --names is empty.");
            }
            if (Collections.frequency(finals, one) > 1) {
                throw Refusal.usage(
                        "Two methods are called " + one + ". Tell them apart with --names.");
            }
        }
        List<Score> scores = new ArrayList<>();
        int at = 0;
        for (ScoreFiles.Scores file : files) {
            List<String> own = file.methods();
            for (Score score : file.scores()) {
                scores.add(renamed(score, finals.get(at + own.indexOf(score.method()))));
            }
            at += own.size();
        }
        return scores;
    }

    private static Score renamed(Score one, String method) {
        return new Score(
                method,
                one.caseId(),
                one.className(),
                one.instance(),
                one.metric(),
                one.parameters(),
                one.definition(),
                one.value(),
                one.unit(),
                one.status(),
                one.note());
    }

    private static String place(Path given) {
        Path whole = given.toAbsolutePath().normalize();
        Path name = whole.getFileName();
        if (name != null && name.toString().equals("scores.csv") && whole.getParent() != null) {
            name = whole.getParent().getFileName();
        }
        return name == null ? given.toString() : name.toString().replaceFirst("\\.csv$", "");
    }

    private List<Score> wanted(List<Score> scores) {
        List<Score> wanted =
                scores.stream()
                        .filter(one -> classes == null || classes.contains(one.className()))
                        .filter(this::isWanted)
                        .toList();
        if (wanted.isEmpty()) {
            Set<String> there = new LinkedHashSet<>();
            scores.forEach(one -> there.add(one.metric() + " of " + one.className()));
            throw Refusal.nothing(
                    "No row is of the metric and class asked for. There are: "
                            + String.join(", ", there.stream().limit(20).toList())
                            + ".");
        }
        return wanted;
    }

    private boolean isWanted(Score one) {
        if (metrics == null) {
            return true;
        }
        String whole = one.metric() + "(" + one.parameters() + ")";
        return metrics.stream()
                .anyMatch(
                        wish ->
                                wish.equals(whole)
                                        || wish.equals(one.metric())
                                        || MetricCatalog.describe(wish)
                                                .map(MetricInfo::id)
                                                .filter(one.metric()::equals)
                                                .isPresent());
    }

    /** Knows which way is better, or refuses. */
    private MethodTable directed(MethodTable table, List<ScoreFiles.Scores> files) {
        boolean known = table.info().isPresent();
        if (direction == null && known) {
            return table;
        }
        if (direction == null) {
            throw Refusal.usage(
                    (files.size() == 1 ? files.get(0).source() + ": " : "")
                            + "nobody knows whether high or low values of "
                            + table.metric()
                            + " are good. Say --direction higher or --direction lower.");
        }
        Direction said =
                direction.equals("higher") ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER;
        if (known && said != table.direction()) {
            throw Refusal.usage(
                    "--direction "
                            + direction
                            + " contradicts "
                            + table.metric()
                            + ", of which the catalogue knows better: `gabarito metrics "
                            + table.metric()
                            + "`. Leave it out, or rename the file.");
        }
        return known ? table : table.turned(said);
    }

    private static String alone(List<Score> scores) {
        Set<String> methods = new LinkedHashSet<>();
        scores.forEach(one -> methods.add(one.method()));
        return methods.size() < 2
                ? "There is one method only, "
                        + String.join("", methods)
                        + ". Give the scores of another one too."
                : "No metric of the same class, parameters and definition has values of two methods,"
                        + " so nothing can be compared. Score them with the same config.";
    }

    /** Cases that not every method knows of. */
    private static List<String> unequal(List<Score> scores) {
        Map<String, Set<String>> cases = new TreeMap<>();
        Set<String> all = new LinkedHashSet<>();
        for (Score one : scores) {
            cases.computeIfAbsent(one.method(), m -> new HashSet<>()).add(one.caseId());
            all.add(one.caseId());
        }
        List<String> lines = new ArrayList<>();
        cases.forEach(
                (method, own) -> {
                    List<String> lacks = all.stream().filter(id -> !own.contains(id)).toList();
                    if (!lacks.isEmpty()) {
                        lines.add(
                                method
                                        + " has no rows of "
                                        + lacks.size()
                                        + " cases that others have: "
                                        + String.join(", ", lacks));
                    }
                });
        return lines;
    }
}
