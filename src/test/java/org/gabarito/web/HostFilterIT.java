package org.gabarito.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HostFilterIT {
    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:8080", "127.0.0.1", "[::1]:80", "app.localhost", "10.0.0.7:8080"})
    void answersToItsOwnNamesAndToDigits(String host) {
        given().header("Host", host).when().get("/api/evaluations").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rebound.example", "rebound.example:8080", "127.0.0.1.rebound.example"})
    void refusesNamesThatPointHereFromElsewhere(String host) {
        given().header("Host", host)
                .when()
                .get("/api/evaluations")
                .then()
                .statusCode(421)
                .contentType(Problem.MEDIA_TYPE)
                .body("detail", containsString("--allow-host"));
    }

    @Test
    void refusesThemOnPagesToo() {
        given().header("Host", "rebound.example").when().get("/evaluations").then().statusCode(421);
    }
}
