package org.gabarito.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of problem, from the start page to a recommendation that is changed and shared. */
@QuarkusTest
class FourCategoriesIT {
    /** "S6 would give clDice instead of DSC", in both languages. */
    private static final Pattern GIVES =
            Pattern.compile(
                    "(S\\w+|PROP) (?:would give|daria) (.+?)(?: (?:instead of|em vez de) .+)?");

    private static final Pattern GIVES_NOTHING =
            Pattern.compile(
                    "(S\\w+|PROP) (?:would drop .+ and give nothing"
                            + "|deixaria de dar .+, sem nada no lugar)");

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

    /** The turn decides which option is taken, so that the walks end in different leaves. */
    @ParameterizedTest
    @CsvSource({
        "image-level-classification, en-GB, en, 0",
        "image-level-classification, pt-BR, pt-BR, 1",
        "object-detection, en-GB, en, 1",
        "object-detection, pt-BR, pt-BR, 0",
        "instance-segmentation, en-GB, en, 0",
        "instance-segmentation, pt-BR, pt-BR, 1",
        "semantic-segmentation, en-GB, en, 1",
        "semantic-segmentation, pt-BR, pt-BR, 5"
    })
    void leadsToARecommendationThatCanBeChangedAndShared(
            String category, String locale, String language, int turn) {
        String shared;
        String shown;
        try (BrowserContext context = chromium.open(1280, locale, true)) {
            Page page = context.newPage();
            page.navigate(site.toString());
            assertEquals(language, page.locator("html").getAttribute("lang"));
            page.locator("[data-category=" + category + "]").click();
            List<String> asked = answerAll(page, turn, language);
            assertTrue(asked.size() > 5, "only asked " + asked);
            assertTrue(page.url().contains("/recommendation/" + category), page.url());

            changeAnAnswer(page, turn, language);
            followAWhatIf(page);
            String picked = takeAnAlternative(page);
            page.waitForURL(url -> url.contains(picked));
            assertEquals(language, page.locator("html").getAttribute("lang"));

            shared = page.locator("a.share").getAttribute("href");
            assertTrue(page.url().endsWith(shared), shared + " is not the end of " + page.url());
            shown = text(page);
        }
        try (BrowserContext fresh = chromium.open(1280, locale, true)) {
            Page page = fresh.newPage();
            page.navigate(site.toString().replaceAll("/$", "") + shared);
            assertEquals(shown, text(page));
        }
    }

    /** Answers every question; half way it looks back at the previous one. */
    private static List<String> answerAll(Page page, int turn, String language) {
        List<String> asked = new ArrayList<>();
        while (page.locator("form#question").count() > 0) {
            String slug = slug(page);
            assertFalse(asked.contains(slug), slug + " is asked twice");
            assertEquals(language, page.locator("html").getAttribute("lang"));
            if (asked.size() == 6) {
                lookBack(page, asked, slug);
            }
            asked.add(slug);
            take(page, turn + asked.size());
            assertTrue(asked.size() < 40, "the questions do not end");
        }
        return asked;
    }

    private static void take(Page page, int number) {
        Locator options = page.locator("form#question input[type=radio]");
        options.nth(number % options.count()).check();
        page.locator("#continue").click();
    }

    private static String slug(Page page) {
        return page.locator("form#question").getAttribute("data-slug");
    }

    private static void lookBack(Page page, List<String> asked, String slug) {
        String address = page.url();
        String previous = asked.get(asked.size() - 1);
        page.goBack();
        assertEquals(previous, slug(page));
        assertEquals(asked.subList(0, asked.size() - 1), answered(page));
        page.goForward();
        assertEquals(slug, slug(page));
        assertEquals(asked, answered(page));

        // the same by the list of answers: what was given is marked, and all others stay
        page.locator("[data-answered=" + previous + "] a").click();
        assertEquals(previous, slug(page));
        assertEquals(1, page.locator("form#question input:checked").count());
        page.locator("#continue").click();
        assertEquals(slug, slug(page));
        assertEquals(answers(address), answers(page.url()));
    }

    private static List<String> answered(Page page) {
        return page.locator("li[data-answered]").all().stream()
                .map(one -> one.getAttribute("data-answered"))
                .toList();
    }

    private static List<String> answers(String address) {
        return Pattern.compile("&")
                .splitAsStream(address.substring(address.indexOf('?') + 1))
                .sorted()
                .toList();
    }

    /** Changes the last answer on the page itself; all others that are still of use stay. */
    private static void changeAnAnswer(Page page, int turn, String language) {
        page.locator("#all-answers > summary").click();
        Map<String, String> before = given(page);
        Locator select = page.locator("#edit select").last();
        String slug = select.getAttribute("name");
        Locator other =
                page.locator("#answer-" + slug + " option:not([value=unknown]):not(:checked)");
        String value = other.first().getAttribute("value");
        select.selectOption(value);
        page.locator("#apply-answers").click();
        answerAll(page, turn, language);

        Map<String, String> after = given(page);
        assertEquals(value, after.get(slug));
        assertNotEquals(value, before.get(slug));
        before.keySet().retainAll(after.keySet());
        assertTrue(before.size() > 3, "most answers were lost, only left: " + before);
        before.put(slug, value);
        after.keySet().retainAll(before.keySet());
        assertEquals(before, after);
    }

    private static Map<String, String> given(Page page) {
        Map<String, String> given = new LinkedHashMap<>();
        for (Locator select : page.locator("#edit select").all()) {
            given.put(select.getAttribute("name"), select.inputValue());
        }
        return given;
    }

    /** The first one that says what a step would give instead. */
    private static void followAWhatIf(Page page) {
        Locator entry = page.locator("#what-if [data-what-if]").first();
        String[] answer = entry.getAttribute("data-what-if").split("=");
        String promise = entry.innerText();
        Locator link = entry.locator("a");
        String clause = link.innerText();
        promise = promise.substring(promise.indexOf(clause) + clause.length());
        link.click();

        assertEquals(answer[1], page.locator("#answer-" + answer[0]).inputValue());
        int kept = 0;
        for (String change : promise.split("; ")) {
            Matcher nothing = GIVES_NOTHING.matcher(sentence(change));
            Matcher gives = GIVES.matcher(sentence(change));
            if (nothing.matches()) {
                assertEquals(List.of(), taken(page, nothing.group(1)), promise);
                kept++;
            } else if (gives.matches()) {
                List<String> names = taken(page, gives.group(1));
                String promised = gives.group(2).toLowerCase(Locale.ROOT);
                assertFalse(names.isEmpty(), promise);
                assertTrue(names.stream().allMatch(promised::contains), promise + ": " + names);
                kept++;
            }
        }
        assertTrue(kept > 0, "no promise to be kept in" + promise);
    }

    private static String sentence(String change) {
        return change.replaceFirst("^, ", "")
                .replaceFirst("^(o|a etapa) ", "")
                .replaceFirst(" \\((assuming|supondo)[^)]*\\)", "")
                .replaceFirst("\\.$", "");
    }

    private static List<String> taken(Page page, String step) {
        return page.locator("[data-step=" + step + "] article h3").all().stream()
                .map(title -> (String) title.evaluate("title => title.firstChild.textContent"))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The first alternative of the page; what it is in the address. */
    private static String takeAnAlternative(Page page) {
        Locator choice =
                page.locator("details.alternatives:has(input[type=radio]:not(:checked))").first();
        choice.locator("> summary").click();
        Locator radio = choice.locator("input[type=radio]:not(:checked)").first();
        String step = radio.getAttribute("name").replace("pick.", "");
        String value = radio.inputValue();
        radio.check();
        page.locator(
                        String.format(
                                "[data-step=%1$s] article[data-metric=%2$s],"
                                        + "[data-step=%1$s] article[data-way=%2$s]",
                                step, value))
                .waitFor();
        assertTrue(page.locator("#choose-" + step).getAttribute("open") != null);
        return "pick." + step + "=" + value;
    }

    /** All that the page says, folded in or not, without what it only says after a change. */
    private static String text(Page page) {
        Chromium.unfold(page);
        page.evaluate("document.getElementById('said').textContent = ''");
        return page.locator("main").innerText();
    }

    @Test
    void worksWithoutScriptsOnAPhoneInPortuguese() {
        try (BrowserContext context = chromium.open(360, "pt-BR", false)) {
            Page page = context.newPage();
            page.navigate(site.toString());
            page.locator("[data-category=instance-segmentation]").click();
            assertFits(page);
            answerAll(page, 1, "pt-BR");
            assertFits(page);

            Locator choice =
                    page.locator("details.alternatives:has(input[type=radio]:not(:checked))")
                            .first();
            String open = "#" + choice.getAttribute("id");
            choice.locator("> summary").click();
            Locator radio = choice.locator("input[type=radio]:not(:checked)").first();
            String picked = radio.getAttribute("name") + "=" + radio.inputValue();
            radio.check();
            choice.locator("button").click();
            assertTrue(page.url().contains(picked), page.url());
            assertEquals(1, page.locator(open + " input[type=radio]:checked").count());
            assertFits(page);

            changeAnAnswer(page, 1, "pt-BR");
            assertTrue(page.url().contains(picked), page.url());
            assertFits(page);
        }
    }

    private static void assertFits(Page page) {
        assertEquals(0, Chromium.overflow(page), page.url() + " scrolls sideways");
    }

    @Test
    void zoomsATreeWithTheKeyboardAlone() {
        try (BrowserContext context = chromium.open(1280, "en-GB", true)) {
            Page page = context.newPage();
            page.navigate(site + "trees/S7");
            double natural = width(page);
            tabTo(page, "[data-tree=larger]");
            page.keyboard().press("Enter");
            assertTrue(width(page) > natural);
            tabTo(page, "[data-tree=smaller]");
            page.keyboard().press("Space");
            assertEquals(natural, width(page), 1);
            tabTo(page, "[data-tree=fit]");
            page.keyboard().press("Enter");
            double fitted = width(page);
            Object room = page.locator("[data-tree-figure]").evaluate("one => one.clientWidth");
            assertEquals(((Number) room).doubleValue(), fitted, 20);

            tabTo(page, "[data-tree-figure]");
            page.keyboard().press("+");
            assertTrue(width(page) > fitted);
            page.keyboard().press("0");
            assertEquals(fitted, width(page), 1);
        }
    }

    private static double width(Page page) {
        return page.locator("[data-tree-figure] svg.tree >> visible=true")
                .first()
                .boundingBox()
                .width;
    }

    private static void tabTo(Page page, String wanted) {
        for (int i = 0; i < 40; i++) {
            if (page.locator(wanted + ":focus").count() > 0) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + wanted);
    }
}
