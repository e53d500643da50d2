package org.gabarito.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The Chromium of this machine: {@code CHROMIUM}, or where Debian and others put it. */
final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        this(List.of("--disable-gpu"));
    }

    /** One that draws volumes, without a graphics card. */
    static Chromium withWebGl() {
        return new Chromium(
                List.of(
                        "--use-gl=angle",
                        "--use-angle=swiftshader",
                        "--enable-unsafe-swiftshader"));
    }

    private Chromium(List<String> drawing) {
        List<String> arguments = new ArrayList<>(drawing);
        arguments.addAll(
                List.of(
                        "--no-sandbox",
                        "--disable-quic",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable())
                                        .setArgs(arguments));
    }

    private static Path executable() {
        return Stream.of(
                        System.getenv("CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "no Chromium found: install it or set CHROMIUM to its path"));
    }

    BrowserContext open(int width, String language, boolean scripts) {
        return open(width, language, scripts, ColorScheme.LIGHT);
    }

    BrowserContext open(int width, String language, boolean scripts, ColorScheme colours) {
        return open(
                options(width, colours)
                        .setLocale(language)
                        .setJavaScriptEnabled(scripts)
                        .setAcceptDownloads(true));
    }

    /** One in which axe-core runs on pages whose own policy forbids scripts. */
    BrowserContext openWithoutPolicy(int width, ColorScheme colours) {
        return open(options(width, colours).setBypassCSP(true));
    }

    private static Browser.NewContextOptions options(int width, ColorScheme colours) {
        return new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(colours);
    }

    private BrowserContext open(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(30_000);
        return context;
    }

    /** By how many pixels a page is wider than its window. */
    static int overflow(Page page) {
        Object overflow =
                page.evaluate(
                        "document.scrollingElement.scrollWidth"
                                + " - document.documentElement.clientWidth");
        return ((Number) overflow).intValue();
    }

    /**
     * Waits until the results of an evaluation are on the page, all of them: a large page is there
     * in part before its end has come.
     */
    static void waitForResults(Page page) {
        page.locator("[data-state=done]")
                .waitFor(
                        new Locator.WaitForOptions()
                                .setState(WaitForSelectorState.ATTACHED)
                                .setTimeout(90_000));
        page.waitForLoadState(LoadState.LOAD);
    }

    /** From chosen files over the review to the results. */
    static void score(Page page) {
        page.locator("#submit").click();
        page.locator("#start").click();
        waitForResults(page);
    }

    /** Folds out all that a page folds in, and waits for what it draws only then. */
    static void unfold(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
        page.waitForCondition(
                () -> page.locator(".tree-fold:not(:has(.tree-figure))").count() == 0);
    }

    /**
     * Serious and critical findings of axe-core on a page, each as one line. Most of the time would
     * go into what axe tells of everything it is content with, and into a blank page that it opens
     * for frames, of which there are none.
     */
    static List<String> seriousFindings(Page page) {
        if (page.frames().size() > 1) {
            throw new IllegalStateException(page.url() + " has frames, which are left out");
        }
        AxeRunOptions findings = new AxeRunOptions();
        findings.setResultTypes(List.of("violations"));
        Predicate<String> serious = List.of("serious", "critical")::contains;
        return new AxeBuilder(page)
                .options(findings).setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> serious.test(rule.getImpact()))
                        .map(
                                rule ->
                                        page.url()
                                                + " "
                                                + rule.getId()
                                                + ": "
                                                + rule.getNodes().get(0).getHtml())
                        .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
