package org.gabarito.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The images of a case by their addresses. */
@QuarkusTest
class CaseLayersIT {
    private static final String CONFIG =
            "gabarito: 1\nlabels: {1: liver}\nmetrics:\n  - {id: dsc}\n  - {id: avd}\n";

    @ConfigProperty(name = "gabarito.data")
    Path data;

    private static String scored(String... names) {
        Map<String, byte[]> reference = new TreeMap<>();
        Map<String, byte[]> prediction = new TreeMap<>();
        for (String name : names) {
            reference.put(name, TinyNifti.cube(4, 1));
            prediction.put(name, TinyNifti.cube(3, 3));
        }
        Response response =
                given().redirects()
                        .follow(false)
                        .multiPart("config", CONFIG)
                        .multiPart("title", "")
                        .multiPart("reference", "reference.zip", TinyNifti.zip(reference))
                        .multiPart("prediction", "prediction.zip", TinyNifti.zip(prediction))
                        .post("/evaluations");
        assertEquals(303, response.statusCode(), response.asString());
        String page = URI.create(response.header("Location")).getPath();
        Awaited.page(page);
        return page;
    }

    private static RequestSpecification asItIs() {
        return given().urlEncodingEnabled(false);
    }

    @Test
    void aLayerIsSentOnceAndThenOnlyConfirmed() throws Exception {
        String address = scored("liver.nii") + "/cases/liver/error.nii.gz";
        Response first = given().get(address);
        String tag = first.header("ETag");

        assertEquals(200, first.statusCode());
        assertEquals("application/gzip", first.contentType());
        assertEquals(0x1f, first.asByteArray()[0]);
        assertTrue(first.header("Cache-Control").contains("private"));
        Response again = given().header("If-None-Match", tag).get(address);
        assertEquals(304, again.statusCode());
        assertEquals(tag, again.header("ETag"));
        assertEquals(0, again.asByteArray().length);
        for (String list : List.of("\"x\", " + tag, "W/" + tag, "*")) {
            given().header("If-None-Match", list).get(address).then().statusCode(304);
        }
        given().header("If-None-Match", "\"other\"").get(address).then().statusCode(200);
        String other = given().get(address.replace("error", "reference")).header("ETag");
        assertTrue(!other.equals(tag), "layers differ in their tags");
    }

    @Test
    void whatThereIsNotIsNotFound() throws Exception {
        String page = scored("liver.nii");
        for (String address :
                List.of(
                        "/cases/liver/shadow.nii.gz",
                        "/cases/liver/shadow.png",
                        "/cases/liver/error.exe",
                        "/cases/spleen/error.nii.gz",
                        "/cases/liver/error.nii.gz?method=none")) {
            asItIs().get(page + address).then().statusCode(404);
        }
        given().get("/evaluations/none/cases/liver/error.nii.gz").then().statusCode(404);
    }

    @Test
    void anUnknownClassIsAllOfThem() throws Exception {
        String address = scored("liver.nii") + "/cases/liver/error.nii.gz";
        assertEquals(200, given().get(address + "?class=nothing").statusCode());
    }

    @Test
    void filesThatAreGoneGiveAProblemThatSaysSo() throws Exception {
        String page = scored("liver.nii");
        Path home = data.resolve(page.substring(1));
        assertTrue(Files.isDirectory(home), home.toString());
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }

        given().get(page + "/cases/liver/error.nii.gz")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("title", equalTo("The images cannot be shown"))
                .body("detail", containsString("liver"))
                .body("detail", not(containsString(data.toString())));
        given().get(page + "/cases/liver").then().statusCode(200);
        String report = given().get("/api" + page + "/report.html").asString();
        assertTrue(report.contains("liver cannot be drawn: "), report);
    }

    @Test
    void theReportDrawsTheWorst() throws Exception {
        String page = scored("liver.nii");
        String report =
                given().header("Accept-Language", "pt-BR")
                        .get("/api" + page + "/report.html")
                        .asString();
        assertTrue(report.contains("Onde liver erra"), report);
        assertTrue(report.contains("Antes de agir com base nestes números"));
    }

    @Test
    void casesAreFoundWhateverTheirNames() throws Exception {
        String page = scored("with space.nii", "coração 50%.nii", "a%2Fb.nii");
        List<String> links =
                Pattern.compile(
                                "<tr data-case=\"[^\"]*\"[^>]*><th scope=\"row\"><a href=\"([^\"]*)\"")
                        .matcher(given().get(page + "/cases").asString())
                        .results()
                        .map(found -> found.group(1).replace("&amp;", "&"))
                        .toList();
        assertEquals(3, links.size());
        for (String link : links) {
            String[] parts = link.split("\\?", 2);
            String html = asItIs().get(link).then().statusCode(200).extract().asString();
            assertTrue(html.contains("id=\"viewer\""), link);
            asItIs().get(parts[0] + "/error.nii.gz").then().statusCode(200);
        }
    }
}
