package org.gabarito.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** From uploaded label maps to answers, without scripts. */
@QuarkusTest
class SurveyPagesIT {
    @ConfigProperty(name = "gabarito.data")
    Path data;

    @Test
    void startAndQuestionsLeadHere() {
        given().get("/").then().body(containsString("href=\"/from-data\""));
        given().get("/guide/semantic-segmentation?tubular=no")
                .then()
                .body(
                        containsString(
                                "href=\"/from-data?tubular=no&amp;category=semantic-segmentation\""));
        given().get("/from-data?tubular=no")
                .then()
                .statusCode(200)
                .body(containsString("action=\"/from-data?tubular=no\""));
    }

    @Test
    void proposesWithEvidenceAndKeepsNoFile() throws IOException {
        survey("/from-data", zip(2, 3, 2), null)
                .statusCode(200)
                .body(containsString("data-proposal=\"small_structures\" data-value=\"yes\""))
                .body(containsString("px = "))
                .body(containsString("value=\"small_structures:yes\""))
                .body(not(containsString("data-proposal=\"empty_prediction_possible\"")));

        try (Stream<Path> left = Files.list(data.resolve("incoming"))) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void predictionsAreOptionalAndAnswerMore() {
        survey("/from-data", zip(2, 3), zip(2))
                .statusCode(200)
                .body(
                        containsString(
                                "data-proposal=\"invalid_output_possible\" data-value=\"yes\""));
    }

    @Test
    void contradictedAnswersAreNamedAndNotTicked() {
        survey("/from-data?small_structures=no&category=semantic-segmentation", zip(2, 2), null)
                .statusCode(200)
                .body(containsString("data-contradiction=\"small_structures\""))
                .body(containsString("name=\"small_structures\" value=\"no\""))
                .body(
                        not(
                                containsString(
                                        "value=\"small_structures:yes\" aria-describedby="
                                                + "\"evidence-small_structures\" checked")));
    }

    @Test
    void whatIsTickedGoesOnIntoTheGuide() {
        given().redirects()
                .follow(false)
                .get(
                        "/from-data/accept?tubular=yes&accept=small_structures:yes&accept=tubular:no"
                                + "&accept=category:semantic-segmentation")
                .then()
                .statusCode(303)
                .header(
                        "Location",
                        endsWith(
                                "/guide/category?small_structures=yes&measured=small_structures,tubular"
                                        + "&tubular=no&category=semantic-segmentation"));
        given().get("/guide/semantic-segmentation?small_structures=yes&measured=small_structures")
                .then()
                .statusCode(200)
                .body(containsString("data-measured=\"small_structures\""));
    }

    @Test
    void unreadableUploadsAreRefusedByFile() {
        given().multiPart("reference", "bad.nii", "no image".getBytes())
                .post("/from-data")
                .then()
                .statusCode(422)
                .contentType("text/html")
                .body(containsString("bad.nii"));
        given().multiPart("reference", "notes.docx", "no image".getBytes())
                .post("/from-data")
                .then()
                .statusCode(422);
        given().multiPart("prediction", "a.nii", TinyNifti.cube(2))
                .post("/from-data")
                .then()
                .statusCode(400)
                .body(containsString("reference"));
    }

    @Test
    void speaksPortuguese() {
        given().get("/from-data?lang=pt-BR")
                .then()
                .body(containsString("Respostas a partir dos seus dados"));
        survey("/from-data?lang=pt-BR", zip(2), null)
                .body(containsString("O que os seus dados dizem"))
                .body(containsString("Diâmetro mediano"));
    }

    private static ValidatableResponse survey(String address, byte[] reference, byte[] prediction) {
        var form = given().multiPart("reference", "reference.zip", reference, "application/zip");
        if (prediction != null) {
            form.multiPart("prediction", "prediction.zip", prediction, "application/zip");
        }
        return form.post(address).then();
    }

    private static byte[] zip(int... edges) {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < edges.length; i++) {
            files.put("case" + i + ".nii", TinyNifti.cube(edges[i]));
        }
        return TinyNifti.zip(files);
    }
}
