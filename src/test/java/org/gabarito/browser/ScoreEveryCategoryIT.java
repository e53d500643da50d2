package org.gabarito.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.gabarito.web.TinyUploads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a recommendation of every category but label maps of voxels to results that fit. */
@QuarkusTest
class ScoreEveryCategoryIT {
    private static Chromium chromium;

    @TestHTTPResource("/")
    URL site;

    @BeforeAll
    static void launch() {
        chromium = new Chromium();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ImLC-1, en-GB",
        "ImLC-2, pt-BR",
        "ObD-1, en-GB",
        "ObD-2, pt-BR",
        "InS-1, pt-BR",
        "InS-2, en-GB"
    })
    void itsRecommendationIsScored(String example, String locale) {
        try (BrowserContext context = chromium.open(1280, locale, true)) {
            Page page = context.newPage();
            page.navigate(site.toString());
            page.locator("[data-example=" + example + "]").click();
            int metrics = page.locator("article.metric").count();
            page.locator("#score").click();
            assertEquals(metrics, page.locator(".metric-text").count());
            score(page, files(example));

            assertEquals(metrics, page.locator(".metric-block").count());
            assertFits(page);
            if (!example.startsWith("InS")) {
                page.locator("[data-tab=curves]").click();
                page.waitForURL("**/curves");
                assertTrue(page.locator(".curve-plots .figure").count() >= 2, page.url());
                Chromium.unfold(page);
                assertEquals(List.of(), findings(page));
            }
        }
    }

    @Test
    void eightyClassesOfTwelveNumbersFit() {
        try (BrowserContext context = chromium.open(1280, "en-GB", true)) {
            Page page = context.newPage();
            page.navigate(site + "evaluations/new");
            score(
                    page,
                    List.of(
                            json("instances.json", TinyUploads.boxes(80)),
                            json("results.json", TinyUploads.foundBoxes(80))));

            assertEquals(12, page.locator(".metric-block").count());
            assertFits(page);
        }
    }

    @Test
    void aTableOfBoxesIsLookedAtAndScored() {
        try (BrowserContext context = chromium.open(1280, "pt-BR", true)) {
            Page page = context.newPage();
            page.navigate(site + "evaluations/new");
            score(
                    page,
                    List.of(
                            new FilePayload("truth.csv", "text/csv", TinyUploads.boxTable()),
                            new FilePayload("model.csv", "text/csv", TinyUploads.foundTable(1))));

            assertEquals(12, page.locator(".metric-block").count());
            assertFits(page);
        }
    }

    private static void score(Page page, List<FilePayload> files) {
        page.locator("#reference").setInputFiles(files.get(0));
        page.locator("#prediction").setInputFiles(files.get(1));
        Chromium.score(page);
    }

    private static List<FilePayload> files(String example) {
        if (example.startsWith("ImLC")) {
            return List.of(
                    new FilePayload("truth.csv", "text/csv", TinyUploads.truth()),
                    new FilePayload("model.csv", "text/csv", TinyUploads.scores()));
        }
        return example.startsWith("ObD")
                ? List.of(
                        json("instances.json", TinyUploads.boxes(2)),
                        json("results.json", TinyUploads.foundBoxes(2)))
                : List.of(
                        new FilePayload("cells.png", "image/png", TinyUploads.cells()),
                        new FilePayload("found.png", "image/png", TinyUploads.foundCells()));
    }

    private static FilePayload json(String name, byte[] content) {
        return new FilePayload(name, "application/json", content);
    }

    private static void assertFits(Page page) {
        assertEquals(List.of(), findings(page));
        assertTrue(page.locator("td.mean").count() > 0);
    }

    private static List<String> findings(Page page) {
        List<String> wrong = new ArrayList<>();
        for (int width : List.of(1280, 360)) {
            page.setViewportSize(width, 800);
            if (Chromium.overflow(page) != 0) {
                wrong.add(width + " px: scrolls sideways by " + Chromium.overflow(page));
            }
        }
        wrong.addAll(Chromium.seriousFindings(page));
        return wrong;
    }
}
