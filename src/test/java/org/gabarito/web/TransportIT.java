package org.gabarito.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** How pages travel, whatever is on them. */
@QuarkusTest
class TransportIT {
    @Test
    void addressesMayHoldTheNamesOfManyLabels() {
        given().accept("text/html")
                .queryParam("labels", "1=" + "x".repeat(10_000))
                .get("/guide/semantic-segmentation")
                .then()
                .statusCode(200);
    }

    @Test
    void pagesGoOutCompressed() {
        given().accept("text/html")
                .header("Accept-Encoding", "gzip")
                .get("/")
                .then()
                .statusCode(200)
                .header("Content-Encoding", equalTo("gzip"))
                .body(containsString("Gabarito"));
    }

    @Test
    void styleIsAskedForAgainSoThatANewVersionShows() {
        String changed =
                given().get("/app.css")
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", equalTo("no-cache"))
                        .header("Last-Modified", notNullValue())
                        .extract()
                        .header("Last-Modified");
        given().header("If-Modified-Since", changed).get("/app.css").then().statusCode(304);
    }
}
