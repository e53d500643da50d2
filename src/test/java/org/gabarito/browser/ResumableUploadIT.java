package org.gabarito.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gabarito.image.NiftiSamples;
import org.gabarito.web.TinyUploads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders dropped on the page, paused, gone on with, checked and scored. */
@QuarkusTest
class ResumableUploadIT {
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

    @ParameterizedTest
    @CsvSource({"1280, LIGHT, en-GB", "360, DARK, pt-BR"})
    void droppedFoldersArePairedShownAndScored(int width, ColorScheme colours, String language)
            throws Exception {
        Path reference = cases("reference", 3);
        Path first = cases("good net", 3);
        Path second = cases("poor net", 2);
        Files.writeString(first.resolve(".DS_Store"), "litter");
        try (BrowserContext context = chromium.open(width, language, true, colours)) {
            Page page = context.newPage();
            page.navigate(site + "evaluations/new");
            shoot(page, "upload-empty-" + width);
            drop(page, page.locator("[data-side=reference] .drop"), reference);
            drop(page, page.locator("[data-side=prediction] .drop"), first);
            page.locator("#add-prediction").click();
            drop(page, page.locator("[data-side=prediction] .drop").nth(1), second);
            waitForFiles(page, 8);
            assertEquals(
                    List.of("good net", "poor net"),
                    page.locator("[data-side=prediction]").all().stream()
                            .map(side -> side.locator("[name=method]").inputValue())
                            .toList());
            assertFits(page);
            shoot(page, "upload-complete-" + width);

            page.locator("#submit").click();
            page.locator("#start").waitFor();
            assertEquals(6, page.locator("tr[data-case]").count());
            assertFits(page);
            shoot(page, "review-" + width);
            page.locator("#reopen").click();
            waitForFiles(page, 8);

            Chromium.score(page);
            assertTrue(page.locator("td.mean").count() > 0);
        }
    }

    @Test
    void anUploadGoesOnAfterAPauseAndAClosedTab() throws Exception {
        Path large = folder.resolve("large.nii");
        byte[] bytes = new byte[6_000_000];
        new Random(1).nextBytes(bytes);
        Files.write(large, bytes);
        String address;
        try (BrowserContext context = chromium.open(1280, "en-GB", true)) {
            Page page = context.newPage();
            page.navigate(site + "evaluations/new");
            slow(page);
            page.locator("#reference").setInputFiles(large);
            page.waitForCondition(() -> part(page) > 0.1);
            page.locator("#pause").click();
            page.locator("#sending[data-state=paused]").waitFor();
            page.waitForTimeout(500);
            double paused = part(page);
            page.waitForTimeout(500);
            assertEquals(paused, part(page));
            shoot(page, "upload-paused-1280");
            page.locator("#resume").click();
            page.waitForCondition(() -> part(page) > paused);
            page.locator("#pause").click();
            page.locator("#sending[data-state=paused]").waitFor();
            address = page.url();
        }
        try (BrowserContext context = chromium.open(360, "en-GB", true)) {
            Page page = context.newPage();
            page.navigate(address);
            page.locator(".file-list li[data-state=lost]").waitFor();
            assertTrue(part(page) > 0.1);
            assertFits(page);
            shoot(page, "upload-again-360");
            List<String> methods = new ArrayList<>();
            page.onRequest(
                    request -> {
                        if (request.url().contains("/uploads")) {
                            methods.add(request.method());
                        }
                    });
            page.locator("#reference").setInputFiles(large);
            page.locator("#sending[data-state=complete]").waitFor();
            assertEquals("HEAD", methods.get(0), "goes on where it was: " + methods);
            page.locator(".file-list .remove").click();
            page.locator("#sending").waitFor(hidden());
        }
    }

    /** What was chosen is listed above the button, which must not move away while it is pressed. */
    @Test
    void aButtonThatIsBeingPressedStays() throws Exception {
        try (BrowserContext context = chromium.open(1280, "en-GB", true)) {
            Page page = context.newPage();
            page.navigate(site + "evaluations/new");
            page.locator("#submit").hover();
            page.mouse().down();
            page.locator("#reference").setInputFiles(cases("reference", 1).resolve("case0.png"));
            page.locator("#prediction").setInputFiles(cases("net", 1).resolve("case0.png"));
            page.waitForTimeout(400);
            page.mouse().up();

            page.locator("#start").waitFor();
        }
    }

    @Test
    void aMismatchIsShownAndResampledOnRequest() throws Exception {
        Path reference = Files.createDirectories(folder.resolve("reference"));
        Path prediction = Files.createDirectories(folder.resolve("net"));
        for (int number = 0; number < 2; number++) {
            String name = "case" + number + ".nii.gz";
            int fewer = number == 0 ? 8 : 4;
            Files.write(reference.resolve(name), cube(8, 1));
            Files.write(prediction.resolve(name), cube(fewer, 8.0 / fewer));
        }
        try (BrowserContext context = chromium.open(1280, "en-GB", true)) {
            Page page = context.newPage();
            page.navigate(site + "evaluations/new");
            drop(page, page.locator("[data-side=reference] .drop"), reference);
            drop(page, page.locator("[data-side=prediction] .drop"), prediction);
            page.locator("#submit").click();

            page.locator("[data-mismatch=case1][data-fit=resample] figure svg").waitFor();
            assertEquals(1, page.locator("[data-mismatch]").count());
            assertEquals("strict", page.locator("[name=geometry]:checked").inputValue());
            page.locator("tr[data-label='1'] input").fill("liver");
            assertFits(page);
            shoot(page, "review-mismatch-1280");
            page.locator("[name=geometry][value=resample]").check();
            page.locator("#start").click();
            Chromium.waitForResults(page);
            assertTrue(page.locator("td[data-class=liver][data-metric=dsc]").count() > 0);
            assertEquals(0, page.locator("[data-unscored]").count());
        }
    }

    /** A cube of one label in a volume of 8 mm, in so many voxels along each axis. */
    private static byte[] cube(int size, double step) {
        double[] labels = new double[size * size * size];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % size < size / 2 ? 1 : 0;
        }
        double first = (step - 1) / 2;
        return NiftiSamples.of(
                        new int[] {size, size, size}, new double[] {step, step, step}, labels)
                .sform(first, first, first)
                .gzipped();
    }

    @Test
    void problemsAreShownAndFilesStay() throws Exception {
        try (BrowserContext context = chromium.open(1280, "en-GB", true)) {
            Page page = context.newPage();
            page.navigate(site + "evaluations/new");
            page.locator("#submit").click();
            page.locator("#upload-problems").waitFor();
            page.locator("#reference").setInputFiles(cases("a", 1).resolve("case0.png"));
            page.locator("#prediction")
                    .setInputFiles(Files.writeString(folder.resolve("x.nii"), "no"));
            page.locator("#submit").click();
            page.locator("#start").or(page.locator("#upload-problems:not([hidden]) li")).waitFor();
        }
    }

    /** The first files are complete before the last ones are known. */
    private static void waitForFiles(Page page, int count) {
        page.waitForCondition(
                () -> page.locator(".file-list li[data-state=done]").count() == count);
        page.locator("#sending[data-state=complete]").waitFor();
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
    }

    private static double part(Page page) {
        return ((Number)
                        page.evaluate(
                                "(() => { const bar = document.querySelector('#sending progress');"
                                        + " return bar.value / bar.max; })()"))
                .doubleValue();
    }

    /** One megabyte a second. */
    private static void slow(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        JsonObject limits = new JsonObject();
        limits.addProperty("offline", false);
        limits.addProperty("latency", 0);
        limits.addProperty("downloadThroughput", -1);
        limits.addProperty("uploadThroughput", 1_000_000);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", limits);
    }

    private Path cases(String name, int count) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        for (int i = 0; i < count; i++) {
            Files.write(home.resolve("case" + i + ".png"), TinyUploads.cells());
        }
        return home;
    }

    /** As a person drops a folder from the desktop. */
    private static void drop(Page page, Locator area, Path path) {
        area.scrollIntoViewIfNeeded();
        BoundingBox box = area.boundingBox();
        CDPSession session = page.context().newCDPSession(page);
        for (String type : List.of("dragEnter", "dragOver", "drop")) {
            JsonArray files = new JsonArray();
            files.add(path.toString());
            JsonObject data = new JsonObject();
            data.add("items", new JsonArray());
            data.add("files", files);
            data.addProperty("dragOperationsMask", 1);
            JsonObject event = new JsonObject();
            event.addProperty("type", type);
            event.addProperty("x", box.x + box.width / 2);
            event.addProperty("y", box.y + box.height / 2);
            event.add("data", data);
            session.send("Input.dispatchDragEvent", event);
        }
        session.detach();
    }

    private static void assertFits(Page page) {
        assertEquals(0, Chromium.overflow(page));
        assertEquals(List.of(), Chromium.seriousFindings(page));
    }

    /** For a person to look at; nothing depends on them. */
    private static void shoot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", name + ".png"))
                        .setFullPage(true));
    }
}
