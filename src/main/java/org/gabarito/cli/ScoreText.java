package org.gabarito.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gabarito.core.statistics.agreement.ToleranceHint;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.Contents;
import org.gabarito.dataset.Dataset;
import org.gabarito.dataset.Workload;
import org.gabarito.evaluation.Evaluation;
import org.gabarito.evaluation.Raters;
import org.gabarito.plan.MetricConfigFile;
import org.gabarito.report.Caution;
import org.gabarito.report.Cautions;
import org.gabarito.report.ConsensusText;
import org.gabarito.report.GeometryFindings;
import org.gabarito.report.PolicyText;
import org.gabarito.report.RaterAgreement;
import org.gabarito.report.RaterTable;
import org.gabarito.report.Report;
import org.gabarito.report.ScoreTable;
import org.gabarito.report.Shown;

/** What {@code score} prints, in the order of a careful reader: first what went in, then scores. */
final class ScoreText {
    private static final int MOST_NAMES = 20;
    private static final int WIDTH = 10;

    private final PrintWriter out;

    ScoreText(PrintWriter out) {
        this.out = out;
    }

    void pairs(Dataset dataset) {
        dataset.notes().forEach(note -> line("found", note));
        Workload work = dataset.workload();
        if (work.several()) {
            line(
                    "pairs",
                    work.each() > 0
                            ? work.cases() + " cases × " + work.each() + " comparisons"
                            : work.cases() + " cases, " + work.comparisons() + " comparisons");
        }
        Map<String, List<Case>> byMethod =
                dataset.cases().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Case::method, LinkedHashMap::new, Collectors.toList()));
        byMethod.forEach(
                (method, cases) -> {
                    List<String> missing =
                            cases.stream()
                                    .filter(one -> one.prediction().isEmpty())
                                    .map(Case::id)
                                    .toList();
                    line(
                            "pairs",
                            method
                                    + ": "
                                    + (cases.size() - missing.size())
                                    + " paired, "
                                    + missing.size()
                                    + " missing");
                    names("missing", missing);
                });
        line("extra", dataset.extra().size() + " predictions without a reference");
        names("extra", dataset.extra());
    }

    void results(Report report, List<Path> files) {
        out.println();
        out.print(ScoreTable.labels(report));
        out.println();
        if (Evaluation.contents(report.config()) == Contents.LABEL_MAPS) {
            GeometryFindings geometry = GeometryFindings.of(report);
            line("geometry", geometry.line());
            names("note", geometry.notes());
        }
        line("policy", PolicyText.of(report.config()));
        out.println();
        out.print(ScoreTable.scores(report));
        String raters = RaterTable.of(report).text();
        if (!raters.isEmpty()) {
            out.println();
            out.print(raters);
            Raters.consensus(report.results())
                    .ifPresent(rule -> line("consensus", ConsensusText.of(rule)));
            RaterAgreement.of(report).forEach(this::tolerance);
        }
        String groups = ScoreTable.groups(report);
        if (!groups.isEmpty()) {
            out.println();
            out.print(groups);
        }
        String worst = ScoreTable.worst(report);
        if (!worst.isEmpty()) {
            out.println();
            out.print(worst);
        }
        cautions(Cautions.of(report));
        out.println();
        line("files", files.stream().map(Path::toString).collect(Collectors.joining(" ")));
        line("config", MetricConfigFile.hash(report.config()));
    }

    private void cautions(List<Caution> cautions) {
        if (!cautions.isEmpty()) {
            out.println();
            cautions.stream().limit(MOST_NAMES).forEach(one -> line("caution", one.text()));
            if (cautions.size() > MOST_NAMES) {
                out.println("  and " + (cautions.size() - MOST_NAMES) + " more");
            }
        }
    }

    private void tolerance(RaterAgreement one) {
        ToleranceHint hint = one.tolerance();
        if (hint != null && hint.pairs() > 0) {
            line(
                    "tau",
                    one.className()
                            + ": raters' surfaces suggest "
                            + Shown.value(hint.tolerance(), one.toleranceUnit())
                            + " "
                            + one.toleranceUnit()
                            + " for nsd (mean 95th percentile of "
                            + hint.pairs()
                            + " pairs of surfaces)");
        }
    }

    void names(String what, List<String> names) {
        names.stream().limit(MOST_NAMES).forEach(name -> out.println("  " + what + " " + name));
        if (names.size() > MOST_NAMES) {
            out.println("  and " + (names.size() - MOST_NAMES) + " more");
        }
    }

    void line(String name, String text) {
        out.println(name + " ".repeat(WIDTH - name.length()) + text);
    }
}
