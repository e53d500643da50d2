package org.gabarito.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.Dataset;
import org.gabarito.evaluation.CaseErrors;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Evaluation;
import org.gabarito.plan.MetricChoices;
import org.gabarito.plan.MetricConfig;
import org.gabarito.report.Report;
import org.gabarito.report.Run;
import org.gabarito.report.file.ReportFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report from disk, in real Chromium that has no network. */
class ReportOfflineIT {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/cases");

    @TempDir Path folder;

    private Path report() throws IOException {
        for (String name : List.of("p3_sphere_shift", "p3_aniso_shift", "p3_tube_gap")) {
            put(name, "ref", "reference");
            if (!name.equals("p3_tube_gap")) {
                put(name, "pred", "net");
            }
        }
        MetricConfig config =
                MetricConfig.of(
                        "semantic-segmentation", MetricChoices.parse("dsc,hd_perc(p=95)").get());
        Dataset dataset =
                Dataset.open(
                        folder.resolve("reference"),
                        new TreeMap<>(Map.of("net", folder.resolve("net"))));
        Evaluation evaluation = new Evaluation(config);
        List<CaseScores> cases =
                dataset.cases().stream().map(one -> evaluation.score(one, 1)).toList();
        ReportFiles.write(
                new Report(
                                config,
                                cases,
                                evaluation.results(cases),
                                List.of(),
                                List.of(),
                                new Run("1.0", "gabarito score reference net", null))
                        .seeing(
                                (method, caseId, work) ->
                                        work.accept(CaseErrors.read(config, one(dataset, caseId)))),
                folder.resolve("out"));
        return folder.resolve("out/report.html");
    }

    private static Case one(Dataset dataset, String caseId) {
        return dataset.cases().stream()
                .filter(one -> one.id().equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    private void put(String golden, String side, String to) throws IOException {
        Path place = Files.createDirectories(folder.resolve(to));
        Files.copy(
                GOLDEN.resolve(golden).resolve(side + ".nii.gz"),
                place.resolve(golden + ".nii.gz"));
    }

    @Test
    void showsEverythingAndAsksForNothing() throws IOException {
        String address = report().toUri().toString();
        try (Chromium chromium = new Chromium()) {
            for (int width : new int[] {1280, 360}) {
                try (BrowserContext context = chromium.open(width, "en-GB", false)) {
                    context.setOffline(true);
                    Page page = context.newPage();
                    List<String> requests = new ArrayList<>();
                    page.onRequest(request -> requests.add(request.url()));
                    page.navigate(address);
                    assertEquals(List.of(address), requests);
                    assertEquals(0, Chromium.overflow(page));
                    assertEquals(1, page.locator("h1").count());
                    assertTrue(page.locator("figure svg").count() >= 4);
                    page.locator("figure svg[role=img]")
                            .all()
                            .forEach(one -> assertTrue(one.boundingBox().height > 20));
                    assertEquals(2, page.locator(".montage .slices").count());
                    assertTrue(page.locator(".slice svg[role=img] desc").count() > 2);
                    assertEquals(0, page.locator(".scroll:not([tabindex][aria-label])").count());
                    assertTrue(page.locator("#cautions").innerText().contains("only 3 cases"));
                    assertTrue(page.locator("#cases").innerText().contains("p3_tube_gap"));
                    assertTrue(page.locator("#cases").innerText().contains("missing"));
                    assertTrue(page.locator("#origin").innerText().contains("sha256:"));
                    assertTrue(page.locator("#methods").innerText().contains("the mean DSC"));
                }
            }
        }
    }
}
