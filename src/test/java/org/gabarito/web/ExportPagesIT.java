package org.gabarito.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Scenario;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExportPagesIT {
    private static final Pattern CITED = Pattern.compile("\\[@([\\w-]+)]");

    private static String path(Scenario scenario) {
        return "/recommendation/" + scenario.answers().find("category").orElseThrow();
    }

    private static RequestSpecification asking(Scenario scenario, String language) {
        Map<String, String> answers = new LinkedHashMap<>(scenario.answers().values());
        answers.remove("category");
        return given().queryParams(answers).header("Accept-Language", language);
    }

    private static List<Scenario> scenarios() {
        return Guide.builtIn().scenarios();
    }

    @Test
    void everyScenarioHasMethodsTextInBothLanguages() {
        for (Scenario scenario : scenarios()) {
            asking(scenario, "en")
                    .get(path(scenario) + "/methods.md")
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("text/markdown"))
                    .header("Content-Language", "en")
                    .body(startsWith("We treated the task as"));
            asking(scenario, "pt-BR")
                    .get(path(scenario) + "/methods.tex")
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("text/x-tex"))
                    .header("Content-Disposition", containsString("methods.tex"))
                    .body(startsWith("Tratamos a tarefa como"));
        }
    }

    @Test
    void everyCitationOfTheTextIsInTheBibliography() {
        for (Scenario scenario : scenarios()) {
            String text = asking(scenario, "en").get(path(scenario) + "/methods.md").asString();
            String bibliography =
                    asking(scenario, "en").get(path(scenario) + "/citations.bib").asString();
            Matcher cited = CITED.matcher(text);
            while (cited.find()) {
                assertTrue(
                        bibliography.contains("{" + cited.group(1) + ","),
                        cited.group(1) + " is not in " + bibliography);
            }
        }
    }

    @Test
    void pagesShowTheSameInBothLanguages() {
        for (Scenario scenario : scenarios()) {
            for (String language : List.of("en", "pt-BR")) {
                for (String page : List.of("/methods", "/snippets", "/fingerprint")) {
                    asking(scenario, language)
                            .get(path(scenario) + page)
                            .then()
                            .statusCode(200)
                            .body(containsString("lang=\"" + language + "\""))
                            .body(not(containsString("NOT_FOUND")));
                }
            }
        }
    }

    @Test
    void theAuthorsOwnChoiceIsToldWithAGapForItsReason() {
        Scenario liver =
                scenarios().stream().filter(s -> s.id().equals("SemS-2")).findFirst().orElseThrow();
        asking(liver, "en")
                .queryParam("pick.S6", "iou")
                .queryParam("target", "<liver>")
                .get(path(liver) + "/methods.md")
                .then()
                .statusCode(200)
                .body(containsString("We report IoU where the trees put DSC first"))
                .body(containsString("segmentation of \\<liver\\>."));
    }

    @Test
    void scriptsAreDownloadedByName() {
        Scenario liver =
                scenarios().stream().filter(s -> s.id().equals("SemS-2")).findFirst().orElseThrow();
        asking(liver, "en")
                .get(path(liver) + "/snippets/monai_scores.py")
                .then()
                .statusCode(200)
                .body(containsString("compute_surface_dice"));
        asking(liver, "en").get(path(liver) + "/snippets/other.py").then().statusCode(404);
    }

    @Test
    void whatCannotBeUsedIsRefusedInsteadOfLeftOut() {
        Scenario liver =
                scenarios().stream().filter(s -> s.id().equals("SemS-2")).findFirst().orElseThrow();
        asking(liver, "en")
                .queryParam("p.nsd.tau", "two")
                .get(path(liver) + "/methods.md")
                .then()
                .statusCode(400)
                .contentType(equalTo("application/problem+json"));
    }

    @Test
    void openQuestionsComeFirst() {
        given().redirects()
                .follow(false)
                .get("/recommendation/semantic-segmentation/methods.md?tubular=no")
                .then()
                .statusCode(303)
                .header("Location", containsString("/guide/semantic-segmentation?tubular=no"));
    }
}
