package org.gabarito.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.gabarito.web.TinyNifti;
import org.gabarito.web.TinyUploads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the table of cases to what is wrong in one of them. */
@QuarkusTest
class CaseViewerIT {
    private static final int FALSE_POSITIVE = 0xd55e00;
    private static final int FALSE_NEGATIVE = 0x0072b2;

    private static Chromium chromium;

    @TestHTTPResource("/")
    URL site;

    @BeforeAll
    static void launch() {
        chromium = Chromium.withWebGl();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @Test
    void aVolumeShowsItsErrorsAndJumpsToTheLargest() throws IOException {
        try (BrowserContext context = chromium.open(1280, "en-GB", true)) {
            Page page = context.newPage();
            List<String> errors = new ArrayList<>();
            page.onPageError(errors::add);
            List<String> elsewhere = new ArrayList<>();
            page.onRequest(
                    request -> {
                        if (!request.url().startsWith(site.toString())
                                && !request.url().startsWith("data:")) {
                            elsewhere.add(request.url());
                        }
                    });
            page.navigate(site + "evaluations/new");
            score(
                    page,
                    new FilePayload("liver.nii", "", TinyNifti.cube(4, 1)),
                    new FilePayload("liver.nii", "", TinyNifti.cube(3, 3)));
            open(page);

            // 4³ and 3³ share 2³: 56 voxels are missed, 19 are false
            assertEquals(
                    "3", page.locator(".errors-list tbody tr").first().getAttribute("data-kind"));
            assertTrue(page.locator(".errors-list tbody tr").first().innerText().contains("56"));
            page.locator("#largest-error").click();
            page.waitForCondition(
                    () -> page.locator(".readout").innerText().contains("false negative"));
            String centre = page.locator(".errors-list tbody tr.current td").nth(2).innerText();
            assertTrue(page.locator(".readout").innerText().startsWith(centre + ":"));
            page.locator("#next-error").click();
            page.waitForCondition(
                    () -> page.locator(".readout").innerText().contains("false positive"));
            page.locator("#view-kind").selectOption("axial");
            assertTrue(pixels(page, FALSE_POSITIVE) > 300);
            assertTrue(pixels(page, FALSE_NEGATIVE) > 300);

            page.locator("[data-layer='2']").uncheck();
            page.waitForTimeout(300);
            assertEquals(0, pixels(page, FALSE_POSITIVE));
            page.locator(".pane canvas").focus();
            page.keyboard().press("3");
            page.waitForTimeout(300);
            assertTrue(pixels(page, FALSE_POSITIVE) > 300);

            assertTrue(page.locator("#surface-legend").isHidden());
            page.keyboard().press("4");
            page.locator("#surface-legend .surface-scale").waitFor();
            assertEquals("reference", page.locator("#surface").inputValue());
            assertEquals("render", page.locator("#view-kind").inputValue());
            assertTrue(page.locator("#surface-legend").innerText().contains("95th percentile"));
            assertTrue(page.locator("#surface-legend").innerText().contains("mm"));
            page.locator("#surface").selectOption("prediction");
            page.waitForTimeout(600);
            assertEquals("prediction", page.locator("#viewer").getAttribute("data-surface"));
            page.locator("#surface").selectOption("");
            page.waitForCondition(() -> page.locator("#surface-legend").isHidden());
            assertEquals("axial", page.locator("#view-kind").inputValue());
            page.waitForTimeout(300);
            assertTrue(pixels(page, FALSE_POSITIVE) > 300);
            assertEquals(List.of(), errors);
            assertEquals(List.of(), elsewhere);
            assertFits(page);
        }
    }

    @Test
    void aFlatImageShowsErrorsAndObjects() throws IOException {
        try (BrowserContext context = chromium.open(1280, "pt-BR", true, ColorScheme.DARK)) {
            Page page = context.newPage();
            page.navigate(site.toString());
            page.locator("[data-example=InS-1]").click();
            page.locator("#score").click();
            score(
                    page,
                    new FilePayload("cells.png", "image/png", TinyUploads.cells()),
                    new FilePayload("cells.png", "image/png", TinyUploads.foundCells()));
            open(page);

            assertEquals(1, page.locator("[data-object=matched]").count());
            assertEquals(1, page.locator("[data-object=missed]").count());
            assertEquals(1, page.locator(".plot-matching").count());
            page.locator("[data-object=missed] .jump").click();
            page.waitForTimeout(300);
            assertTrue(pixels(page, FALSE_NEGATIVE) > 300);
            assertEquals(0, pixels(page, FALSE_POSITIVE));
            page.locator("[data-layer='2']").uncheck();
            page.waitForTimeout(300);
            assertEquals(0, pixels(page, FALSE_NEGATIVE));
            assertFits(page);
        }
    }

    @Test
    void withoutScriptsTheWorstSlicesAreThere() {
        String address;
        try (BrowserContext context = chromium.open(1280, "en-GB", true)) {
            Page page = context.newPage();
            page.navigate(site + "evaluations/new");
            score(
                    page,
                    new FilePayload("liver.nii", "", TinyNifti.cube(4, 1)),
                    new FilePayload("liver.nii", "", TinyNifti.cube(3, 3)));
            address = page.locator("[data-case] th a").first().getAttribute("href");
        }
        try (BrowserContext context = chromium.open(360, "en-GB", false)) {
            Page page = context.newPage();
            page.navigate(site.toString().replaceAll("/$", "") + address);

            assertTrue(page.locator(".slices [data-code='2']").count() > 1);
            assertTrue(page.locator("#viewer").isHidden());
            assertEquals(0, Chromium.overflow(page));
        }
    }

    private static void score(Page page, FilePayload reference, FilePayload prediction) {
        page.locator("#reference").setInputFiles(reference);
        page.locator("#prediction").setInputFiles(prediction);
        Chromium.score(page);
    }

    private static void open(Page page) {
        page.locator("[data-case] th a").first().click();
        page.locator("#viewer[data-state=ready]").waitFor();
    }

    /** How many pixels of the viewer have nearly this colour. */
    private static int pixels(Page page, int colour) throws IOException {
        BufferedImage seen =
                ImageIO.read(new ByteArrayInputStream(page.locator(".stage").screenshot()));
        int count = 0;
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                int rgb = seen.getRGB(x, y);
                boolean near = true;
                for (int shift = 0; shift < 24; shift += 8) {
                    near &= Math.abs((rgb >> shift & 0xff) - (colour >> shift & 0xff)) <= 12;
                }
                count += near ? 1 : 0;
            }
        }
        return count;
    }

    private static void assertFits(Page page) {
        List<String> wrong = new ArrayList<>();
        for (int width : List.of(1280, 360)) {
            page.setViewportSize(width, 800);
            if (Chromium.overflow(page) != 0) {
                wrong.add(width + " px: scrolls sideways by " + Chromium.overflow(page));
            }
        }
        wrong.addAll(Chromium.seriousFindings(page));
        assertEquals(List.of(), wrong);
    }
}
