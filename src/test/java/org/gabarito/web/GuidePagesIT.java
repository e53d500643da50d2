package org.gabarito.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The questionnaire as a browser without scripts walks it. */
@QuarkusTest
class GuidePagesIT {
    private static final String GUIDE = "/guide/semantic-segmentation";
    private static final Pattern SLUG = Pattern.compile("data-slug=\"(\\w+)\"");

    @Test
    void theStartPageOffersCategoriesExamplesAndSaysWhatItRestsOn() {
        page("/")
                .body(containsString("href=\"/guide/semantic-segmentation\""))
                .body(containsString("href=\"/guide/category\""))
                .body(containsString("Liver in CT"))
                .body(containsString("published outcome"))
                .body(containsString("recorded run of the official toolkit"))
                .body(containsString("a reconstruction of Metrics Reloaded"));
    }

    @Test
    void everyAnswerLeadsToTheNextQuestionAndTheLastToTheRecommendation() {
        Map<String, String> known = SemS2.answers();
        List<String> asked = new ArrayList<>();
        String query = "";
        Response response = get(GUIDE);
        while (response.statusCode() == 200) {
            Matcher slug = SLUG.matcher(response.asString());
            assertTrue(slug.find(), response.asString());
            asked.add(slug.group(1));
            query += (query.isEmpty() ? "?" : "&") + slug.group(1) + "=";
            query += known.getOrDefault(slug.group(1), "no");
            response = get(GUIDE + query);
        }

        assertEquals(303, response.statusCode());
        assertTrue(response.header("Location").endsWith(SemS2.PATH + query));
        assertEquals(asked.size(), asked.stream().distinct().count(), asked.toString());
    }

    @Test
    void aQuestionSaysWhyItIsAskedAndHowToFindOut() {
        page(GUIDE + "?small_structures=no")
                .body(containsString("type=\"radio\""))
                .body(containsString("Question 2, at most"))
                .body(
                        containsString(
                                "<input type=\"hidden\" name=\"small_structures\" value=\"no\">"))
                .body(containsString("I don’t know"))
                .body(containsString("How to find out"));
    }

    @Test
    void anAnswerCanBeChangedWithoutLosingTheOthers() {
        page(GUIDE + "?small_structures=no&tubular=yes&touching_structures=no")
                .body(
                        containsString(
                                "href=\"/guide/semantic-segmentation?small_structures=no"
                                        + "&amp;tubular=yes&amp;touching_structures=no"
                                        + "&amp;ask=tubular\""));
        page(GUIDE + "?small_structures=no&tubular=yes&touching_structures=no&ask=tubular")
                .body(containsString("data-slug=\"tubular\""))
                .body(matchesPattern("(?s).*id=\"option-yes\"[^>]* checked.*"))
                .body(containsString("You are changing an answer"))
                .body(containsString("name=\"touching_structures\" value=\"no\""))
                .body(not(containsString("name=\"ask\"")))
                .body(not(containsString("type=\"hidden\" name=\"tubular\"")));
    }

    @Test
    void anAnswerThatNothingDependsOnAnyMoreCanBeChangedToo() {
        page(GUIDE + SemS2.query() + "&ask=small_structures")
                .body(containsString("data-slug=\"small_structures\""));
    }

    @Test
    void theKindOfProblemCanBeChangedAndTheAnswersAreKept() {
        Matcher link =
                Pattern.compile("href=\"([^\"]+)\" data-kind")
                        .matcher(get(GUIDE + "?small_structures=no&decision_unit=part").asString());
        assertTrue(link.find());

        page(link.group(1).replace("&amp;", "&"))
                .body(containsString("data-slug=\"category\""))
                .body(matchesPattern("(?s).*id=\"option-semantic-segmentation\"[^>]* checked.*"))
                .body(containsString("name=\"small_structures\" value=\"no\""))
                .body(not(containsString("name=\"decision_unit\"")));
        Response changed = get("/guide/category?small_structures=no&category=obd");
        assertTrue(
                changed.header("Location").endsWith("/guide/object-detection?small_structures=no"));
    }

    @Test
    void aQuestionSaysWhereItComesFromAndGivesAnExample() {
        page(GUIDE + "?ask=tubular")
                .body(containsString("Item FP3.3 of the paper"))
                .body(containsString("From practice"))
                .body(containsString("retinal vessels"));
        page(GUIDE + "?ask=variable_sizes&lang=pt-BR")
                .body(containsString("Provavelmente item FP3.2 do artigo"))
                .body(containsString("metástases"));
        page("/guide/category").body(containsString("Not a numbered item of the paper"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image-level-classification",
                "semantic-segmentation",
                "object-detection",
                "instance-segmentation"
            })
    void progressNeverPromisesFewerQuestionsThanThereAre(String category) {
        Pattern progress = Pattern.compile("Question (\\d+), at most (\\d+) to go");
        String path = "/guide/" + category;
        String query = "";
        int end = Integer.MAX_VALUE;
        for (Response page = get(path); page.statusCode() == 200; page = get(path + query)) {
            Matcher slug = SLUG.matcher(page.asString());
            if (!slug.find()) {
                return;
            }
            Matcher count = progress.matcher(page.asString());
            if (count.find()) {
                int latest = Integer.parseInt(count.group(1)) + Integer.parseInt(count.group(2));
                assertTrue(latest <= end, slug.group(1));
                end = latest;
            }
            Matcher option = Pattern.compile("id=\"option-([\\w-]+)\"").matcher(page.asString());
            assertTrue(option.find());
            query += (query.isEmpty() ? "?" : "&") + slug.group(1) + "=" + option.group(1);
        }
    }

    @Test
    void whatIsAssumedForTheUnknownIsMarked() {
        String page = get(GUIDE + "?small_structures=no").asString();
        Matcher link = Pattern.compile("id=\"assume\" href=\"([^\"]+)\"").matcher(page);
        assertTrue(link.find());

        page(link.group(1).replace("&amp;", "&")).body(containsString("assumed</span>"));
    }

    @Test
    void anUnreadableAnswerIsNamedAndLeftOut() {
        page(GUIDE + "?tubluar=yes&small_structures=perhaps")
                .body(containsString("tubluar"))
                .body(containsString("tubular"))
                .body(not(containsString("name=\"tubluar\"")));
    }

    @Test
    void faultsOfTheAddressAreToldInTheLanguageOfThePage() {
        page(GUIDE + "?tubluar=yes&small_structures=perhaps&lang=pt-BR")
                .body(containsString("não há pergunta com este nome; a mais parecida é “tubular”"))
                .body(containsString("“perhaps” não responde a esta pergunta"))
                .body(not(containsString("There is no question")));
        page(GUIDE + "?outlier_handling=existance")
                .body(containsString("the closest one is “existence”"));
    }

    @Test
    void shortCategoryNamesLeadToTheLongOnes() {
        assertEquals(303, get("/guide/sems?tubular=no").statusCode());
        assertTrue(get("/guide/sems").header("Location").endsWith(GUIDE));
        assertEquals(404, get("/guide/nonsense").statusCode());
        assertEquals(404, get("/guide/category?category=%3Cnonsense%3E").statusCode());
    }

    @Test
    void theCategoryIsFoundByQuestionsAndTheirAnswersAreKept() {
        Response found =
                get(
                        "/guide/category?decision_unit=part&instances_matter=no"
                                + "&location_only=no&small_structures=no");

        assertEquals(303, found.statusCode());
        assertTrue(found.header("Location").contains(GUIDE + "?"), found.header("Location"));
        assertTrue(found.header("Location").contains("small_structures=no"));
    }

    @Test
    void theLanguageFollowsTheBrowserAndAChoiceIsRemembered() {
        given().header("Accept-Language", "pt-BR,pt;q=0.9")
                .get("/")
                .then()
                .body(containsString("lang=\"pt-BR\""))
                .body(containsString("Escolha as métricas adequadas"));
        given().queryParam("lang", "pt-BR")
                .get("/")
                .then()
                .header("Set-Cookie", allOf(containsString("lang=pt-BR"), containsString("Lax")))
                .body(containsString("Segmentação semântica"));
        given().cookie("lang", "pt-BR")
                .header("Accept-Language", "en")
                .get(GUIDE)
                .then()
                .body(containsString("Não sei"))
                .body(not(containsString("name=\"lang\"")));
    }

    @Test
    void pagesAreLightAndRunNoForeignCode() {
        Response page = get(GUIDE);

        assertTrue(page.asByteArray().length < 100_000);
        page.then()
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .body(not(containsString("<style")))
                .body(not(containsString("style=\"")))
                .body(not(containsString("onclick")));
        assertTrue(
                given().get("/app.css").then().statusCode(200).extract().asByteArray().length
                        < 50_000);
        given().get("/favicon.svg").then().statusCode(200);
    }

    @Test
    void anUnknownAddressSaysWhereToGo() {
        given().get("/nothing/here")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("/nothing/here"))
                .body(containsString("href=\"/\""));
    }

    @Test
    void theCatalogueShowsFormulaAndDefinitions() {
        page("/metrics").body(containsString("href=\"/metrics/dsc\""));
        page("/metrics/nsd")
                .body(containsString("elements/area/pooled"))
                .body(matchesPattern("(?s).*NSD = .*"));
        given().redirects()
                .follow(false)
                .get("/metrics/dice")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/metrics/dsc"));
        given().get("/metrics/beauty").then().statusCode(404);
    }

    private static Response get(String path) {
        return given().redirects().follow(false).urlEncodingEnabled(false).get(path);
    }

    private static ValidatableResponse page(String path) {
        return get(path).then().statusCode(200).contentType("text/html");
    }
}
