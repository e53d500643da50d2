package org.gabarito.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Scoring in a browser without scripts. */
@QuarkusTest
class EvaluationPagesIT {
    private static final String CONFIG =
            "gabarito: 1\nlabels: {1: liver}\nmetrics:\n  - {id: dsc}\n  - {id: avd}\n";

    @Test
    void anUploadLeadsToItsResults() throws Exception {
        String page = created(form(CONFIG, zip(2, 3), zip(2, 2)).post("/evaluations"));

        String results = Awaited.page(page);

        // Edges 2 and 3 predicted as 2 and 2: DSC is 1 and 2·8/(27+8).
        double mean = (1 + 16.0 / 35) / 2;
        assertTrue(
                results.contains(
                        "data-class=\"liver\" data-metric=\"dsc\" data-mean=\"" + mean + "\""),
                results);
        assertTrue(results.contains("2 of 2"));
        assertTrue(results.indexOf("data-case=\"case1\"") < results.indexOf("data-case=\"case0\""));
        assertTrue(results.contains("<title>DSC: every case, class by class</title>"));
        assertTrue(results.contains("voxels/count"));
    }

    @Test
    void theTableOfCasesIsSortedFilteredAndPagedByItsAddress() throws Exception {
        String page = created(form(CONFIG, zip(2, 3, 2), zip(2, 2)).post("/evaluations?start=no"));
        given().redirects().follow(false).post(page + "/start");
        Awaited.page(page);

        String worstFirst = given().get(page + "/cases").asString();
        assertEquals(List.of("case2", "case1", "case0"), cases(worstFirst));
        assertTrue(worstFirst.contains("aria-sort=\"descending\""), worstFirst);
        assertEquals(
                List.of("case0", "case1", "case2"),
                cases(given().get(page + "/cases?sort=case").asString()));
        assertEquals(
                List.of("case0", "case1", "case2"),
                cases(given().get(page + "/cases?order=reversed").asString()));
        assertEquals(
                List.of("case2"), cases(given().get(page + "/cases?status=missing").asString()));
        assertEquals(List.of("case1"), cases(given().get(page + "/cases?q=ASE1").asString()));
        String metric = given().get(page + "/cases?metric=avd").asString();
        assertTrue(metric.contains("data-metric=\"avd\""), metric);
        assertFalse(metric.contains("data-metric=\"dsc\""), metric);
        assertEquals(
                List.of(), cases(given().get(page + "/cases?q=%3Cscript%3E&page=7").asString()));
        assertEquals(404, given().get("/evaluations/none/cases").statusCode());
    }

    private static List<String> cases(String html) {
        return Pattern.compile("<tr data-case=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void theListShowsHeadlinesAndEvaluationsOfTheSameConfigAreComparedOverTime() throws Exception {
        String config = CONFIG.replace("avd", "vs");
        String first = created(form(config, zip(2, 3), zip(2, 2)).post("/evaluations"));
        Awaited.page(first);
        String second = created(form(config, zip(2, 3), zip(2, 3)).post("/evaluations"));
        Awaited.page(second);

        String id = second.substring(second.lastIndexOf('/') + 1);
        String list = given().get("/evaluations").asString();
        assertTrue(list.contains("data-headline=\"DSC\""), list);
        Matcher compare =
                Pattern.compile("href=\"(/evaluations/compare\\?config=[^\"]+)\"").matcher(list);
        assertTrue(compare.find(), list);
        String page = given().urlEncodingEnabled(false).get(compare.group(1)).asString();
        assertTrue(page.contains("DSC of liver over time: mean with interval"), page);
        assertTrue(page.contains("data-evaluation=\"" + id + "\""), page);
        assertTrue(page.indexOf(second) < page.indexOf(first), page);
        assertEquals(404, given().get("/evaluations/compare?config=none").statusCode());
    }

    @Test
    void anEvaluationIsRenamedAndFoundByItsName() throws Exception {
        String page = created(form(CONFIG, zip(2, 2), zip(2, 2)).post("/evaluations"));
        Awaited.page(page);

        given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .formParam("name", "Ring & <b>")
                .post(page + "/rename")
                .then()
                .statusCode(303);

        given().get("/evaluations?q=ring")
                .then()
                .body(containsString("href=\"" + page + "\">Ring &amp; &lt;b&gt;</a>"));
        given().get("/evaluations?q=nothing-like-it")
                .then()
                .body(not(containsString("data-evaluation=")));
    }

    @Test
    void aTableOfGroupsBreaksResultsDown() throws Exception {
        String page = created(form(CONFIG, zip(2, 3), zip(2, 2)).post("/evaluations"));
        Awaited.page(page);

        byte[] table = "case,site\ncase0,Lisboa\ncase1,Recife\n".getBytes(UTF_8);
        given().redirects()
                .follow(false)
                .multiPart("groups", "groups.csv", table)
                .post(page + "/groups")
                .then()
                .statusCode(303);
        String results = given().get(page).asString();
        assertTrue(results.contains("DSC by site: every case, class by class"), results);
        assertTrue(results.contains("liver · Recife"), results);
        assertTrue(results.contains("data-group-table=\"dsc\""), results);
        assertTrue(results.contains("data-group=\"site=Recife\""), results);
        given().multiPart("groups", "groups.csv", "a,b\n1,2\n".getBytes(UTF_8))
                .post(page + "/groups")
                .then()
                .statusCode(422);
    }

    @Test
    void resultsSayWhatToKnowBeforeActingOnThem() throws Exception {
        String page =
                created(
                        form("gabarito: 1\nmetrics: [{id: dsc}]\n", zip(2, 3), zip(2, 2))
                                .post("/evaluations"));
        String results = Awaited.page(page);

        assertTrue(results.contains("data-caution=\"single-metric\""), results);
        assertTrue(results.contains("data-caution=\"few-cases\""), results);
        assertTrue(results.contains("data-caution=\"tiny-structures\""), results);
        assertTrue(results.contains("data-size-plot=\"dsc\""), results);
        String portuguese = given().get(page + "?lang=pt-BR").asString();
        assertTrue(portuguese.contains("uma única métrica não é métrica"), portuguese);
    }

    @Test
    void aRefusedUploadKeepsTheConfigAndSaysWhy() {
        form(CONFIG, zip(2), null)
                .post("/evaluations")
                .then()
                .statusCode(400)
                .contentType("text/html")
                .body(containsString("The upload was not taken"))
                .body(containsString("prediction"))
                .body(containsString("name=\"config\" value=\"gabarito: 1"));
        form("gabarito: 1\nmetrics: [{id: beauty}]\n", zip(2), zip(2))
                .post("/evaluations")
                .then()
                .statusCode(400)
                .body(containsString("beauty"));
    }

    @Test
    void pairsCanBeReviewedBeforeScoring() throws Exception {
        String page = created(form(CONFIG, zip(2, 3), zip(2)).post("/evaluations?start=no"));

        given().get(page)
                .then()
                .statusCode(200)
                .body(containsString("Check before scoring"))
                .body(containsString(">2 cases; without a prediction: 1.<"))
                .body(containsString("prediction missing"));
        assertEquals(303, given().redirects().follow(false).post(page + "/start").statusCode());

        String results = Awaited.page(page);
        assertTrue(results.contains("data-unscored=\"case1\""), results);
    }

    @Test
    void aLengthWaitsForTheSpacingThatIsGivenOnReview() throws Exception {
        String page =
                created(
                        given().redirects()
                                .follow(false)
                                .multiPart(
                                        "config", "gabarito: 1\nmetrics: [{id: nsd, tau: 3 mm}]\n")
                                .multiPart("title", "")
                                .multiPart("reference", "a.png", TinyUploads.cells())
                                .multiPart("prediction", "a.png", TinyUploads.foundCells())
                                .post("/evaluations?start=no"));

        given().get(page)
                .then()
                .body(containsString("nsd(tau=3mm) is a length"))
                .body(containsString("name=\"spacing-1\""))
                .body(not(containsString("name=\"spacing-2\"")));
        choose(page + "/start", Map.of("layout", "auto", "spacing-0", "", "spacing-1", ""));
        given().get(page).then().body(containsString("id=\"needed\""));
        given().post("/api" + page + "/start").then().statusCode(422);
        assertEquals(
                422,
                choose(page + "/amend", Map.of("spacing-0", "wide", "spacing-1", "2"))
                        .then()
                        .body(containsString("value=\"wide\""))
                        .body(containsString("no voxel spacing"))
                        .extract()
                        .statusCode());
        assertEquals(
                303,
                choose(page + "/amend", Map.of("spacing-0", "0,5", "spacing-1", "0,5"))
                        .statusCode());
        given().get(page)
                .then()
                .body(containsString("value=\"0.5\""))
                .body(not(containsString("id=\"needed\"")));
        assertEquals(303, choose(page + "/start", Map.of("label-1", "cell")).statusCode());
        String results = Awaited.page(page);
        assertTrue(results.contains("cell"), results);
    }

    @Test
    void layoutIsChangedOnReview() throws Exception {
        String page = created(form(CONFIG, zip(2, 3), zip(2, 3)).post("/evaluations?start=no"));

        assertEquals(422, choose(page + "/amend", Map.of("layout", "round")).statusCode());
        assertEquals(303, choose(page + "/amend", Map.of("layout", "flat")).statusCode());
        given().get(page)
                .then()
                .body(containsString("<option value=\"flat\" selected>"))
                .body(containsString("data-case=\"case1\""));
    }

    private static Response choose(String address, Map<String, String> choices) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(choices)
                .post(address);
    }

    @Test
    void methodsAreComparedInAViewOfTheirOwn() throws Exception {
        String page =
                created(
                        form(CONFIG, zip(3, 4, 3), zip(3, 4, 3))
                                .multiPart("prediction", "worse.zip", zip(2, 3, 2))
                                .post("/evaluations"));
        String overview = Awaited.page(page);

        assertTrue(overview.contains("data-tab=\"methods\""), overview);
        given().get(page + "/methods")
                .then()
                .statusCode(200)
                .body(containsString("The winner does not change: prediction is first"))
                .body(containsString("data-plot=\"stability\""))
                .body(containsString("data-than=\"worse\""));
        given().header("Accept-Language", "pt-BR")
                .get(page + "/methods?show=99")
                .then()
                .body(containsString("O vencedor não muda: prediction"))
                .body(containsString("Métodos"));
        given().get("/api" + page + "/summary.json").then().body(containsString("\"comparison\""));
        String single = created(form(CONFIG, zip(2), zip(2)).post("/evaluations"));
        assertFalse(Awaited.page(single).contains("data-tab=\"methods\""));
        assertEquals(303, given().redirects().follow(false).get(single + "/methods").statusCode());
    }

    @Test
    void methodsHaveMeanRanksAndEveryMeanTheCasesItWouldTake() throws Exception {
        String page =
                created(
                        form(CONFIG, zip(4, 4, 4, 4, 4, 4), zip(4, 3, 4, 4, 3, 4))
                                .multiPart("prediction", "worse.zip", zip(3, 3, 2, 3, 3, 3))
                                .multiPart("prediction", "worst.zip", zip(2, 1, 2, 2, 2, 2))
                                .post("/evaluations"));

        assertTrue(Awaited.page(page).contains("data-sample-size=\"dsc\""));
        given().header("Accept-Language", "pt-BR")
                .get(page)
                .then()
                .body(containsString("liver · worse (DP "));
        String files = "/api" + page + "/plots/";
        given().get(page + "/methods")
                .then()
                .statusCode(200)
                .body(containsString("Friedman over 6 of 6 cases"))
                .body(containsString("To tell a mean difference as large as"))
                .body(containsString("href=\"" + files + "critical-difference/dsc-liver.svg\""))
                .body(containsString("href=\"" + files + "metric-ranks/liver.csv\""));
        for (String plot : List.of("critical-difference/dsc-liver", "metric-ranks/liver")) {
            for (String ending : List.of(".svg", ".png", ".csv")) {
                assertEquals(200, given().get(files + plot + ending).statusCode(), plot + ending);
            }
        }
    }

    @Test
    void anEvaluationCanBeDeletedFromTheList() throws Exception {
        String page = created(form(CONFIG, zip(2), zip(2)).post("/evaluations"));
        Awaited.page(page);

        given().get("/evaluations").then().body(containsString("href=\"" + page + "\""));
        given().get(page + "/delete").then().body(containsString("Delete for good"));
        given().get(page).then().statusCode(200);
        assertEquals(303, given().redirects().follow(false).post(page + "/delete").statusCode());
        given().get("/evaluations").then().body(not(containsString("href=\"" + page + "\"")));
        given().get(page).then().statusCode(404).contentType("text/html");
    }

    @Test
    void severalRatersHaveATabOfTheirOwn() throws Exception {
        Map<String, byte[]> reference = new TreeMap<>();
        for (int i = 0; i < 2; i++) {
            reference.put("anna/case" + i + ".nii", TinyNifti.cube(2 + i));
            reference.put("ben/case" + i + ".nii", TinyNifti.cube(2));
        }
        String page =
                created(form(CONFIG, TinyNifti.zip(reference), zip(2, 3)).post("/evaluations"));

        String results = Awaited.page(page);
        assertTrue(results.contains("data-tab=\"raters\""), results);
        assertTrue(results.contains("plot-ceiling"), results);
        // DSC 1 and 16/35.
        String shown = "0.7286 ± 0.3839";
        given().get(page + "/raters")
                .then()
                .statusCode(200)
                .body(containsString("anna vs ben"))
                .body(containsString(shown))
                .body(containsString("plot-bland-altman"));
        given().header("Accept-Language", "pt-BR")
                .get(page + "/raters")
                .then()
                .body(containsString("Todos os avaliadores"));
    }

    @Test
    void aConsensusOfRatersIsChosenOnThePageOfReview() throws Exception {
        Map<String, byte[]> reference = new TreeMap<>();
        for (String rater : new String[] {"anna", "ben", "carla"}) {
            for (int i = 0; i < 2; i++) {
                int side = rater.equals("carla") ? 3 : 2;
                reference.put(rater + "/case" + i + ".nii", TinyNifti.cube(side));
            }
        }
        String page =
                created(
                        form(CONFIG, TinyNifti.zip(reference), zip(2, 3))
                                .post("/evaluations?start=no"));
        given().get(page)
                .then()
                .body(containsString("Consensus of the raters"))
                .body(containsString(">2 cases × 6 comparisons; without a prediction: 0.<"))
                .body(not(containsString("vs consensus")));
        given().contentType("application/x-www-form-urlencoded")
                .body("consensus=majority")
                .redirects()
                .follow(false)
                .post(page + "/amend")
                .then()
                .statusCode(303);
        given().get(page)
                .then()
                .body(containsString("vs consensus (majority)"))
                .body(containsString("made of the masks of anna, ben, carla"));
        given().header("Accept-Language", "pt-BR")
                .get(page)
                .then()
                .body(containsString("feito das máscaras de anna, ben, carla"))
                .body(containsString("Consenso dos avaliadores"));
        given().contentType("application/x-www-form-urlencoded")
                .body("consensus=majority")
                .redirects()
                .follow(false)
                .post(page + "/start");
        Awaited.page(page);
        // Cubes of 2 are the majority: DSC 1 and 16/35.
        given().get(page + "/raters")
                .then()
                .statusCode(200)
                .body(containsString("vs consensus (majority)"))
                .body(containsString("0.7286 ± 0.3839"))
                .body(containsString("raters are not scored against it"));
    }

    @Test
    void casesThatDependOnEachOtherAreChosenOnThePageOfReview() throws Exception {
        Map<String, byte[]> reference = new TreeMap<>();
        StringBuilder table = new StringBuilder("case,patient,site\n");
        for (int i = 0; i < 4; i++) {
            reference.put("case" + i + ".nii", TinyNifti.cube(3));
            table.append("case" + i + ",p" + i / 2 + ",Lisboa\n");
        }
        reference.put("meta.csv", table.toString().getBytes(UTF_8));
        String page =
                created(
                        form(
                                        CONFIG
                                                + "meta: meta.csv\nfingerprint: {dependent_cases: yes}\n",
                                        TinyNifti.zip(reference),
                                        zip(2, 2, 3, 3))
                                .post("/evaluations?start=no"));
        given().get(page)
                .then()
                .body(containsString("The answers say that cases depend on each other"))
                .body(containsString("name=\"cluster\" value=\"\" form=\"start-form\" checked"))
                .body(containsString("4 cases in 2 clusters; suggested by its name"))
                .body(not(containsString("same site go together")));
        given().contentType("application/x-www-form-urlencoded")
                .body("cluster=patient")
                .redirects()
                .follow(false)
                .post(page + "/amend")
                .then()
                .statusCode(303);
        given().header("Accept-Language", "pt-BR")
                .get(page)
                .then()
                .body(containsString("value=\"patient\" form=\"start-form\" checked"))
                .body(containsString("Casos com o mesmo valor de patient vão juntos"));
        given().contentType("application/x-www-form-urlencoded")
                .body("cluster=patient")
                .redirects()
                .follow(false)
                .post(page + "/start");
        String results = Awaited.page(page);
        assertTrue(results.contains("4 of 4 in 2 clusters"), results);
        assertTrue(results.contains("data-interval-warning=\"few-clusters\""), results);
        assertTrue(results.contains("data-caution=\"few-clusters\""), results);
        assertTrue(results.contains("cluster bootstrap (expanded percentile)"), results);

        given().redirects()
                .follow(false)
                .multiPart("groups", "groups.csv", "case,sex\ncase0,f\ncase1,m\n".getBytes(UTF_8))
                .post(page + "/groups");
        given().get(page)
                .then()
                .body(containsString("4 of 4 in 2 clusters"))
                .body(containsString("data-group=\"sex=f\""));
    }

    /** The second has another reference of case1 and lacks case2, which the first has alone. */
    @Test
    void evaluationsUnderOneConfigAreComparedSideBySide() throws Exception {
        String config = "gabarito: 1\nmetrics: [{id: dsc}]\nstatistics: {seed: 4711}\n";
        String first = created(form(config, zip(2, 3, 3), zip(2, 3, 2)).post("/evaluations"));
        String second = created(form(config, zip(2, 2), zip(3, 3)).post("/evaluations"));
        String other =
                created(
                        form("gabarito: 1\nmetrics: [{id: iou}]\n", zip(2, 3), zip(2, 3))
                                .post("/evaluations"));
        for (String page : new String[] {first, second, other}) {
            Awaited.page(page);
        }
        String address = "/compare?evaluation=" + id(first);
        given().get("/evaluations")
                .then()
                .body(containsString("action=\"/compare\""))
                .body(containsString("value=\"" + id(first) + "\" form=\"compare-form\""));
        given().get(address + "&evaluation=" + id(second))
                .then()
                .statusCode(200)
                .body(containsString("3 cases in all, 2 of them in every evaluation"))
                .body(containsString("1 of the common cases have another reference"))
                .body(containsString("<td>1: case2</td>"))
                .body(containsString("data-plot"));
        given().header("Accept-Language", "pt-BR")
                .get(address + "&evaluation=" + id(second))
                .then()
                .body(containsString("3 casos ao todo, 2 deles em todas as avaliações"));
        given().get(address).then().statusCode(400).body(containsString("Tick two"));
        given().get(address + "&evaluation=" + id(first)).then().statusCode(400);
        given().get(address + "&evaluation=nowhere")
                .then()
                .statusCode(404)
                .body(containsString("There is no evaluation nowhere here"));
        given().get(address + "&evaluation=" + id(other))
                .then()
                .statusCode(409)
                .body(containsString("have other configs"));
    }

    private static String id(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private static RequestSpecification form(String config, byte[] reference, byte[] prediction) {
        RequestSpecification form =
                given().redirects()
                        .follow(false)
                        .multiPart("config", config)
                        .multiPart("title", "")
                        .multiPart("reference", "reference.zip", reference);
        return prediction == null
                ? form
                : form.multiPart("prediction", "prediction.zip", prediction);
    }

    private static String created(Response response) {
        assertEquals(303, response.statusCode(), response.asString());
        String location = response.header("Location");
        return location.substring(location.indexOf("/evaluations/"));
    }

    private static byte[] zip(int... edges) {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < edges.length; i++) {
            files.put("case" + i + ".nii", TinyNifti.cube(edges[i]));
        }
        return TinyNifti.zip(files);
    }
}
