package org.gabarito.report.html;

import java.util.Comparator;
import java.util.List;
import org.gabarito.core.metric.Source;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.guide.Recommendation;
import org.gabarito.plan.MetricConfigFile;
import org.gabarito.report.Report;
import org.gabarito.report.methods.Bibliography;

/** What it takes to get the same numbers again, and the publications they rest on. */
final class OriginSection implements Section {
    private final Report report;
    private final Words words;

    OriginSection(Report report, Words words) {
        this.report = report;
        this.words = words;
    }

    @Override
    public String id() {
        return "origin";
    }

    @Override
    public String heading() {
        return words.of("origin");
    }

    @Override
    public void write(Html to) {
        to.section(id(), heading()).open("dl").line();
        fact(to, "version", "Gabarito " + report.run().version());
        fact(to, "command", report.run().command());
        fact(to, "config_hash", MetricConfigFile.hash(report.config()));
        Recommendation.TreesVersion trees = report.run().trees();
        if (trees != null) {
            fact(to, "trees", trees.version() + " " + trees.hash());
        }
        fact(to, "convention", report.config().convention());
        fact(to, "seed", Long.toString(report.config().statistics().seed()));
        to.close("dl");
        to.fold(words.of("config")).open("pre", "tabindex", "0", "aria-label", words.of("config"));
        to.words(MetricConfigFile.yaml(report.config()));
        to.close("pre").close("details");
        inputs(to);
        references(to);
        to.close("section");
    }

    private void fact(Html to, String name, String value) {
        to.open("div").element("dt", words.of(name)).open("dd").element("code", value);
        to.close("dd").close("div");
    }

    private void inputs(Html to) {
        to.fold(words.of("inputs"));
        to.tableHead(
                words.of("case_name"),
                words.of("method"),
                words.of("reference"),
                words.of("prediction"));
        List<CaseScores> cases =
                report.cases().stream()
                        .sorted(
                                Comparator.comparing(CaseScores::method)
                                        .thenComparing(CaseScores::caseId))
                        .toList();
        for (CaseScores one : cases) {
            to.rowHead(one.caseId()).cell(one.method());
            to.open("td").element("code", hash(one.referenceHash())).close("td");
            to.open("td").element("code", hash(one.predictionHash())).close("td").close("tr");
        }
        to.tableEnd().close("details");
    }

    private static String hash(String stored) {
        return stored.isEmpty() ? "–" : stored.replace("sha256:", "");
    }

    private void references(Html to) {
        to.element("h3", words.of("references")).open("ul", "class", "references").line();
        for (Source source : Bibliography.of(report.config())) {
            to.open("li", "id", "ref-" + source.key()).words(source.citation() + ". ");
            if (!source.link().isEmpty()) {
                String link = source.doi().isEmpty() ? source.link() : "doi:" + source.doi();
                to.element("a", link, "href", source.link());
            }
            to.close("li");
        }
        to.close("ul");
    }
}
