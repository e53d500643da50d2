package org.gabarito.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gabarito.web.TinyNifti;
import org.gabarito.web.TinyUploads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every kind of page about what was scored, wide and narrow, light and dark. */
@QuarkusTest
class EveryResultPageIT {
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

    @Test
    void twoMethodsOnTwoRatersAreAccessibleAndFit() {
        FilePayload reference = zip("raters.zip", "anna", "ben", 3);
        FilePayload prediction = zip("methods.zip", "unet", "atlas", 4);
        try (BrowserContext context = chromium.open(1280, "en-GB", true)) {
            Page page = context.newPage();
            String first = scored(page, reference, prediction);
            String second = scored(page, reference, prediction);

            List<String> pages = pages(page, second);
            assertTrue(pages.contains(second + "/raters"), pages.toString());
            assertTrue(pages.contains(second + "/methods"), pages.toString());
            page.navigate(first + "/cases");
            pages.add((String) page.evaluate("document.querySelector('.cases tbody a').href"));
            page.navigate(address("/evaluations"));
            pages.add(page.url());
            pages.add((String) page.evaluate("document.querySelector('td.config a').href"));
            pages.add(address("/compare?evaluation=" + id(first) + "&evaluation=" + id(second)));
            assertAccessible(pages);
        }
    }

    @Test
    void classifiedSamplesAreAccessibleAndFit() {
        try (BrowserContext context = chromium.open(1280, "pt-BR", true)) {
            Page page = context.newPage();
            String scored =
                    scored(
                            page,
                            new FilePayload("truth.csv", "text/csv", TinyUploads.truth()),
                            new FilePayload("model.csv", "text/csv", TinyUploads.scores()));
            assertAccessible(pages(page, scored));
        }
    }

    /** Its tabs, and what is asked before it is deleted. */
    private static List<String> pages(Page page, String evaluation) {
        page.navigate(evaluation);
        List<String> pages = new ArrayList<>();
        for (Object link :
                (List<?>)
                        page.evaluate(
                                "[...document.querySelectorAll('[data-tab] a, a[data-tab]')].map(a => a.href)")) {
            pages.add((String) link);
        }
        pages.add(evaluation + "/delete");
        return pages;
    }

    /** Each page is met in two of the four: at both widths, in both languages, light and dark. */
    private static void assertAccessible(List<String> pages) {
        List<String> wrong = new ArrayList<>();
        for (int width : List.of(1280, 360)) {
            for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                boolean swapped = (width == 360) == (colours == ColorScheme.DARK);
                String locale = colours == ColorScheme.DARK ? "pt-BR" : "en-GB";
                try (BrowserContext context = chromium.open(width, locale, true, colours)) {
                    Page page = context.newPage();
                    for (int i = swapped ? 1 : 0; i < pages.size(); i += 2) {
                        page.navigate(pages.get(i));
                        Chromium.unfold(page);
                        int overflow = Chromium.overflow(page);
                        if (overflow != 0) {
                            wrong.add(page.url() + " scrolls sideways by " + overflow + " px");
                        }
                        wrong.addAll(Chromium.seriousFindings(page));
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private String scored(Page page, FilePayload reference, FilePayload prediction) {
        FormData form =
                FormData.create()
                        .set("title", "")
                        .set("reference", reference)
                        .set("prediction", prediction);
        String created =
                page.request()
                        .post(address("/evaluations"), RequestOptions.create().setMultipart(form))
                        .url();
        page.navigate(created);
        Chromium.waitForResults(page);
        return page.url();
    }

    /** Three cases of two raters or methods; the second has smaller cubes. */
    private static FilePayload zip(String name, String one, String other, int edge) {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 3; i++) {
            files.put(one + "/case" + i + ".nii", TinyNifti.cube(edge, i));
            files.put(other + "/case" + i + ".nii", TinyNifti.cube(edge - 1, i));
        }
        return new FilePayload(name, "application/zip", TinyNifti.zip(files));
    }

    private static String id(String evaluation) {
        return evaluation.substring(evaluation.lastIndexOf('/') + 1);
    }

    private String address(String path) {
        return site.toString().replaceAll("/$", "") + path;
    }
}
