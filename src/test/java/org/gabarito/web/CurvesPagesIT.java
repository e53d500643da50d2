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
                    + "metrics:\n  - {id: auroc}\n  - {id: ppv}\n";

    private static String done(String config, String name, byte[] reference, byte[] prediction)
            throws InterruptedException {
        String id =
                given().multiPart("config", config)
                        .multiPart("reference", "reference." + name, reference)
                        .multiPart("prediction", "model." + name, prediction)
                        .post("/api/evaluations")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id");
        for (int i = 0; i < 200; i++) {
            if (given().get("/api/evaluations/" + id).path("state").equals("done")) {
                return "/evaluations/" + id;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not done after 20 s");
    }

    /** Sensitivity 3/4 and specificity 2/3 of seven samples. */
    private static String classified() throws InterruptedException {
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
