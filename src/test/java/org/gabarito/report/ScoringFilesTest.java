package org.gabarito.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.Dataset;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Evaluation;
import org.gabarito.evaluation.Results;
import org.gabarito.evaluation.Score;
import org.gabarito.plan.MetricChoice;
import org.gabarito.plan.MetricChoices;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.MetricConfigFile;
import org.gabarito.plan.MetricConfigs;
import org.gabarito.report.file.ReportFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files to files, with golden cases whose values other tools agree on. */
class ScoringFilesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/cases");

    @TempDir Path folder;

    private void put(String golden, String id) throws IOException {
        putReference(golden, id);
        Path predictions = Files.createDirectories(folder.resolve("prediction"));
        String ending = ending(golden);
        Files.copy(
                GOLDEN.resolve(golden).resolve("pred" + ending), predictions.resolve(id + ending));
    }

    private void putReference(String golden, String id) throws IOException {
        Path references = Files.createDirectories(folder.resolve("reference"));
        String ending = ending(golden);
        Files.copy(GOLDEN.resolve(golden).resolve("ref" + ending), references.resolve(id + ending));
    }

    private static String ending(String golden) {
        return Files.exists(GOLDEN.resolve(golden).resolve("ref.png")) ? ".png" : ".nii.gz";
    }

    private Dataset dataset() {
        return Dataset.open(
                folder.resolve("reference"),
                new TreeMap<>(Map.of("prediction", folder.resolve("prediction"))));
    }

    private static Report report(MetricConfig config, Dataset dataset, int threads) {
        Evaluation evaluation = new Evaluation(config);
        List<CaseScores> cases =
                dataset.cases().stream()
                        .sorted(Comparator.comparing(Case::id).reversed())
                        .map(one -> evaluation.score(one, threads))
                        .toList();
        Results results = evaluation.results(cases);
        return new Report(
                config,
                cases,
                results,
                dataset.extra(),
                dataset.problems(),
                new Run("test", "test", null));
    }

    private static Score find(Results results, String id, String className, String metric) {
        return results.scores().stream()
                .filter(
                        score ->
                                score.caseId().equals(id)
                                        && score.className().equals(className)
                                        && score.metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    private static Aggregate mean(Results results, String className, String metric) {
        return results.aggregates().stream()
                .filter(a -> a.className().equals(className) && a.metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void scoresWhatItCanAndSaysWhatItCannot() throws IOException {
        put("p3_sphere_shift", "c1");
        put("p3_empty_pred", "c2");
        putReference("p3_sphere_shift", "c3");
        put("p3_sphere_shift", "c4");
        Path broken = folder.resolve("prediction/c4.nii.gz");
        Files.write(broken, Arrays.copyOf(Files.readAllBytes(broken), 500));
        put("pm3_full", "c10");
        Dataset dataset = dataset();
        MetricConfig config = MetricConfigs.defaults(dataset.lengthUnit());
        assertEquals("nsd(tau=2mm)", config.metrics().get(1).text());
        Results results = report(config, dataset, 2).results();

        assertEquals(0.831755406931295, find(results, "c1", "1", "dsc").value(), 1e-12);
        assertEquals("mm", find(results, "c1", "1", "hd_perc").unit());
        assertEquals(0, find(results, "c2", "1", "dsc").value());
        Score distance = find(results, "c2", "1", "hd_perc");
        assertEquals(Score.Status.UNDEFINED, distance.status());
        assertTrue(distance.note().contains("prediction"), distance.note());
        assertEquals(Score.Status.MISSING, find(results, "c3", "1", "dsc").status());
        Score failed = find(results, "c4", "1", "dsc");
        assertEquals(Score.Status.FAILED, failed.status());
        assertTrue(failed.note().contains("c4.nii.gz"), failed.note());
        assertTrue(results.classes().size() > 1);
        assertEquals(Score.Status.UNDEFINED, find(results, "c1", "2", "dsc").status());
        assertEquals(
                List.of("c1", "c2", "c3", "c4", "c10"),
                results.scores().stream().map(Score::caseId).distinct().toList());

        Aggregate overlap = mean(results, "1", "dsc");
        assertEquals(5, overlap.used());
        assertEquals(new Aggregate.Ledger(2, 0, 0, 1, 1, 1, 0), overlap.ledger());
        Aggregate hausdorff = mean(results, "1", "hd_perc");
        assertEquals(List.of("c4"), results.leftOut(hausdorff));
        assertEquals(Math.sqrt(3 * 48 * 48), hausdorff.max(), 1e-9);
    }

    @Test
    void theWrittenConfigReproducesTheScoresByteForByte() throws IOException {
        put("p3_sphere_shift", "c1");
        put("p3_blob_noise", "c2");
        put("pm3_full", "c3");
        putReference("pm3_aniso", "c4");
        MetricConfig config =
                MetricConfig.of(
                                "semantic-segmentation",
                                MetricChoices.parse("dsc,nsd(tau=1.5mm),hd_perc(p=90),avd,masd")
                                        .get())
                        .withClasses(Map.of(), Map.of("both", List.of(1, 2)), 3);
        Report first = report(config, dataset(), 1);
        Path out = folder.resolve("out");
        ReportFiles.write(first, out);
        MetricConfig again =
                MetricConfigFile.read(Files.readString(out.resolve("config.yaml")), "config.yaml")
                        .get();
        assertEquals(config, again);
        ReportFiles.write(report(again, dataset(), 7), folder.resolve("again"));
        for (String file : List.of("scores.csv", "config.yaml", "summary.json")) {
            assertEquals(
                    Files.readString(out.resolve(file)),
                    Files.readString(folder.resolve("again").resolve(file)));
        }
        assertEquals(
                first.results().scores(),
                ScoresCsv.read(Files.newBufferedReader(out.resolve("scores.csv"))));
    }

    @Test
    void imagesWithoutSpacingAreMeasuredInPixels() throws IOException {
        put("p2_disk_shift", "a");
        MetricConfig config = MetricConfigs.defaults(dataset().lengthUnit());
        assertEquals(
                List.of("dsc", "nsd(tau=2px)", "hd_perc(p=95)"),
                config.metrics().stream().map(MetricChoice::text).toList());
        Results pixels = report(config, dataset(), 1).results();
        Score distance = find(pixels, "a", pixels.classes().get(0), "hd_perc");
        assertEquals("px", distance.unit());

        Spacing half = Spacing.of("mm", 0.5);
        MetricConfig spaced =
                MetricConfigs.defaults(Spacing.MILLIMETRE).withImages("strict", "auto", half);
        Results millimetres = report(spaced, dataset(), 1).results();
        Score scaled = find(millimetres, "a", millimetres.classes().get(0), "hd_perc");
        assertEquals("mm", scaled.unit());
        assertEquals(distance.value() / 2, scaled.value(), 1e-12);
    }

    @Test
    void aToleranceInMillimetresNeedsASpacing() throws IOException {
        put("p2_disk_shift", "a");
        MetricConfig config =
                MetricConfig.of("semantic-segmentation", MetricChoices.parse("nsd(tau=3mm)").get());
        Results results = report(config, dataset(), 1).results();
        Score score = results.scores().get(0);
        assertTrue(Double.isNaN(score.value()));
        assertTrue(score.note().contains("mm"), score.note());
    }
}
