package org.gabarito.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.core.metric.catalog.MetricIds;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The catalogue as a browser sees it. */
@QuarkusTest
class MetricPagesIT {
    private static final Pattern EMPTY =
            Pattern.compile("<(p|dd|dt|td|th|h1|h2|h3|li|tbody|pre)\\b[^>]*>\\s*</\\1>");
    private static final Pattern SECTION_WITHOUT_CONTENT =
            Pattern.compile("</h2>\\s*(</section>|<section)");

    @TestFactory
    Stream<DynamicTest> everyMetricHasAPageInEveryLanguage() {
        return Stream.of(Language.values())
                .flatMap(
                        language ->
                                MetricCatalog.all().stream()
                                        .map(Metric::info)
                                        .map(
                                                info ->
                                                        DynamicTest.dynamicTest(
                                                                info.id() + " " + language.tag(),
                                                                () -> check(info, language))));
    }

    private static void check(MetricInfo info, Language language) {
        String page =
                given().header("Accept-Language", language.tag())
                        .get("/metrics/" + info.id())
                        .then()
                        .statusCode(200)
                        .header("Content-Language", language.tag())
                        .extract()
                        .asString();
        assertTrue(page.contains("<math "), "no formula");
        assertTrue(page.contains("</svg>"), "no drawing");
        assertTrue(page.contains(info.source().key()), "no reference");
        // a tool whose name says all needs no remark
        String told = page.replace("<td></td></tr>", "");
        assertFalse(EMPTY.matcher(told).find(), () -> first(EMPTY, told));
        assertFalse(SECTION_WITHOUT_CONTENT.matcher(page).find());
        assertFalse(page.contains("NOT_FOUND"));
        for (String section : List.of("edge-cases", "relatives", "tools", "source")) {
            assertTrue(page.contains("<h2 id=\"" + section + "\">"), "no " + section);
        }
        assertEquals(
                info.parameters().size(), page.split("<div class=\"parameter\">", -1).length - 1);
    }

    private static String first(Pattern pattern, String page) {
        return pattern.matcher(page).results().findFirst().orElseThrow().group();
    }

    @Test
    void namesAreInTheLanguageOfThePage() {
        given().header("Accept-Language", "pt-BR")
                .get("/metrics/iou")
                .then()
                .body(containsString("Interseção sobre união"))
                .body(not(containsString(">Intersection over union<")));
    }

    @Test
    void theListShowsWhatIsMeantForAKindOfProblem() {
        given().get("/metrics")
                .then()
                .body(containsString("data-metric=\"dsc\""))
                .body(containsString("data-metric=\"auroc\""));
        given().get("/metrics?category=object-detection")
                .then()
                .body(containsString("data-metric=\"froc\""))
                .body(not(containsString("data-metric=\"specificity\"")))
                .body(
                        containsString(
                                "href=\"/metrics?category=object-detection\" aria-current=\"true\""));
        given().get("/metrics?category=nonsense")
                .then()
                .statusCode(200)
                .body(containsString("data-metric=\"dsc\""));
    }

    @Test
    void otherNamesLeadToTheMetric() {
        given().redirects()
                .follow(false)
                .get("/metrics/brier")
                .then()
                .statusCode(303)
                .header("Location", containsString("/metrics/bs"));
        given().get("/metrics/nothing").then().statusCode(404);
    }

    @Test
    void theReferenceDownloadsAsBibTex() {
        given().get("/metrics/dsc/citation.bib")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/x-bibtex"))
                .header("Content-Disposition", containsString("dice1945measures.bib"))
                .body(startsWith("@article{dice1945measures,"));
    }

    @Test
    void programsGetEveryMetric() {
        given().get("/api/metrics")
                .then()
                .body("$", hasSize(MetricIds.all().size()))
                .body("find { it.id == 'auroc' }.source.key", equalTo("hanley1982meaning"));
    }
}
