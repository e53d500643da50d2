package org.gabarito.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gabarito.core.metric.Counts;
import org.gabarito.core.metric.LabelPairs;
import org.gabarito.golden.GoldenCases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer with CT livers: from the start page to scores, in real Chromium. */
@QuarkusTest
class LiverSegmentationIT {
    /** The answers of the published scenario SemS-2. */
    private static final Map<String, String> ANSWERS =
            Map.of(
                    "boundary_important", "yes",
                    "volume_important", "yes",
                    "compensate_annotation_imprecision", "yes",
                    "decision_unit", "part");

    private static final List<String> CASES =
            List.of("p3_sphere_shift", "p3_aniso_shift", "p3_tube_gap");

    private static Chromium chromium;

    @TestHTTPResource("/")
    URL site;

    @TempDir Path folder;

    @BeforeAll
    static void launch() {
        chromium = new Chromium();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    private Page start(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(site.toString());
        return page;
    }

    /** Answers every question until the recommendation; no unless the scenario says otherwise. */
    private static List<String> answerAll(Page page) {
        List<String> asked = new ArrayList<>();
        while (page.locator("form#question").count() > 0) {
            String slug = page.locator("form#question").getAttribute("data-slug");
            assertTrue(!asked.contains(slug), slug + " is asked twice");
            asked.add(slug);
            page.locator("#option-" + ANSWERS.getOrDefault(slug, "no")).check();
            page.locator("#continue").click();
            assertTrue(asked.size() < 40, "the questions do not end");
        }
        return asked;
    }

    private static void assertLiverMetrics(Page page) {
        assertEquals(1, page.locator("[data-step=S6] article[data-metric=dsc]").count());
        assertEquals(1, page.locator("[data-step=S7] article[data-metric=nsd]").count());
        assertEquals(1, page.locator("[data-step=PROP] article[data-metric=avd]").count());
        assertEquals(3, page.locator("article.metric").count());
    }

    private static void assertFits(Page page) {
        assertEquals(0, Chromium.overflow(page), page.url() + " scrolls sideways");
    }

    @Test
    void goesFromTheFirstQuestionToGoldenScores() throws IOException {
        try (BrowserContext context = chromium.open(1280, "en-GB", true)) {
            Page page = start(context);
            page.locator("[data-category=semantic-segmentation]").click();
            answerAll(page);
            assertLiverMetrics(page);

            Download download = page.waitForDownload(() -> page.locator("#download-yaml").click());
            String yaml = Files.readString(download.path(), StandardCharsets.UTF_8);
            for (String metric : List.of("id: dsc", "id: nsd", "id: avd")) {
                assertTrue(yaml.contains(metric), yaml);
            }

            page.locator("#score").click();
            page.locator("#reference").setInputFiles(zip("reference.zip", "ref"));
            page.locator("#prediction").setInputFiles(zip("prediction.zip", "pred"));
            Chromium.score(page);
            assertEquals(3, page.locator("figure[data-plot] svg").count());
            assertEquals(List.of(), Chromium.seriousFindings(page));
            assertTrue(page.locator("td[data-used='3'][data-expected='3']").count() >= 3);
            page.locator("[data-tab=cases]").click();
            for (String name : CASES) {
                assertGolden(page, name);
            }
            assertEquals(List.of(), Chromium.seriousFindings(page));
            filterAndSortInPlace(page);
            page.locator("nav a[href='/evaluations']").click();
            Chromium.unfold(page);
            assertEquals(List.of(), Chromium.seriousFindings(page));
        }
    }

    private static void filterAndSortInPlace(Page page) {
        page.locator("#q").fill(CASES.get(0));
        page.waitForCondition(() -> page.locator("tr[data-case]").count() == 1);
        assertTrue(page.url().contains("q=" + CASES.get(0)), page.url());
        page.locator("#q").fill("");
        page.waitForCondition(() -> page.locator("tr[data-case]").count() == CASES.size());
        page.locator("th[data-sort=case] a").click();
        page.waitForCondition(
                () -> page.locator("th[data-sort=case][aria-sort=ascending]").count() == 1);
        assertEquals("case", page.locator("[name=sort]").inputValue());
    }

    private void assertGolden(Page page, String name) {
        Map<String, Double> golden =
                Map.of(
                        "dsc",
                        recorded(name, "dsc", ""),
                        "nsd",
                        recorded(name, "nsd", "2.0"),
                        "avd",
                        volumeDifference(name));
        golden.forEach(
                (metric, value) -> {
                    String shown =
                            page.locator(
                                            "tr[data-case="
                                                    + name
                                                    + "] td[data-metric="
                                                    + metric
                                                    + "]")
                                    .getAttribute("data-value");
                    assertEquals(
                            value,
                            Double.parseDouble(shown),
                            1e-9 * Math.max(1, value),
                            name + " " + metric);
                });
    }

    private static double recorded(String name, String metric, String tau) {
        return GoldenCases.records("surface-distance")
                .filter(
                        r ->
                                r.caseName().equals(name)
                                        && r.metric().equals(metric)
                                        && r.parameter("tau").equals(tau))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static double volumeDifference(String name) {
        GoldenCases.GoldenCase one = GoldenCases.load(name);
        Counts counts =
                LabelPairs.of(one.reference(), one.prediction(), Set.of())
                        .classPair(List.of(1))
                        .counts();
        return Math.abs(counts.prediction() - counts.reference())
                * one.reference().grid().spacing().voxelSize();
    }

    private Path zip(String fileName, String side) throws IOException {
        Path zip = folder.resolve(fileName);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : CASES) {
                out.putNextEntry(new ZipEntry(name + ".nii.gz"));
                try (InputStream in =
                        getClass()
                                .getResourceAsStream(
                                        "/golden/cases/" + name + "/" + side + ".nii.gz")) {
                    in.transferTo(out);
                }
            }
        }
        return zip;
    }

    @Test
    void findsTheCategoryForThoseWhoDoNotKnowIt() {
        try (BrowserContext context = chromium.open(1280, "en-GB", true)) {
            Page page = start(context);
            page.locator("[data-door=unsure]").click();
            List<String> asked = answerAll(page);
            assertEquals("decision_unit", asked.get(0));
            assertLiverMetrics(page);
        }
    }

    @Test
    void worksWithoutScriptsOnAPhoneInPortuguese() {
        try (BrowserContext context = chromium.open(360, "pt-BR", false)) {
            Page page = start(context);
            assertEquals("pt-BR", page.locator("html").getAttribute("lang"));
            assertFits(page);
            page.locator("[data-category=semantic-segmentation]").click();
            assertFits(page);
            answerAll(page);
            assertLiverMetrics(page);
            assertFits(page);
            page.locator("#score").click();
            assertFits(page);
            assertEquals(1, page.locator("#reference").count());
        }
    }

    @Test
    void answersWithTheKeyboardAlone() {
        try (BrowserContext context = chromium.open(1280, "en-GB", true)) {
            Page page = context.newPage();
            page.navigate(site + "guide/semantic-segmentation");
            String first = page.locator("form#question").getAttribute("data-slug");
            page.locator("form#question input[type=radio]").first().focus();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.locator("[data-answered=" + first + "]").waitFor();
            assertTrue(page.url().contains(first + "=no"), page.url());
            page.goBack();
            assertEquals(first, page.locator("form#question").getAttribute("data-slug"));
        }
    }

    @Test
    void sharesTheWholeWalkInItsAddress() {
        String shared;
        String heading;
        try (BrowserContext context = chromium.open(1280, "en-GB", true)) {
            Page page = start(context);
            page.locator("[data-category=semantic-segmentation]").click();
            answerAll(page);
            page.waitForLoadState();
            shared = page.url();
            heading = page.locator("main").innerText();
        }
        try (BrowserContext fresh = chromium.open(1280, "en-GB", true)) {
            Page page = fresh.newPage();
            page.navigate(shared);
            assertEquals(heading, page.locator("main").innerText());
        }
    }

    @Test
    void changesOneAnswerAndKeepsTheOthers() {
        try (BrowserContext context = chromium.open(1280, "en-GB", true)) {
            Page page = start(context);
            page.locator("[data-category=semantic-segmentation]").click();
            answerAll(page);
            page.locator("[data-step=S6] [data-because=tubular] a").click();
            assertEquals("tubular", page.locator("form#question").getAttribute("data-slug"));
            page.locator("#option-yes").check();
            page.locator("#continue").click();
            List<String> askedAnew = answerAll(page);
            assertTrue(!askedAnew.contains("volume_important"), "an answer was lost");
            assertEquals(1, page.locator("[data-step=S6] article[data-metric=cldice]").count());
        }
    }

    @Test
    void hasNoSeriousAccessibilityFindings() {
        for (int width : new int[] {1280, 360}) {
            try (BrowserContext context = chromium.open(width, "en-GB", true)) {
                Page page = context.newPage();
                List<String> findings = new ArrayList<>();
                for (String path :
                        List.of(
                                "",
                                "guide/category",
                                "guide/semantic-segmentation",
                                "metrics",
                                "metrics/nsd",
                                "evaluations",
                                "evaluations/new")) {
                    page.navigate(site + path);
                    assertFits(page);
                    findings.addAll(Chromium.seriousFindings(page));
                }
                page.navigate(site + "guide/semantic-segmentation");
                answerAll(page);
                assertFits(page);
                findings.addAll(Chromium.seriousFindings(page));
                assertEquals(List.of(), findings);
            }
        }
    }
}
