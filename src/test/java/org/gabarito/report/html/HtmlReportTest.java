package org.gabarito.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Evaluation;
import org.gabarito.evaluation.Score;
import org.gabarito.plan.MetricChoices;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.MetricConfigFile;
import org.gabarito.report.Report;
import org.gabarito.report.Reports;
import org.gabarito.report.Run;
import org.gabarito.report.plot.PlotWords;
import org.gabarito.report.plot.Plots;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final String EVIL = "<script>alert(\"1\")</script>&'";
    private static final Path RESOURCES = Path.of("src/main/resources");

    private static String text(Report report) {
        return HtmlReport.text(report, Wording.ENGLISH);
    }

    private static Report hostile() {
        MetricConfig config =
                MetricConfig.of("semantic-segmentation", MetricChoices.parse("dsc").get())
                        .withProblem(new MetricConfig.Problem("semantic-segmentation", EVIL))
                        .withClasses(Map.of(1, EVIL), Map.of(), null);
        Score score =
                new Score(
                        EVIL,
                        EVIL,
                        EVIL,
                        "",
                        "dsc",
                        "",
                        "voxels/count",
                        0.5,
                        "",
                        Score.Status.OK,
                        "");
        List<CaseScores> cases =
                List.of(
                        new CaseScores(
                                EVIL,
                                EVIL,
                                List.of(score),
                                1,
                                Map.of(),
                                Map.of(1, 2L),
                                Map.of(1, 2L),
                                EVIL,
                                EVIL,
                                "",
                                List.of(),
                                List.of()),
                        CaseScores.failed(EVIL, EVIL + "2", List.of(), EVIL, List.of()));
        return new Report(
                config,
                cases,
                new Evaluation(config).results(cases),
                List.of(EVIL),
                List.of(),
                new Run(EVIL, EVIL, null));
    }

    @Test
    void showsNamesAsTheyAreWhateverTheyHold() {
        String html = text(hostile());
        assertFalse(html.contains("<script"), html);
        assertFalse(html.contains("alert(\"1\")"));
        assertTrue(html.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;'"));
    }

    @Test
    void asksForNothingFromAnywhere() {
        String html = text(Reports.several());
        Matcher loads =
                Pattern.compile(
                                "<(script|link|img|iframe|object|image|use)\\b|url\\((?!#)|@import|src=")
                        .matcher(html);
        assertFalse(loads.find());
        assertTrue(html.contains("default-src 'none'"));
    }

    @Test
    void tellsEverythingOfAnEvaluation() {
        Report report = Reports.several();
        String html = text(report);
        assertTrue(html.contains(MetricConfigFile.hash(report.config())));
        assertTrue(html.contains("gabarito score a b"));
        assertTrue(html.contains("2026.1 sha256:cc"));
        assertTrue(html.contains("case_4.nii: It ends too early. Copy it again."));
        assertTrue(html.contains("stray_99"));
        assertTrue(html.contains("no prediction"));
        assertTrue(html.contains("Student's t"), "the name of the interval's method");
        assertTrue(html.contains("4 of 4"));
        assertTrue(html.contains("doi:10.1038/s41592-023-02151-z"));
        for (var plot : Plots.all()) {
            int figures = plot.draw(report.results(), PlotWords.ENGLISH).size();
            assertEquals(figures, html.split("plot plot-" + plot.id() + "\"", -1).length - 1);
        }
    }

    @Test
    void isWellFormed() throws Exception {
        for (Report report :
                List.of(
                        Reports.several(),
                        hostile(),
                        Reports.of(Reports.scored("m", "only", 0.9, 1, 0.5, 2)))) {
            String html =
                    text(report)
                            .replace("<!doctype html>", "")
                            .replaceAll("(<meta[^>]*)>", "$1/>")
                            .replaceAll("<style>[^<]*</style>", "");
            javax.xml.parsers.DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new org.xml.sax.InputSource(new java.io.StringReader(html)));
        }
    }

    @Test
    void isWrittenInPortugueseToo() {
        String html =
                HtmlReport.text(
                        Reports.several(),
                        new Wording(new Locale("pt", "BR"), PlotWords.ENGLISH, MetricInfo::name));
        assertTrue(html.contains("lang=\"pt-BR\""));
        assertTrue(html.contains("Piores casos"));
        assertTrue(html.contains("O Gabarito") || html.contains("com o Gabarito"));
    }

    @Test
    void looksLikeThePagesOfTheSite() throws IOException {
        String site = Files.readString(RESOURCES.resolve("META-INF/resources/app.css"));
        String own = Files.readString(RESOURCES.resolve("report/report.css"));
        for (int part = 0; part < 2; part++) {
            Map<String, String> theirs = tokens(site, part);
            Map<String, String> ours = tokens(own, part);
            assertTrue(ours.size() > 10);
            assertEquals(
                    ours,
                    theirs.entrySet().stream()
                            .filter(one -> ours.containsKey(one.getKey()))
                            .collect(
                                    Collectors.toMap(
                                            Map.Entry::getKey,
                                            Map.Entry::getValue,
                                            (a, b) -> a,
                                            TreeMap::new)));
        }
    }

    /** Of the light scheme, or of the dark one. */
    private static Map<String, String> tokens(String css, int part) {
        String block = css.split(":root \\{")[part + 1].split("}")[0];
        Map<String, String> tokens = new TreeMap<>();
        Matcher token = Pattern.compile("(--[\\w-]+): ([^;]+);").matcher(block);
        while (token.find()) {
            tokens.put(token.group(1), token.group(2));
        }
        return tokens;
    }
}
