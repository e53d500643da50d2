package org.gabarito.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.Dataset;
import org.gabarito.evaluation.CaseErrors;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Evaluation;
import org.gabarito.plan.MetricChoices;
import org.gabarito.plan.MetricConfig;
import org.gabarito.report.CaseSight;
import org.gabarito.report.Report;
import org.gabarito.report.Reports;
import org.gabarito.report.Run;
import org.gabarito.report.plot.PlotWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MontageSectionTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/cases");

    @TempDir Path folder;

    private Report report(String... names) throws IOException {
        for (String side : List.of("ref", "pred")) {
            Path to = Files.createDirectories(folder.resolve(side));
            int count = 0;
            for (String name : names) {
                Files.copy(
                        GOLDEN.resolve(name).resolve(side + ".nii.gz"),
                        to.resolve(count++ + "_" + name + ".nii.gz"));
            }
        }
        MetricConfig config =
                MetricConfig.of("semantic-segmentation", MetricChoices.parse("dsc").get());
        Dataset dataset =
                Dataset.open(
                        folder.resolve("ref"),
                        new TreeMap<>(Map.of("net", folder.resolve("pred"))));
        Evaluation evaluation = new Evaluation(config);
        List<CaseScores> cases =
                dataset.cases().stream().map(one -> evaluation.score(one, 1)).toList();
        CaseSight sight =
                (method, caseId, work) ->
                        work.accept(CaseErrors.read(config, find(dataset, caseId)));
        return new Report(
                        config,
                        cases,
                        evaluation.results(cases),
                        List.of(),
                        List.of(),
                        new Run("1", "x", null))
                .seeing(sight);
    }

    private static Case find(Dataset dataset, String id) {
        return dataset.cases().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String html(Report report) {
        return HtmlReport.text(report, Wording.ENGLISH);
    }

    private static int montages(String html) {
        return html.split("class=\"slices\"", -1).length - 1;
    }

    @Test
    void theWorstComeFirstAndAreFew() throws IOException {
        String[] names = new String[9];
        Arrays.fill(names, "p3_identical");
        names[4] = "p3_disjoint";
        names[7] = "p3_sphere_shift";
        String html = html(report(names));

        assertEquals(MontageSection.MOST_CASES, montages(html));
        assertTrue(html.indexOf("Where 4_p3_disjoint") < html.indexOf("Where 7_p3_sphere_shift"));
        assertTrue(html.contains("false negative voxels."));
    }

    @Test
    void eachStaysSmallEvenOfNoise() throws IOException {
        Report noise = report("p3_salt_pepper", "p3_blob_noise", "p3_large_sphere_aniso");
        int without = html(noise.seeing(CaseSight.NONE)).length();
        String html = html(noise);

        assertEquals(3, montages(html));
        assertTrue(html.length() - without < 3 * (MontageSection.MOST_BYTES + 1000));
    }

    @Test
    void filesThatAreGoneAreSaidToBe() throws IOException {
        Report report = report("p3_sphere_shift", "p3_disjoint", "p3_tube_gap", "p3_blob_noise");
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        String html = html(report);

        assertEquals(0, montages(html));
        assertTrue(
                html.contains(
                        "1_p3_disjoint cannot be drawn: A file of 1_p3_disjoint is no longer"
                                + " there."),
                html);
        assertTrue(html.contains("No further case was tried."));
        assertFalse(html.contains(folder.toString()), "no path of this machine");
    }

    @Test
    void withoutImagesThereIsNoSuchPart() {
        assertFalse(html(Reports.several()).contains("id=\"slices\""));
    }

    @Test
    void inPortugueseTheDrawingIsToo() throws IOException {
        String html =
                HtmlReport.text(
                        report("p3_sphere_shift"),
                        new Wording(new Locale("pt", "BR"), PlotWords.ENGLISH, MetricInfo::name));
        assertTrue(html.contains("falso positivo"));
        assertTrue(html.contains("Onde 0_p3_sphere_shift erra"));
        assertTrue(html.contains("<desc>Corte z = "));
        assertTrue(html.contains("única métrica não é métrica"));
    }
}
