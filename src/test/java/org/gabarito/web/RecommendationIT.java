package org.gabarito.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gabarito.guide.Answers;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Question;
import org.gabarito.plan.MetricChoice;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.MetricConfigFile;
import org.junit.jupiter.api.Test;

/** What comes out of answers: page, config and JSON. */
@QuarkusTest
class RecommendationIT {
    private static final String API = "/api/recommendations";

    private final Guide guide = Guide.builtIn();

    @Test
    void thePageGivesEachMetricWithItsReasons() {
        get(SemS2.query())
                .then()
                .statusCode(200)
                .body(containsString("data-metric=\"dsc\" data-role=\"default\""))
                .body(containsString("data-metric=\"nsd\" data-role=\"default\""))
                .body(containsString("data-metric=\"avd\" data-role=\"default\""))
                .body(containsString("data-because=\"tubular\""))
                .body(containsString("doi.org/10.1038/s41592-023-02151-z"))
                .body(containsString("sha256:"));
    }

    @Test
    void theConfigReadsBackAsWhatThePageShows() {
        MetricConfig config = config(SemS2.query());

        assertEquals("semantic-segmentation", config.problem().category());
        assertEquals(
                "dsc,nsd(tau=2mm),avd(relative=false)",
                String.join(",", config.metrics().stream().map(MetricChoice::text).toList()));
        assertEquals("yes", config.fingerprint().get("boundary_important"));
        MetricConfig.RecommendedBy source = config.recommendedBy();
        assertTrue(source != null && source.hash().startsWith("sha256:"));
        assertTrue(source.url() != null && source.url().contains(SemS2.PATH + "?"));
    }

    @Test
    void theConfigIsAlsoThereAsJson() {
        given().urlEncodingEnabled(false)
                .get(SemS2.PATH + "/config.json" + SemS2.query())
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .header("Content-Disposition", containsString("metrics.json"))
                .body("gabarito", equalTo(1))
                .body("metrics.id", equalTo(List.of("dsc", "nsd", "avd")));
    }

    @Test
    void picksParametersAndNamesAreInTheConfig() {
        MetricConfig config =
                config(
                        SemS2.query()
                                + "&pick.S6=iou&p.nsd.tau=3mm&p.avd.relative=true"
                                + "&target=liver&labels=1%3Dliver");

        assertEquals(
                "iou,nsd(tau=3mm),avd(relative=true)",
                String.join(",", config.metrics().stream().map(MetricChoice::text).toList()));
        assertEquals("liver", config.problem().target());
        assertEquals(Map.of(1, "liver"), config.labels());
    }

    @Test
    void aPickIsMarkedAndCanBeUndone() {
        get(SemS2.query() + "&pick.S6=iou")
                .then()
                .statusCode(200)
                .body(containsString("data-metric=\"iou\" data-role=\"alternative\""))
                .body(containsString("your choice"))
                .body(containsString("name=\"pick.S6\" value=\"iou\" checked"))
                .body(containsString("name=\"pick.S6\" value=\"\">"));
    }

    @Test
    void aFormLeadsToAnAddressWithoutWhatGoesWithoutSaying() {
        Response applied =
                given().redirects()
                        .follow(false)
                        .urlEncodingEnabled(false)
                        .get(
                                SemS2.PATH
                                        + "/apply"
                                        + SemS2.query()
                                        + "&pick.S6=iou&pick.S7=&p.nsd.tau=2mm&target=&at=S6");

        assertEquals(303, applied.statusCode());
        assertTrue(
                applied.header("Location").endsWith(SemS2.PATH + SemS2.query() + "&pick.S6=iou#S6"),
                applied.header("Location"));
    }

    @Test
    void anAnswerChangedInPlaceOpensItsQuestionsAndLosesNothing() {
        String changed =
                SemS2.query()
                        .replace(
                                "compensate_annotation_imprecision=yes",
                                "compensate_annotation_imprecision=no")
                        .replace("&outlier_handling=distance_contour", "");
        Response applied =
                given().redirects()
                        .follow(false)
                        .urlEncodingEnabled(false)
                        .get(SemS2.PATH + "/apply" + changed + "&pick.S6=iou");

        assertEquals(303, applied.statusCode());
        assertTrue(
                applied.header("Location")
                        .endsWith("/guide/semantic-segmentation" + changed + "&pick.S6=iou"),
                applied.header("Location"));
    }

    @Test
    void saysWhatAnotherAnswerWouldChangeAndLinksToIt() {
        get(SemS2.query())
                .then()
                .body(containsString("data-what-if=\"tubular=yes\""))
                .body(containsString("S6 would give clDice instead of DSC"));
        get(SemS2.query() + "&lang=pt-BR")
                .then()
                .body(containsString("as estruturas fossem tubulares"))
                .body(containsString("a etapa S6 daria clDice em vez de DSC"));
    }

    @Test
    void everyCategoryHasItsPageAndConfig() {
        for (String category : guide.categories()) {
            String address = "/recommendation/" + category;
            String query = assumed(category);
            for (String language : List.of("en", "pt-BR")) {
                given().urlEncodingEnabled(false)
                        .header("Accept", "text/html")
                        .get(address + query + "&lang=" + language)
                        .then()
                        .statusCode(200)
                        .body(containsString("data-step=\""))
                        .body(containsString("id=\"what-if\""))
                        .body(containsString("data-topic=\"reporting\""))
                        .body(containsString("id=\"download-yaml\""));
            }
            given().urlEncodingEnabled(false)
                    .get(address + "/config.yaml" + query)
                    .then()
                    .statusCode(200)
                    .body(containsString("category: " + category));
        }
    }

    /** Every question answered with what "I don't know" means. */
    private String assumed(String category) {
        Answers answers = Answers.NONE.with("category", category);
        while (guide.walk(answers) instanceof Question question) {
            answers = answers.with(question.item().slug(), question.item().unknownMeans());
        }
        return new Trail(answers.without("category").values()).link("");
    }

    @Test
    void aWrongParameterIsSaidOnThePageAndRefusedInTheDownload() {
        String query = SemS2.query() + "&p.nsd.tau=wide";

        get(query)
                .then()
                .statusCode(200)
                .body(containsString("aria-invalid=\"true\""))
                .body(containsString("wide"));
        given().urlEncodingEnabled(false)
                .get(SemS2.PATH + "/config.yaml" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void missingAnswersLeadBackToTheQuestion() {
        Response response = given().redirects().follow(false).get(SemS2.PATH + "?tubular=no");

        assertEquals(303, response.statusCode());
        assertTrue(response.header("Location").endsWith("/guide/semantic-segmentation?tubular=no"));
    }

    @Test
    void whatIsNoAnswerIsToldAndLeftOut() {
        given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .accept("text/html")
                .get(SemS2.PATH + SemS2.query() + "&utm_source=mail")
                .then()
                .statusCode(200)
                .body(containsString("<code>utm_source</code>"))
                .body(not(containsString("utm_source=mail&amp;pick")));
        given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(SemS2.PATH + "/config.yaml" + SemS2.query() + "&tubluar=no")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("\"tubular\""));
    }

    @Test
    void theSameAddressGivesJsonToThoseWhoAskForIt() {
        given().accept(ContentType.JSON)
                .urlEncodingEnabled(false)
                .get(SemS2.PATH + SemS2.query())
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .header("Vary", containsString("Accept"))
                .body("category", equalTo("semantic-segmentation"))
                .body("steps.find { it.step == 'S6' }.recommended[0].id", equalTo("dsc"));
    }

    @Test
    void recommendsOverHttp() {
        post(answers())
                .then()
                .statusCode(200)
                .body("category", equalTo("semantic-segmentation"))
                .body("steps.find { it.step == 'S6' }.recommended[0].id", equalTo("dsc"))
                .body("steps.find { it.step == 'S7' }.recommended[0].id", equalTo("nsd"))
                .body("steps.find { it.step == 'PROP' }.recommended.id", hasItem("avd"))
                .body(
                        "steps.find { it.step == 'S6' }.because.find { it.item == 'tubular'"
                                + " }.answer",
                        equalTo(false))
                .body("trees.hash", startsWith("sha256:"));
    }

    @Test
    void saysWhichAnswersAreMissing() {
        Map<String, Object> answers = answers();
        answers.remove("tubular");

        post(answers)
                .then()
                .statusCode(422)
                .body("missing", hasItems("tubular"))
                .body("next", equalTo("tubular"));
    }

    @Test
    void namesTheClosestSlugAndTheValidValues() {
        Map<String, Object> answers = answers();
        answers.put("tubluar", true);

        post(answers)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("tubular"));
        post(Map.of("category", "semantic-segmentation", "tubular", "maybe"))
                .then()
                .statusCode(400)
                .body("detail", containsString("maybe"));
    }

    @Test
    void aRequestWithoutAnswersIsAProblem() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post(API)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void jsonOfAnotherShapeIsAProblem() {
        for (String body : List.of("[]", "\"x\"", "{\"answers\": []}", "{\"answers\": \"x\"}")) {
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post(API)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", containsString("/q/openapi"));
        }
    }

    @Test
    void programsThatAskForJsonGetProblemsAlsoBesideTheApi() {
        given().accept(ContentType.JSON)
                .get("/nothing/here")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().accept("text/html,application/json;q=0.9")
                .get("/nothing/here")
                .then()
                .statusCode(404)
                .contentType(ContentType.HTML);
    }

    @Test
    void catalogueAndTreesAreThereAsData() {
        given().get("/api/metrics").then().statusCode(200).body("id", hasItems("dsc", "nsd"));
        given().get("/api/trees")
                .then()
                .statusCode(200)
                .body("items.slug", hasItems("tubular", "volume_important"))
                .body("scenarios.id", hasItem("SemS-2"))
                .body("hash", startsWith("sha256:"));
    }

    @Test
    void theUploadPageBringsTheConfigAlong() {
        given().urlEncodingEnabled(false)
                .get("/evaluations/new" + SemS2.query() + "&category=semantic-segmentation")
                .then()
                .statusCode(200)
                .body(containsString("name=\"config\" value=\"gabarito: 1"))
                .body(not(containsString("type=\"file\" id=\"config\"")));
    }

    private static MetricConfig config(String query) {
        String yaml =
                given().urlEncodingEnabled(false)
                        .get(SemS2.PATH + "/config.yaml" + query)
                        .then()
                        .statusCode(200)
                        .contentType("application/yaml")
                        .extract()
                        .asString();
        return MetricConfigFile.read(yaml, "config.yaml").get();
    }

    private static Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("category", "semantic-segmentation");
        SemS2.answers()
                .forEach(
                        (slug, value) ->
                                answers.put(
                                        slug,
                                        switch (value) {
                                            case "yes" -> true;
                                            case "no" -> false;
                                            default -> value;
                                        }));
        return answers;
    }

    private static Response post(Map<String, ?> answers) {
        return given().contentType(ContentType.JSON).body(Map.of("answers", answers)).post(API);
    }

    private static Response get(String query) {
        return given().urlEncodingEnabled(false)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .get(SemS2.PATH + query);
    }
}
