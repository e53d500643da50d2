package org.gabarito.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.gabarito.guide.Guide;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TreePagesIT {
    private static final String ANSWERS =
            "?category=semantic-segmentation&small_structures=no&center_important=no&tubular=no";

    @Test
    void everyTreeIsDrawnInBothLanguages() {
        for (String step : Guide.builtIn().steps()) {
            for (Language language : Language.values()) {
                given().queryParam("lang", language.tag())
                        .get("/trees/" + step)
                        .then()
                        .statusCode(200)
                        .body(containsString("class=\"tree tree-wide\""))
                        .body(containsString("class=\"tree tree-tall\""))
                        .body(containsString(Guide.builtIn().version().hash()));
            }
        }
    }

    @Test
    void overviewLeadsToEveryStepOfEveryCategory() {
        String page = given().get("/trees").then().statusCode(200).extract().asString();

        Guide.builtIn()
                .flows()
                .forEach(
                        flow ->
                                flow.stops()
                                        .forEach(
                                                stop -> {
                                                    String link =
                                                            "/trees/"
                                                                    + stop.step()
                                                                    + "?category="
                                                                    + flow.category();
                                                    org.junit.jupiter.api.Assertions.assertTrue(
                                                            page.contains(link), link);
                                                }));
    }

    @Test
    void answersInTheAddressTakeAPathAndCanBeGivenAnew() {
        given().get("/trees/S6" + ANSWERS)
                .then()
                .statusCode(200)
                .body(
                        allOf(
                                containsString("tree-wide has-path"),
                                containsString("aria-label=\"taken:\""),
                                containsString(
                                        "href=\"/guide/semantic-segmentation?small_structures=no&amp;center_important=no\"")));
    }

    @Test
    void withoutAnswersNothingIsTaken() {
        given().get("/trees/S6").then().body(not(containsString("has-path")));
    }

    @Test
    void faultsOfTheAddressAreTold() {
        given().get("/trees/S6?category=sems&tubular=perhaps")
                .then()
                .statusCode(200)
                .body(containsString("<code>tubular</code>"));
    }

    @Test
    void unknownTreesAreNotFound() {
        given().get("/trees/S77").then().statusCode(404);
    }

    @Test
    void treesAreThereAsData() {
        given().get("/api/trees")
                .then()
                .statusCode(200)
                .body("name", notNullValue())
                .body("trees.find { it.step == 'S6' }.start", equalTo("small-and-noisy"))
                .body(
                        "trees.find { it.step == 'S6' }.nodes.find { it.id == 'small-and-noisy' }.branches[0].when.all.small_structures",
                        hasItem("yes"))
                .body(
                        "trees.find { it.step == 'S6' }.leaves.find { it.id == 'overlap' }.recommend.id",
                        equalTo(java.util.List.of("dsc", "iou")))
                .body(
                        "trees.find { it.step == 'PROP' }.rules.find { it.id == 'volume' }.recommend.id",
                        equalTo("avd"))
                .body("flows.category", hasItem("semantic-segmentation"));
    }
}
