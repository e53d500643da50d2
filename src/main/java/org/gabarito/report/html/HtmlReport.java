package org.gabarito.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.report.Report;

/**
 * {@code report.html}: everything that is to be told of an evaluation in one file. Styles and plots
 * are inside, there is no script, and its own policy forbids the browser to load anything.
 */
public final class HtmlReport {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final Report report;
    private final Wording wording;
    private final Words words;
    private final Html html = new Html();

    private HtmlReport(Report report, Wording wording) {
        this.report = report;
        this.wording = wording;
        this.words = new Words(wording.locale());
    }

    public static String text(Report report, Wording wording) {
        return new HtmlReport(report, wording).text();
    }

    private String text() {
        List<Section> sections =
                List.of(
                        new CautionsSection(report, words),
                        new OverviewSection(report, wording, words),
                        new PolicySection(report, words),
                        new ComparisonSection(report, wording),
                        new PlotsSection(report, wording, words),
                        new GroupsSection(report, words),
                        new CurvesSection(report, words, CurvesAsked.all(report)),
                        new RatersSection(report, wording, words),
                        new CasesSection(report, words),
                        new MontageSection(report, words),
                        new FoundSection(report, words),
                        new MethodsSection(report, wording, words),
                        new OriginSection(report, words));
        head();
        contents(sections);
        sections.stream().filter(Section::says).forEach(one -> one.write(html));
        html.close("main").open("footer");
        html.paragraph(words.of("made", report.run().version()));
        html.close("footer").close("body").close("html");
        return html.toString();
    }

    private void head() {
        html.markup("<!doctype html>\n").open("html", "lang", wording.tag()).line();
        html.open("head").markup("<meta charset=\"utf-8\">\n");
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY).line();
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "color-scheme", "content", "light dark").line();
        html.element("title", words.of("title") + " · Gabarito").line();
        html.open("style").markup(style()).close("style").close("head");
        html.open("body").open("header").element("h1", words.of("title")).line();
        html.paragraph(subject(), "class", "lead");
        html.paragraph(counts());
        html.close("header").open("main").line();
    }

    private String subject() {
        String target = report.config().problem().target();
        String category = words.of("category." + report.config().problem().category());
        return target == null ? category : category + " " + words.of("of", target);
    }

    private String counts() {
        List<String> methods =
                report.cases().stream().map(CaseScores::method).distinct().sorted().toList();
        long ids = report.cases().stream().map(CaseScores::caseId).distinct().count();
        long unscored =
                report.cases().stream().filter(one -> one.failed() || one.missing()).count();
        return (ids == 1 ? words.of("case") : words.of("cases", ids))
                + ", "
                + (unscored == 0 ? words.of("all_scored") : words.of("not_scored", unscored))
                + (methods.size() > 1
                        ? " · " + words.of("methods", methods.size(), String.join(", ", methods))
                        : methods.isEmpty() ? "" : " · " + methods.get(0));
    }

    private void contents(List<Section> sections) {
        html.open("nav", "aria-label", words.of("contents")).open("ul").line();
        for (Section section : sections) {
            if (section.says()) {
                html.open("li").element("a", section.heading(), "href", "#" + section.id());
                html.close("li");
            }
        }
        html.close("ul").close("nav");
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("/report/report.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
