package org.gabarito.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CurvesPagesIT {
    private static final String CONFIG =
            "gabarito: 1\nproblem: {category: image-level-classification}\n"
                    + "metrics:\n  - {id: auroc}\n  - {id: ppv}\n  - {id: ec, miss: 3}\n";

    private static String done(String config, String name, byte[] reference, byte[] prediction) {
        String id =
                given().multiPart("config", config)
                        .multiPart("reference", "reference." + name, reference)
                        .multiPart("prediction", "model." + name, prediction)
                        .post("/api/evaluations")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id");
        Awaited.done("/api/evaluations/" + id);
        return "/evaluations/" + id;
    }

    /** Sensitivity 3/4 and specificity 2/3 of seven samples. */
    private static String classified() {
        return done(
                CONFIG,
                "csv",
                "id,y_true\na,1\nb,1\nc,1\nd,1\ne,0\nf,0\ng,0\n".getBytes(UTF_8),
                "id,p\na,0.9\nb,0.6\nc,0.6\nd,0.2\ne,0.6\nf,0.4\ng,0.1\n".getBytes(UTF_8));
    }

    @Test
    void classifiedSamplesHaveATabWithTheirCurves() throws Exception {
        String page = classified();
        given().get(page).then().body(containsString("data-tab=\"curves\""));
        given().get(page + "/curves")
                .then()
                .statusCode(200)
                .body(containsString("aria-current=\"page\">Curves</a>"))
                .body(containsString("<title>ROC, class 1</title>"))
                .body(containsString("0.7500 ("))
                .body(containsString("57.1 %, this study"))
                .body(containsString("data-plot=\"confusion\""));
        given().header("Accept-Language", "pt-BR")
                .get(page + "/curves")
                .then()
                .body(containsString(">Curvas</a>"))
                .body(containsString("<title>ROC, classe 1</title>"))
                .body(containsString("Prevalência onde será usado"));
    }

    @Test
    void aPrevalenceIsMarkedAndHasItsValues() throws Exception {
        String page = classified();
        // 0.75 · 0.05 / (0.75 · 0.05 + 0.95 / 3)
        given().queryParam("prevalence", "5 %")
                .get(page + "/curves")
                .then()
                .statusCode(200)
                .body(containsString("value=\"5 %\""))
                .body(containsString(">5 %, asked for</th><td class=\"number\">0.1059<"))
                .body(containsString("asked for: 5 %"));
        given().queryParam("prevalence", "0,05")
                .get(page + "/curves")
                .then()
                .statusCode(200)
                .body(containsString("asked for: 5 %"));
    }

    @Test
    void aWrongPrevalenceIsToldBesideTheFieldAndShownAsTyped() throws Exception {
        String page = classified();
        given().queryParam("prevalence", "5<b>")
                .get(page + "/curves")
                .then()
                .statusCode(400)
                .body(containsString("aria-invalid=\"true\""))
                .body(containsString("role=\"alert\">“5&lt;b&gt;” is no share above 0"))
                .body(containsString("<title>ROC, class 1</title>"))
                .body(not(containsString("<b>")));
        given().queryParam("prevalence", "1").get(page + "/curves").then().statusCode(400);
    }

    @Test
    void costsAndThresholdAreThoseThatAreTypedElseThoseOfTheConfig() throws Exception {
        String page = classified();
        given().get(page + "/curves")
                .then()
                .body(containsString("name=\"miss_cost\" inputmode=\"decimal\" value=\"3\""))
                .body(containsString("a miss costs 3 times a false alarm"));
        // (5 · 1 + 1) / 7 and (3 − 3 / 7) / 7
        given().queryParam("miss_cost", "5")
                .queryParam("threshold", "30 %")
                .get(page + "/curves")
                .then()
                .statusCode(200)
                .body(containsString("name=\"miss_cost\" inputmode=\"decimal\" value=\"5\""))
                .body(containsString("value=\"30 %\""))
                .body(
                        containsString(
                                "a miss costs 5 times a false alarm. Net benefit: threshold 0.3."))
                .body(containsString("<td class=\"number\">0.8571<"))
                .body(containsString("<td class=\"number\">0.3673<"))
                .body(containsString("/plots/ppv/1.svg?miss_cost=5&amp;threshold=30+%25\""));
        given().queryParam("threshold", "0.3")
                .get("/api" + page + "/plots/net-benefit/1.csv")
                .then()
                .statusCode(200)
                .body(containsString(",study,,,0.3"));
    }

    @Test
    void aWrongCostIsToldBesideItsFieldAndByFiles() throws Exception {
        String page = classified();
        given().queryParam("miss_cost", "-1")
                .get(page + "/curves")
                .then()
                .statusCode(400)
                .body(containsString("id=\"miss_cost-wrong\""))
                .body(containsString("“-1” is no cost."));
        given().queryParam("miss_cost", "-1")
                .queryParam("threshold", "2")
                .get("/api" + page + "/plots/net-benefit/1.csv")
                .then()
                .statusCode(400)
                .body(containsString("miss_cost: “-1” is no cost."))
                .body(containsString("threshold: “2” is no threshold."));
    }

    @Test
    void everyFileThatThePageLinksToIsThere() throws Exception {
        String page = classified();
        String html = given().queryParam("prevalence", "0.05").get(page + "/curves").asString();
        Matcher links =
                Pattern.compile("href=\"(/api/evaluations/[^\"]*/plots/[^\"]*)\"").matcher(html);
        int count = 0;
        while (links.find()) {
            given().urlEncodingEnabled(false)
                    .get(links.group(1).replace("&amp;", "&"))
                    .then()
                    .statusCode(200);
            count++;
        }
        assertTrue(count == 3 * 9, count + " links");
    }

    @Test
    void labelMapsHaveNoSuchTab() throws Exception {
        byte[] zip = TinyNifti.zip(Map.of("a.nii", TinyNifti.cube(2), "b.nii", TinyNifti.cube(3)));
        String page =
                done("gabarito: 1\nlabels: {1: liver}\nmetrics:\n  - {id: dsc}\n", "zip", zip, zip);
        assertFalse(given().get(page).asString().contains("data-tab=\"curves\""));
        given().redirects().follow(false).get(page + "/curves").then().statusCode(303);
        given().get("/evaluations/none/curves").then().statusCode(404);
    }
}
