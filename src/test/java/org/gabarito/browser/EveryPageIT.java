package org.gabarito.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of page that needs no upload, wide and narrow, light and dark. */
@QuarkusTest
class EveryPageIT {
    private static final List<String> PLAIN =
            List.of(
                    "/",
                    "/guide/category",
                    "/guide/image-level-classification",
                    "/guide/semantic-segmentation?small_structures=no&variable_sizes=no",
                    "/guide/object-detection?small_structures=perhaps",
                    "/guide/instance-segmentation?small_structures=no&variable_sizes=no&tubular=no",
                    "/metrics",
                    "/metrics/nsd",
                    "/metrics/ece",
                    "/trees",
                    "/trees/S3",
                    "/from-data",
                    "/evaluations",
                    "/evaluations/new",
                    "/no-such-page");

    /** Examples of the start page, one of each category. */
    private static final List<String> EXAMPLES = List.of("SemS-2", "ImLC-2", "ObD-1", "InS-1");

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

    /** Each page is met in two of the four: at both widths, in both languages, light and dark. */
    @ParameterizedTest
    @CsvSource({
        "1280, en-GB, LIGHT, 0",
        "1280, pt-BR, DARK, 1",
        "360, pt-BR, DARK, 0",
        "360, en-GB, LIGHT, 1"
    })
    void isAccessibleAndFits(int width, String locale, ColorScheme colours, int half) {
        List<String> wrong = new ArrayList<>();
        try (BrowserContext context = chromium.open(width, locale, true, colours)) {
            Page page = context.newPage();
            List<String> all = addresses(page, width < 1000);
            for (int i = half; i < all.size(); i += 2) {
                page.navigate(address(all.get(i)));
                Chromium.unfold(page);
                int overflow = Chromium.overflow(page);
                if (overflow != 0) {
                    wrong.add(page.url() + " scrolls sideways by " + overflow + " px");
                }
                wrong.addAll(Chromium.seriousFindings(page));
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** The wide screen, where there is room, leaves out what differs least between categories. */
    private List<String> addresses(Page page, boolean narrow) {
        page.navigate(address("/"));
        List<String> links =
                EXAMPLES.stream()
                        .map(id -> page.locator("[data-example=" + id + "]").getAttribute("href"))
                        .toList();
        List<String> all = new ArrayList<>(PLAIN);
        all.addAll(links);
        String first = links.get(0);
        all.add(first.replaceFirst(".*\\?", "/trees/S7?category=semantic-segmentation&"));
        for (String link : narrow ? links : List.of(first)) {
            for (String export : List.of("/methods?", "/snippets?", "/fingerprint?")) {
                all.add(link.replace("?", export));
            }
        }
        return all;
    }

    private String address(String path) {
        return site.toString().replaceAll("/$", "") + path;
    }
}
