package org.gabarito.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The HTTP interface of evaluations, with images of a few voxels and the real engine. */
@QuarkusTest
class EvaluationsResourceIT {
    private static final String CONFIG = "gabarito: 1\nmetrics:\n  - {id: dsc}\n  - {id: iou}\n";
    private static final String PROBLEM = "application/problem+json";

    @TestHTTPResource("/api/evaluations")
    URI address;

    @ConfigProperty(name = "gabarito.data")
    Path data;

    @Test
    void scoresTwoZips() {
        String id = created(upload("reference.zip", zip(2, 3), "prediction.zip", zip(2, 2)));

        given().get("/api/evaluations/" + id)
                .then()
                .statusCode(200)
                .body("state", anyOf(equalTo("queued"), equalTo("running"), equalTo("done")));
        Response done = Awaited.ended("/api/evaluations/" + id);

        done.then()
                .body("state", equalTo("done"))
                .body("progress.done", equalTo(2))
                .body("progress.failed", equalTo(0))
                .body("finished", notNullValue())
                .body("stages.name", equalTo(List.of("received", "checked", "paired", "scored")))
                .body("links.scores", equalTo("/api/evaluations/" + id + "/scores.csv"));
        // Edges 2 and 3 predicted as 2 and 2: DSC is 1 and 2·8/(27+8).
        assertEquals(
                (1 + 16.0 / 35) / 2,
                done.jsonPath().getDouble("aggregates.find { it.metric == 'dsc' }.mean"),
                1e-6);
    }

    @Test
    void resultFilesCanBeDownloaded() {
        String id = created(upload("reference.zip", zip(2, 3), "net.zip", zip(2, 3)));
        Awaited.ended("/api/evaluations/" + id);

        String scores =
                given().get("/api/evaluations/" + id + "/scores.csv")
                        .then()
                        .statusCode(200)
                        .contentType("text/csv")
                        .extract()
                        .asString();
        String[] lines = scores.split("\r?\n");
        assertEquals(
                "method,case,class,instance,metric,parameters,definition,value,unit,status,note",
                lines[0]);
        assertEquals(1 + 2 * 2, lines.length);
        assertTrue(lines[1].startsWith("net,case0,1,,dsc,"), lines[1]);

        given().get("/api/evaluations/" + id + "/summary.json")
                .then()
                .statusCode(200)
                .contentType("application/json");
        given().get("/api/evaluations/" + id + "/config.yaml")
                .then()
                .statusCode(200)
                .body(startsWith("gabarito: 1"))
                .body(containsString("dsc"));
    }

    @Test
    void looseImagesMakeOneMethod() {
        String id =
                created(
                        given().multiPart("config", CONFIG)
                                .multiPart("reference", "a.nii", TinyNifti.cube(2))
                                .multiPart("reference", "b.nii", TinyNifti.cube(3))
                                .multiPart("prediction", "a.nii", TinyNifti.cube(2))
                                .multiPart("prediction", "b.nii", TinyNifti.cube(3))
                                .multiPart("name", "my net")
                                .post("/api/evaluations"));

        Awaited.ended("/api/evaluations/" + id)
                .then()
                .body("state", equalTo("done"))
                .body("progress.total", equalTo(2))
                .body("aggregates[0].method", equalTo("my net"))
                .body("aggregates[0].mean", equalTo(1));
    }

    @Test
    void withoutAConfigTheDefaultOneIsUsed() {
        String id =
                created(
                        given().multiPart("reference", "reference.zip", zip(2, 3))
                                .multiPart("prediction", "net.zip", zip(2, 3))
                                .post("/api/evaluations"));

        Awaited.ended("/api/evaluations/" + id)
                .then()
                .body("state", equalTo("done"))
                .body("name", equalTo("reference"))
                .body("aggregates.metric", equalTo(List.of("dsc", "nsd", "hd_perc")))
                .body("aggregates[1].parameters", equalTo("tau=2mm"))
                .body("aggregates.mean", equalTo(List.of(1, 1, 0)));
    }

    @Test
    void everyZipIsAMethodWithItsName() {
        String id =
                created(
                        given().multiPart("config", CONFIG)
                                .multiPart("reference", "reference.zip", zip(2, 3))
                                .multiPart("prediction", "one.zip", zip(2, 3))
                                .multiPart("prediction", "two.zip", zip(2, 2))
                                .multiPart("name", "first")
                                .multiPart("name", "second")
                                .post("/api/evaluations"));

        Awaited.ended("/api/evaluations/" + id)
                .then()
                .body("state", equalTo("done"))
                .body("progress.total", equalTo(4))
                .body("aggregates.method.unique()", equalTo(List.of("first", "second")));
    }

    @Test
    void startNoWaitsForReview() {
        Response created =
                request("reference.zip", zip(2), "net.zip", zip(2))
                        .post("/api/evaluations?start=no");
        String id = created(created);
        created.then().body("state", equalTo("review"));

        given().post("/api/evaluations/" + id + "/start").then().statusCode(202);

        Awaited.ended("/api/evaluations/" + id).then().body("state", equalTo("done"));
        given().post("/api/evaluations/" + id + "/cancel")
                .then()
                .statusCode(409)
                .contentType(PROBLEM);
    }

    @Test
    void cancelledEvaluationStays() {
        String id =
                created(
                        request("reference.zip", zip(2), "net.zip", zip(2))
                                .post("/api/evaluations?start=no"));

        given().post("/api/evaluations/" + id + "/cancel")
                .then()
                .statusCode(200)
                .body("state", equalTo("cancelled"));
        given().post("/api/evaluations/" + id + "/start").then().statusCode(409);
        given().get("/api/evaluations/" + id + "/scores.csv")
                .then()
                .statusCode(409)
                .contentType(PROBLEM);
    }

    @Test
    void deleteRemovesEverything() {
        String id = created(upload("reference.zip", zip(2), "net.zip", zip(2)));
        Awaited.ended("/api/evaluations/" + id);

        given().delete("/api/evaluations/" + id).then().statusCode(204);

        given().get("/api/evaluations/" + id)
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .body("status", equalTo(404))
                .body("detail", containsString(id));
        assertTrue(Files.notExists(data.resolve("evaluations").resolve(id)));
    }

    @Test
    void eventsEndWithTheFinalState() throws Exception {
        String id = created(upload("reference.zip", zip(2, 3), "net.zip", zip(2, 3)));

        HttpResponse<String> events =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(address + "/" + id + "/events"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());

        assertTrue(
                events.headers()
                        .firstValue("Content-Type")
                        .orElseThrow()
                        .startsWith("text/event-stream"));
        String[] messages = events.body().strip().split("\n\n");
        assertTrue(messages[messages.length - 1].contains("\"state\":\"done\""), events.body());
    }

    @Test
    void faultsOfAConfigAreListedWithTheirLines() {
        given().multiPart("config", "my.yaml", "gabarito: 1\nmetrics:\n  - {id: dcs}\n".getBytes())
                .multiPart("reference", "reference.zip", zip(2))
                .multiPart("prediction", "net.zip", zip(2))
                .post("/api/evaluations")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("problems", hasSize(greaterThan(0)))
                .body("problems[0].where", equalTo("my.yaml"))
                .body("problems[0].line", equalTo(3))
                .body("problems[0].fault", containsString("dcs"))
                .body("problems[0].cure", containsString("dsc"));
    }

    @Test
    void missingPartsAreNamed() {
        given().multiPart("reference", "reference.zip", zip(2))
                .post("/api/evaluations")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("problems[0].where", equalTo("prediction"));
        given().multiPart("gold", "reference.zip", zip(2))
                .post("/api/evaluations")
                .then()
                .statusCode(400)
                .body("detail", containsString("gold"));
    }

    @Test
    void uploadWithoutAnyPairIsRefusedAndLeavesNothing() {
        Response refused =
                given().multiPart("config", CONFIG)
                        .multiPart(
                                "reference",
                                "reference.zip",
                                TinyNifti.zip(Map.of("a.nii", TinyNifti.cube(2))))
                        .multiPart(
                                "prediction",
                                "net.zip",
                                TinyNifti.zip(
                                        Map.of(
                                                "x.nii", TinyNifti.cube(2),
                                                "y.nii", TinyNifti.cube(2))))
                        .post("/api/evaluations");

        refused.then().statusCode(422).contentType(PROBLEM).body("detail", notNullValue());
    }

    @Test
    void fileNamesThatPointElsewhereAreRefused() {
        upload("../../reference.zip", zip(2), "net.zip", zip(2))
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("problems[0].fault", containsString(".."));
    }

    @Test
    void corruptImageFailsItsCaseOnly() {
        byte[] half = java.util.Arrays.copyOf(TinyNifti.cube(2), 400);
        String id =
                created(
                        upload(
                                "reference.zip",
                                zip(2, 3),
                                "net.zip",
                                TinyNifti.zip(
                                        Map.of(
                                                "case0.nii",
                                                TinyNifti.cube(2),
                                                "case1.nii",
                                                half))));

        Awaited.ended("/api/evaluations/" + id)
                .then()
                .body("state", equalTo("done"))
                .body("progress.failed", equalTo(1));
    }

    @Test
    void unknownPathsMethodsAndTypesAreProblems() {
        given().get("/api/nothing").then().statusCode(404).contentType(PROBLEM);
        given().get("/api/evaluations/nothing")
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .body("title", equalTo("No such evaluation"));
        given().put("/api/evaluations").then().statusCode(405).contentType(PROBLEM);
        given().contentType("text/plain")
                .body("x")
                .post("/api/evaluations")
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
        given().get("/api/evaluations/nothing/events").then().statusCode(404);
    }

    @Test
    void otherSitesCannotChangeAnything() {
        given().header("Sec-Fetch-Site", "cross-site")
                .delete("/api/evaluations/x")
                .then()
                .statusCode(403)
                .contentType(PROBLEM);
        given().header("Origin", "http://elsewhere.example")
                .delete("/api/evaluations/x")
                .then()
                .statusCode(403);
        given().header("Origin", "http://" + address.getAuthority())
                .delete("/api/evaluations/x")
                .then()
                .statusCode(404);
        given().header("Sec-Fetch-Site", "same-origin")
                .delete("/api/evaluations/x")
                .then()
                .statusCode(404);
    }

    @Test
    void aReverseProxyMayNameTheHostAndItsPort() {
        for (String host : List.of("lab.example", "lab.example:443")) {
            given().header("Origin", "https://lab.example")
                    .header("X-Forwarded-Host", host)
                    .delete("/api/evaluations/x")
                    .then()
                    .statusCode(404);
        }
        given().header("Origin", "https://lab.example")
                .header("X-Forwarded-Host", "lab.example:80")
                .delete("/api/evaluations/x")
                .then()
                .statusCode(403);
    }

    @Test
    void anUploadThatIsCutShortIsTheSendersFault() throws Exception {
        for (String body :
                List.of(
                        "",
                        "--x\r\nContent-Disposition: form-data; name=\"reference\";"
                                + " filename=\"a.zip\"\r\n\r\nabc")) {
            HttpRequest request =
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", "multipart/form-data; boundary=x")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

            assertEquals(400, answer.statusCode());
            assertEquals(PROBLEM, answer.headers().firstValue("Content-Type").orElse(""));
        }
    }

    @Test
    void twoZipsCannotBeOneMethod() {
        given().multiPart("reference", "reference.zip", zip(2))
                .multiPart("prediction", "a.zip", zip(2))
                .multiPart("name", "net")
                .multiPart("prediction", "b.zip", zip(2))
                .multiPart("name", "net")
                .post("/api/evaluations")
                .then()
                .statusCode(400)
                .body("detail", containsString("Two zips are called 'net'"));
    }

    @Test
    void manyFilesAreTaken() {
        RequestSpecification request = given().multiPart("config", CONFIG);
        for (int i = 0; i < 600; i++) {
            request.multiPart("reference", "c" + i + ".nii", TinyNifti.cube(2))
                    .multiPart("prediction", "c" + i + ".nii", TinyNifti.cube(2));
        }

        request.post("/api/evaluations?start=no")
                .then()
                .statusCode(202)
                .body("progress.total", equalTo(600));
    }

    @Test
    void answersCarryProtectiveHeaders() {
        given().get("/api/evaluations")
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Content-Security-Policy", containsString("default-src 'self'"));
    }

    @Test
    void healthAndDescriptionAreServed() {
        given().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready").then().body("checks.name", hasSize(greaterThan(0)));
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/api/evaluations'.post", notNullValue());
    }

    private static byte[] zip(int... edges) {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < edges.length; i++) {
            files.put("case" + i + ".nii", TinyNifti.cube(edges[i]));
        }
        return TinyNifti.zip(files);
    }

    private static RequestSpecification request(
            String reference, byte[] references, String prediction, byte[] predictions) {
        return given().multiPart("config", CONFIG)
                .multiPart("reference", reference, references)
                .multiPart("prediction", prediction, predictions);
    }

    private static Response upload(
            String reference, byte[] references, String prediction, byte[] predictions) {
        return request(reference, references, prediction, predictions).post("/api/evaluations");
    }

    private static String created(Response response) {
        response.then().statusCode(202);
        String id = response.jsonPath().getString("id");
        assertTrue(response.header("Location").endsWith("/api/evaluations/" + id));
        return id;
    }
}
