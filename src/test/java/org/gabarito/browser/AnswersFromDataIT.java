package org.gabarito.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.file.Path;
import org.gabarito.image.NiftiSamples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visitor with masks of a vessel lets the data answer what they can. */
@QuarkusTest
class AnswersFromDataIT {
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

    @Test
    void goesFromMasksToTheQuestionsThatAreLeft() {
        try (BrowserContext context = chromium.open(1280, "en-GB", true)) {
            Page page = context.newPage();
            page.navigate(site.toString());
            page.locator("[data-door=data]").click();
            page.locator("#reference").setInputFiles(vessel());
            page.locator("#submit").click();

            assertTrue(page.locator("#take-tubular").isChecked());
            assertFalse(page.locator("#take-empty_reference_possible").isChecked());
            page.locator("#take-category").check();
            page.locator("#accept").click();

            assertTrue(page.url().contains("/guide/semantic-segmentation"), page.url());
            assertTrue(page.url().contains("tubular=yes"), page.url());
            assertEquals(1, page.locator("[data-measured=tubular]").count());
        }
    }

    @Test
    void namesContradictionsOnAPhoneWithoutScripts() {
        try (BrowserContext context = chromium.open(360, "pt-BR", false)) {
            Page page = context.newPage();
            page.navigate(site + "guide/semantic-segmentation?tubular=no&measured=tubular");
            page.locator("#from-data").click();
            page.locator("#reference").setInputFiles(vessel());
            page.locator("#submit").click();

            assertEquals(1, page.locator("[data-contradiction=tubular]").count());
            assertFalse(page.locator("#take-tubular").isChecked());
            assertTrue(page.content().contains("Os seus dados contradizem"));
            assertEquals(0, Chromium.overflow(page));
        }
    }

    /** A bent line, three pixels wide. */
    private Path vessel() {
        int size = 64;
        double[] values = new double[size * size];
        for (int i = 0; i < values.length; i++) {
            double radius = Math.hypot(i % size, i / size);
            values[i] = Math.abs(radius - 50) <= 1.5 ? 1 : 0;
        }
        return NiftiSamples.of(new int[] {size, size}, new double[] {1, 1}, values)
                .write(folder.resolve("vessel.nii"));
    }
}
