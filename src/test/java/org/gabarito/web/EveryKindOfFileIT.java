package org.gabarito.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables, maps of objects and COCO files, from the upload to values known by hand. */
@QuarkusTest
class EveryKindOfFileIT {

    @Test
    void twoTablesAreAClassification() throws Exception {
        String at =
                created(
                        upload("image-level-classification", "ba, auroc")
                                .multiPart("reference", "truth.csv", TinyUploads.truth())
                                .multiPart("prediction", "model.csv", TinyUploads.scores()));

        Response done = Awaited.done(at);
        assertEquals(0.5, mean(done, "ba"));
        assertEquals(0.75, mean(done, "auroc"));
        done.then()
                .body("name", equalTo("truth"))
                .body("aggregates.method.unique()", equalTo(List.of("model")))
                .body("aggregates[0].class", equalTo("1"));
        given().get(at + "/summary.json")
                .then()
                .body("found[0].class", equalTo("1"))
                .body("found[0].reference", equalTo(2));
        given().get(at.substring("/api".length()))
                .then()
                .body(containsString("data-metric=\"auroc\" data-mean=\"0.75\""))
                .body(containsString("Samples in the reference"))
                .body(not(containsString("Labels found")));
    }

    @Test
    void everyTableIsAMethodAndNoConfigIsNeeded() throws Exception {
        Response done =
                Awaited.done(
                        created(
                                given().multiPart("reference", "truth.csv", TinyUploads.truth())
                                        .multiPart("prediction", "a.csv", TinyUploads.scores())
                                        .multiPart("prediction", "b.csv", TinyUploads.scores())));

        done.then()
                .body("progress.total", equalTo(2))
                .body("aggregates.method.unique()", equalTo(List.of("a", "b")))
                .body("aggregates.metric.unique()", hasItems("ba", "mcc", "auroc", "ap", "bs"));
    }

    @Test
    void mapsOfObjectsAreMatchedAndTheirRowsStandInTheTable() throws Exception {
        String at =
                created(
                        upload("instance-segmentation", "pq, fbeta, dsc, ap")
                                .multiPart("reference", "cells.png", TinyUploads.cells())
                                .multiPart("prediction", "cells.png", TinyUploads.foundCells())
                                .multiPart(
                                        "prediction",
                                        "scores.csv",
                                        "pred_id,score\n7,0.8\n".getBytes())
                                .multiPart("name", "net"));

        Response done = Awaited.done(at);
        assertEquals(2 / 3.0, mean(done, "pq"), 1e-6);
        assertEquals(2 / 3.0, mean(done, "fbeta"), 1e-6);
        assertEquals(1, mean(done, "dsc"));
        String scores = given().get(at + "/scores.csv").asString();
        assertTrue(
                scores.lines().anyMatch(l -> l.matches("net,cells,objects,[^,]+,dsc,.*")), scores);
        given().get(at.substring("/api".length()))
                .then()
                .body(containsString("Objects in the reference"))
                .body(containsString("data-found=\"objects\""));
    }

    @Test
    void cocoFilesGiveTheTwelveNumbersOfEveryClassAndOfAll() throws Exception {
        String at =
                created(
                        given().multiPart("reference", "instances.json", TinyUploads.boxes(2))
                                .multiPart(
                                        "prediction", "results.json", TinyUploads.foundBoxes(2)));

        Response done = Awaited.done(at);
        // Of two boxes of kind 1 one is found, so 51 of 101 recalls are reached; kind 2 is whole.
        String averaged =
                "aggregates.findAll { it.metric == 'ap' && it.parameters == 'averaged=true;area=all' }";
        done.then().body(averaged + ".class", equalTo(List.of("kind 1", "kind 2", "all")));
        List<Double> means = done.jsonPath().getList(averaged + ".mean", Double.class);
        assertEquals(51 / 101.0, means.get(0), 1e-6);
        assertEquals(1, means.get(1), 1e-6);
        assertEquals((51 / 101.0 + 1) / 2, means.get(2), 1e-6);
        assertEquals(
                12, done.jsonPath().getList("aggregates.findAll { it.class == 'all' }").size());
    }

    @Test
    void tablesOfBoxesAreDetectionsWithoutAConfigAndEachIsAMethod() throws Exception {
        Response done =
                Awaited.done(
                        created(
                                given().multiPart("reference", "truth.csv", TinyUploads.boxTable())
                                        .multiPart("prediction", "a.csv", TinyUploads.foundTable(2))
                                        .multiPart(
                                                "prediction", "b.csv", TinyUploads.foundTable(1))));

        done.then()
                .body("progress.total", equalTo(2))
                .body("aggregates.method.unique()", equalTo(List.of("a", "b")));
        String averaged =
                "aggregates.findAll { it.metric == 'ap' && it.class == 'object'"
                        + " && it.parameters == 'averaged=true;area=all' }";
        List<Double> means = done.jsonPath().getList(averaged + ".mean", Double.class);
        assertEquals(2, means.size());
        assertEquals(1, means.get(0), 1e-6);
        assertEquals(51 / 101.0, means.get(1), 1e-6);
    }

    @Test
    void severalTablesOfBoxesAreSeveralCases() throws Exception {
        Response done =
                Awaited.done(
                        created(
                                given().multiPart("reference", "one.csv", TinyUploads.boxTable())
                                        .multiPart("reference", "two.csv", TinyUploads.boxTable())
                                        .multiPart(
                                                "prediction", "one.csv", TinyUploads.foundTable(2))
                                        .multiPart(
                                                "prediction", "two.csv", TinyUploads.foundTable(2))
                                        .multiPart("name", "net")));

        done.then()
                .body("progress.total", equalTo(2))
                .body("aggregates.method.unique()", equalTo(List.of("net")))
                .body("aggregates.metric.unique()", hasItems("ap", "ar"));
    }

    private static RequestSpecification upload(String category, String metrics) {
        return given().multiPart(
                        "config",
                        "gabarito: 1\nproblem: {category: "
                                + category
                                + "}\nmetrics: ["
                                + metrics
                                + "]\n");
    }

    private static String created(RequestSpecification upload) {
        return "/api/evaluations/"
                + upload.post("/api/evaluations").then().statusCode(202).extract().path("id");
    }

    private static double mean(Response done, String metric) {
        return done.jsonPath().getDouble("aggregates.find { it.metric == '" + metric + "' }.mean");
    }
}
