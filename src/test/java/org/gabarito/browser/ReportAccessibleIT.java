package org.gabarito.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.Contents;
import org.gabarito.dataset.Dataset;
import org.gabarito.evaluation.CaseErrors;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Evaluation;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricChoices;
import org.gabarito.plan.MetricConfig;
import org.gabarito.report.Report;
import org.gabarito.report.Run;
import org.gabarito.report.html.HtmlReport;
import org.gabarito.report.html.Wording;
import org.gabarito.report.plot.PlotWords;
import org.gabarito.web.TinyNifti;
import org.gabarito.web.TinyUploads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports from disk without a network, wide and narrow, light and dark. */
class ReportAccessibleIT {
    private static final Wording PORTUGUESE =
            new Wording(Locale.forLanguageTag("pt-BR"), PlotWords.ENGLISH, MetricInfo::name);

    private static Chromium chromium;

    @TempDir private Path folder;

    @BeforeAll
    static void launch() {
        chromium = new Chromium();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @Test
    void methodsOnRatersAreAccessibleAndFit() throws IOException {
        for (int i = 0; i < 6; i++) {
            put("reference/anna", i, 3);
            put("reference/ben", i, 2);
            put("unet", i, 2 + i % 2);
            put("atlas", i, 1 + i % 3);
        }
        Report report =
                report(
                        Category.SEMANTIC_SEGMENTATION,
                        "dsc,hd",
                        Contents.LABEL_MAPS,
                        "unet",
                        "atlas");
        assertAccessible(report, "comparison", "raters", "slices", "cases");
    }

    @Test
    void classifiedSamplesAreAccessibleAndFit() throws IOException {
        StringBuilder truth = new StringBuilder("id,y_true\n");
        StringBuilder one = new StringBuilder("id,p\n");
        StringBuilder other = new StringBuilder("id,p\n");
        for (int i = 0; i < 40; i++) {
            truth.append('s').append(i).append(',').append(i * 7 % 3 == 0 ? 1 : 0).append('\n');
            one.append('s').append(i).append(',').append(i * i * 13 % 97 / 100.0).append('\n');
            other.append('s').append(i).append(',').append(i * 31 % 89 / 100.0).append('\n');
        }
        write("reference", "truth.csv", truth.toString().getBytes(UTF_8));
        write("one", "truth.csv", one.toString().getBytes(UTF_8));
        write("other", "truth.csv", other.toString().getBytes(UTF_8));
        Report report =
                report(
                        Category.IMAGE_LEVEL_CLASSIFICATION,
                        "auroc,ec(miss=5),nb(threshold=0.3)",
                        Contents.TABLES,
                        "one",
                        "other");
        assertAccessible(report, "curves");
    }

    @Test
    void scoredObjectsAreAccessibleAndFit() throws IOException {
        write("reference", "boxes.csv", TinyUploads.boxTable());
        write("net", "boxes.csv", TinyUploads.foundTable(2));
        Report report = report(Category.OBJECT_DETECTION, "ap,froc", Contents.DETECTIONS, "net");
        assertAccessible(report, "curves");
    }

    private void put(String to, int number, int edge) throws IOException {
        write(to, "case" + number + ".nii", TinyNifti.cube(edge, number % 3));
    }

    private void write(String to, String name, byte[] bytes) throws IOException {
        Files.write(Files.createDirectories(folder.resolve(to)).resolve(name), bytes);
    }

    private Report report(Category category, String metrics, Contents contents, String... methods)
            throws IOException {
        MetricConfig config =
                MetricConfig.of(category.longName(), MetricChoices.parse(metrics, category).get());
        TreeMap<String, Path> predictions = new TreeMap<>();
        for (String method : methods) {
            predictions.put(method, folder.resolve(method));
        }
        Dataset dataset = Dataset.open(folder.resolve("reference"), predictions, contents);
        Evaluation evaluation = new Evaluation(config);
        List<CaseScores> cases = dataset.cases().stream().map(evaluation::score).toList();
        return new Report(
                        config,
                        cases,
                        evaluation.results(cases),
                        List.of(),
                        List.of(),
                        new Run("1.0", "gabarito score", null))
                .seeing(
                        (method, caseId, work) ->
                                work.accept(
                                        CaseErrors.read(config, find(dataset, method, caseId))));
    }

    private static Case find(Dataset dataset, String method, String caseId) {
        return dataset.cases().stream()
                .filter(one -> one.method().equals(method) && one.id().equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    /**
     * In each language light at one width and dark at the other.
     *
     * @param sections that it must have
     */
    private void assertAccessible(Report report, String... sections) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Wording wording : List.of(Wording.ENGLISH, PORTUGUESE)) {
            Path file = folder.resolve("report-" + wording.locale() + ".html");
            Files.writeString(file, HtmlReport.text(report, wording));
            for (int width : List.of(1280, 360)) {
                boolean dark = (width == 360) == (wording == Wording.ENGLISH);
                ColorScheme colours = dark ? ColorScheme.DARK : ColorScheme.LIGHT;
                try (BrowserContext context = chromium.openWithoutPolicy(width, colours)) {
                    context.setOffline(true);
                    Page page = context.newPage();
                    page.navigate(file.toUri().toString());
                    for (String section : sections) {
                        assertEquals(1, page.locator("section#" + section).count(), section);
                    }
                    Chromium.unfold(page);
                    if (Chromium.overflow(page) != 0) {
                        wrong.add(page.url() + " scrolls sideways at " + width + " px");
                    }
                    wrong.addAll(Chromium.seriousFindings(page));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }
}
