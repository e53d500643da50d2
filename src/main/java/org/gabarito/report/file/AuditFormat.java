package org.gabarito.report.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.guide.Recommendation;
import org.gabarito.plan.MetricConfigFile;
import org.gabarito.report.Report;
import org.gabarito.report.html.Wording;

/**
 * {@code audit.zip}: what somebody else needs to check the numbers and to get them again. The same
 * report gives the same bytes on every machine, which is why nothing in it is compressed or dated.
 */
final class AuditFormat implements ResultFormat {
    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String meaning() {
        return "audit.zip: all that it takes to get the same numbers again";
    }

    @Override
    public List<ResultFile> files(Report report, Wording wording) {
        return List.of(ResultFile.of("audit.zip", zip(report, wording)));
    }

    private static byte[] zip(Report report, Wording wording) {
        List<ResultFile> files = new ArrayList<>();
        files.add(ResultFile.of("README.txt", readme(report)));
        files.add(ReportFiles.config(report));
        for (ResultFormat format : ResultFormats.usual()) {
            files.addAll(format.files(report, wording));
        }
        files.add(ResultFile.of("versions.txt", versions(report)));
        files.add(ResultFile.of("inputs.sha256", inputs(report)));
        return FileBundle.zip(files);
    }

    private static String readme(Report report) {
        return """
                Results of an evaluation with Gabarito, and what it takes to get them again.

                README.txt     this text
                config.yaml    metrics, parameters and policies with every default written out
                scores.csv     every value, one a row, no policy applied
                summary.json   means with intervals, counts, policies, provenance
                report.html    the same to read; it needs no network
                versions.txt   program, decision trees, seed, hash of the config
                inputs.sha256  SHA-256 of every file that was scored, by case

                To repeat it, take the version in versions.txt and the same images, and run

                    gabarito score --config config.yaml REFERENCE PREDICTION

                where REFERENCE and PREDICTION are their folders; for several methods name one
                folder each. The new gabarito-scores/scores.csv is this scores.csv byte for byte,
                whatever the number of threads (--jobs), the locale or the time zone.

                To check that the images are the same, compare inputs.sha256 with the "inputs" of
                the new summary.json, or with the output of sha256sum.

                It was made by: """
                + " "
                + report.run().command().replaceAll("\\s+", " ")
                + "\n";
    }

    private static String versions(Report report) {
        Recommendation.TreesVersion trees = report.run().trees();
        return "gabarito "
                + report.run().version()
                + "\nconfig-schema 1\nconfig "
                + MetricConfigFile.hash(report.config())
                + "\nseed "
                + report.config().statistics().seed()
                + (trees == null ? "" : "\ntrees " + trees.version() + " " + trees.hash())
                + "\n";
    }

    /** As sha256sum writes it, with the role and the case in place of a path. */
    private static String inputs(Report report) {
        List<CaseScores> cases =
                report.cases().stream()
                        .sorted(
                                Comparator.comparing(CaseScores::method)
                                        .thenComparing(CaseScores::caseId))
                        .toList();
        StringBuilder lines = new StringBuilder();
        for (CaseScores one : cases) {
            line(lines, one.referenceHash(), "reference/" + one.caseId());
        }
        for (CaseScores one : cases) {
            line(lines, one.predictionHash(), one.method() + "/" + one.caseId());
        }
        return lines.toString()
                .lines()
                .distinct()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static void line(StringBuilder lines, String hash, String name) {
        if (!hash.isEmpty()) {
            lines.append(hash.replace("sha256:", "")).append("  ");
            lines.append(name.replaceAll("\\s+", " ")).append('\n');
        }
    }
}
