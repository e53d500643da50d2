package org.gabarito.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What goes from a page of results into a paper. */
@QuarkusTest
class PublishResourceIT {
    private static final String CONFIG =
            "gabarito: 1\nlabels: {1: liver}\nmetrics:\n  - {id: dsc}\n  - {id: avd}\n";

    private static String done() {
        byte[] zip = TinyNifti.zip(Map.of("a.nii", TinyNifti.cube(2), "b.nii", TinyNifti.cube(3)));
        String id =
                given().multiPart("config", CONFIG)
                        .multiPart("reference", "reference.zip", zip)
                        .multiPart("prediction", "net.zip", zip)
                        .post("/api/evaluations")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id");
        Awaited.done("/api/evaluations/" + id);
        return "/api/evaluations/" + id;
    }

    @Test
    void givesEveryFileThatThePageLinksTo() throws Exception {
        String at = done();
        String page = given().get(at.substring("/api".length())).asString();
        Matcher links = Pattern.compile("href=\"(" + at + "[^\"]*)\"").matcher(page);
        int count = 0;
        while (links.find()) {
            String link = links.group(1).replace("&amp;", "&");
            given().urlEncodingEnabled(false).get(link).then().statusCode(200);
            count++;
        }
        assertTrue(count >= 20, count + " links");
    }

    @Test
    void writesTheReportInTheLanguageOfTheVisitor() throws Exception {
        String at = done();
        given().get(at + "/report.html")
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"report.html\"")
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("Worst cases"));
        given().header("Accept-Language", "pt-BR")
                .get(at + "/report.html")
                .then()
                .body(containsString("<html lang=\"pt-BR\">"))
                .body(containsString("Piores casos"));
        given().get(at + "/table.md?numbers=mean-sd")
                .then()
                .statusCode(200)
                .body(containsString("| liver | 1.0000 ± 0.0000 |"));
        given().get(at + "/table.md?numbers=best").then().statusCode(400);
    }

    @Test
    void givesPlotsAsDrawingPictureAndNumbers() throws Exception {
        String at = done() + "/plots/distribution/dsc";
        given().get(at + ".svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("<svg"));
        byte[] png = given().get(at + ".png").then().statusCode(200).extract().asByteArray();
        assertTrue(ImageIO.read(new ByteArrayInputStream(png)).getWidth() > 600);
        given().get(at + ".csv").then().statusCode(200).body(containsString("net,liver,dsc,,a,1"));
        given().get(at + ".gif").then().statusCode(404);
        given().get(at.replace("dsc", "ece") + ".svg")
                .then()
                .statusCode(404)
                .body("detail", containsString("distribution/dsc"));
    }

    @Test
    void bundlesTheSameBytesEachTime() throws Exception {
        String at = done() + "/audit.zip";
        Response first = given().get(at);
        assertEquals(200, first.statusCode());
        assertArrayEquals(first.asByteArray(), given().get(at).asByteArray());
    }
}
