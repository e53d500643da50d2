package org.gabarito.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gabarito.cli.CommandLines.Outcome;
import org.gabarito.core.statistics.agreement.ConsensusRule;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.Contents;
import org.gabarito.dataset.Dataset;
import org.gabarito.dataset.DatasetOptions;
import org.gabarito.evaluation.Evaluation;
import org.gabarito.image.NiftiSamples;
import org.gabarito.plan.MetricConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bars of two rows of pixels, 2 mm wide and 1 mm high, that start at the left: a majority of bars
 * is the bar of the median length, and two of j and k columns, j below k, have a DSC of 2j / (j +
 * k).
 */
class ConsensusOfRatersTest {
    private static final double EXACT = 1e-12;
    private static final String MAJORITY = "consensus (majority)";

    @TempDir Path here;

    private void bar(String file, int... columns) throws IOException {
        bar(file, 1.0, columns);
    }

    /**
     * @param columns of label 1, then of label 2, and so on
     */
    private void bar(String file, double step, int... columns) throws IOException {
        Path path = here.resolve(file + ".nii.gz");
        Files.createDirectories(path.getParent());
        double[] values = new double[20];
        for (int pixel = 0; pixel < values.length; pixel++) {
            int end = 0;
            for (int label = 0; label < columns.length && values[pixel] == 0; label++) {
                end += columns[label];
                values[pixel] = pixel % 10 < end ? label + 1 : 0;
            }
        }
        Files.write(
                path, NiftiSamples.of(new int[] {10, 2}, new double[] {2, step}, values).gzipped());
    }

    private void threeRaters() throws IOException {
        int[][] columns = {{4, 3}, {5, 3}, {8, 3}};
        for (int r = 0; r < columns.length; r++) {
            for (int i = 0; i < 2; i++) {
                bar("reference/Rater " + (r + 1) + "/case" + i, columns[r][i]);
            }
        }
        bar("Method/case0", 6);
        bar("Method/case1", 3);
    }

    private Outcome score(String out, String... more) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "score",
                                here.resolve("reference").toString(),
                                here.resolve("Method").toString(),
                                "--out",
                                here.resolve(out).toString()));
        all.addAll(List.of(more));
        return CommandLines.run(all.toArray(String[]::new));
    }

    private JsonNode summary(String out) throws IOException {
        return new ObjectMapper().readTree(here.resolve(out + "/summary.json").toFile());
    }

    private static JsonNode row(JsonNode summary, String method) {
        for (JsonNode one : summary.get("aggregates")) {
            if (one.get("method").asText().equals(method)) {
                return one;
            }
        }
        throw new AssertionError(method + " is not among " + summary.get("aggregates"));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    @Test
    void methodsAreScoredAgainstTheMajorityToo() throws IOException {
        threeRaters();
        Outcome outcome = score("out", "--metrics", "dsc", "--consensus", "majority");
        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        JsonNode summary = summary("out");
        JsonNode consensus = row(summary, "Method vs " + MAJORITY);
        assertEquals((10.0 / 11 + 1) / 2, consensus.get("mean").asDouble(), EXACT);
        assertEquals(2, consensus.get("used").asInt());
        assertEquals("majority", summary.at("/raters/consensus/rule").asText());
        assertEquals(MAJORITY, summary.at("/raters/consensus/name").asText());
        assertEquals("majority", summary.at("/provenance/config/consensus").asText());
        assertTrue(
                texts(summary.get("notes"))
                        .contains(MAJORITY + ": made of the masks of Rater 1, Rater 2, Rater 3"),
                summary.get("notes").toString());
        assertTrue(outcome.out().contains("Method vs " + MAJORITY), outcome.out());
        assertTrue(outcome.out().contains("consensus the label that most raters"), outcome.out());
        String report = Files.readString(here.resolve("out/report.html"));
        assertTrue(report.contains("is the label that most raters of a case gave"), "report");
    }

    /** The ceiling is of the raters alone, and so is what they agree on. */
    @Test
    void theConsensusIsNoRater() throws IOException {
        threeRaters();
        score("with", "--metrics", "dsc,hd_perc(p=95)", "--consensus", "majority");
        score("without", "--metrics", "dsc,hd_perc(p=95)");
        JsonNode with = summary("with");
        JsonNode without = summary("without");
        assertEquals(List.of("Rater 1", "Rater 2", "Rater 3"), texts(with.at("/raters/names")));
        assertEquals(
                without.at("/raters/table/0/ceiling"), with.at("/raters/table/0/ceiling"), "table");
        for (String field : List.of("icc", "tau")) {
            assertFalse(with.at("/raters/agreement/0/" + field).isMissingNode(), field);
            assertEquals(
                    without.at("/raters/agreement/0/" + field),
                    with.at("/raters/agreement/0/" + field),
                    field);
        }
        assertFalse(with.toString().contains("Rater 1 vs consensus"), with.toString());
    }

    @Test
    void itsHashIsThatOfTheFilesOfTheRaters() throws IOException, NoSuchAlgorithmException {
        threeRaters();
        score("out", "--metrics", "dsc", "--consensus", "majority");
        String lines = "";
        for (int r = 1; r <= 3; r++) {
            Path file = here.resolve("reference/Rater " + r + "/case0.nii.gz");
            lines += sha(Files.readAllBytes(file)) + "  Rater " + r + "\n";
        }
        String expected = "sha256:" + sha(lines.getBytes());
        boolean found = false;
        for (JsonNode one : summary("out").at("/provenance/inputs")) {
            found |=
                    one.get("method").asText().equals("Method vs " + MAJORITY)
                            && one.get("reference").asText().equals(expected);
        }
        assertTrue(found, expected + " is not in " + summary("out").at("/provenance/inputs"));
    }

    private static String sha(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void theConfigMakesTheSameBytesAgain() throws IOException {
        threeRaters();
        for (String rule : List.of("majority", "staple")) {
            Outcome first = score(rule, "--metrics", "dsc,nsd(tau=1mm)", "--consensus", rule);
            assertEquals(Exit.DONE, first.exit(), first.err());
            String config = here.resolve(rule + "/config.yaml").toString();
            assertTrue(Files.readString(Path.of(config)).contains("\nconsensus: " + rule + "\n"));
            score(rule + "2", "--config", config);
            for (String file : List.of("scores.csv", "config.yaml")) {
                assertArrayEquals(
                        Files.readAllBytes(here.resolve(rule).resolve(file)),
                        Files.readAllBytes(here.resolve(rule + "2").resolve(file)),
                        file);
            }
            assertEquals(
                    row(summary(rule), "Method vs consensus (" + rule + ")"),
                    row(summary(rule + "2"), "Method vs consensus (" + rule + ")"));
        }
    }

    @Test
    void aConfigWithoutConsensusKeepsItsHash() throws IOException {
        threeRaters();
        score("out", "--metrics", "dsc");
        assertFalse(Files.readString(here.resolve("out/config.yaml")).contains("consensus"));
        String before = summary("out").at("/provenance/config_hash").asText();
        score("other", "--metrics", "dsc", "--consensus", "staple");
        assertFalse(before.equals(summary("other").at("/provenance/config_hash").asText()));
    }

    /**
     * Two good raters and a careless one, who marks two columns of nothing: the two are believed.
     */
    @Test
    void stapleBelievesTheRatersWhoAgree() throws IOException {
        bar("reference/A/case0", 4);
        bar("reference/B/case0", 4);
        bar("reference/C/case0", 6);
        bar("Method/case0", 4);
        Outcome outcome = score("out", "--metrics", "dsc", "--consensus", "staple");
        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        JsonNode row = row(summary("out"), "Method vs consensus (staple)");
        assertEquals(1, row.get("mean").asDouble(), EXACT);
        assertTrue(outcome.out().contains("10.1109/TMI.2004.828354"), outcome.out());
    }

    @Test
    void ratersOnOtherGridsFailTheirCaseOnly() throws IOException {
        threeRaters();
        bar("reference/Rater 2/case1", 1.5, 3);
        Outcome outcome = score("out", "--metrics", "dsc", "--consensus", "majority");
        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        String expected =
                "reference Rater 2/case1.nii.gz: It does not lie on the grid of the first rater's mask"
                        + " Rater 1/case1.nii.gz: spacing along y is 1 mm in the mask of Rater 1, 1.5 mm"
                        + " in the mask of Rater 2.";
        assertTrue(outcome.err().contains(expected), outcome.err());
        JsonNode row = row(summary("out"), "Method vs " + MAJORITY);
        assertEquals(1, row.at("/counts/failed").asInt());
        assertEquals(1, row.at("/counts/ok").asInt());
        Outcome dry = score("dry", "--metrics", "dsc", "--consensus", "majority", "--dry-run");
        assertTrue(dry.out().contains(expected), dry.out());
    }

    @Test
    void casesAreCountedOnceBeforeTheyAreScored() throws IOException {
        threeRaters();
        Outcome dry = score("dry", "--metrics", "dsc", "--dry-run");
        assertTrue(dry.out().contains("pairs     2 cases × 6 comparisons\n"), dry.out());
    }

    @Test
    void aCaseNeedsTwoRatersAndOthersAreNamed() throws IOException {
        threeRaters();
        bar("reference/Rater 1/case2", 2);
        bar("reference/Rater 1/case3", 2);
        bar("reference/Rater 3/case3", 2);
        bar("Method/case2", 2);
        bar("Method/case3", 2);
        score("out", "--metrics", "dsc", "--consensus", "majority");
        JsonNode row = row(summary("out"), "Method vs " + MAJORITY);
        assertEquals(3, row.get("expected").asInt());
        List<String> notes = texts(summary("out").get("notes"));
        assertTrue(
                notes.contains(
                        MAJORITY + ": 1 case of one rater only, so there is no consensus: case2"),
                notes.toString());
        assertTrue(
                notes.contains(
                        MAJORITY
                                + ": 1 case of some of the raters only, who make the consensus:"
                                + " case3"),
                notes.toString());
    }

    @Test
    void withoutRatersItIsSaidThatThereIsNone() throws IOException {
        bar("reference/case0", 4);
        bar("Method/case0", 4);
        Outcome outcome = score("out", "--metrics", "dsc", "--consensus", "majority");
        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        assertTrue(outcome.err().contains("There is no consensus (majority)"), outcome.err());
        assertTrue(outcome.err().contains("DATA-027"), outcome.err());
    }

    /** Two of three ignore the columns where the method differs; what one ignores counts. */
    @Test
    void aLabelToIgnoreTakesPartInTheVote() throws IOException {
        bar("reference/A/case0", 4, 2);
        bar("reference/B/case0", 4, 2);
        bar("reference/C/case0", 4);
        bar("Method/case0", 6);
        score(
                "out",
                "--metrics",
                "dsc",
                "--labels",
                "1=bar",
                "--ignore",
                "2",
                "--consensus",
                "majority");
        JsonNode summary = summary("out");
        assertEquals(1, row(summary, "Method vs " + MAJORITY).get("mean").asDouble(), EXACT);
        assertEquals(0.8, row(summary, "Method vs C").get("mean").asDouble(), EXACT);
    }

    @Test
    void onlyLabelsThatAreClassesHaveOne() throws IOException {
        threeRaters();
        Outcome outcome = score("out", "--category", "ins", "--consensus", "majority");
        assertEquals(Exit.USAGE, outcome.exit(), outcome.err());
        assertTrue(outcome.err().contains("whose labels are classes"), outcome.err());
        Outcome unknown = score("out", "--consensus", "mean");
        assertTrue(
                unknown.err().contains("--consensus mean is unknown: majority, staple."),
                unknown.err());
        Path config = here.resolve("config.yaml");
        Files.writeString(
                config,
                "gabarito: 1\nproblem: {category: ins}\nmetrics: [pq]\nconsensus: staple\n");
        Outcome refused = score("out", "--config", config.toString());
        assertTrue(refused.err().contains("Remove 'consensus'"), refused.err());
        assertFalse(Files.exists(here.resolve("out")));
        Outcome pieces =
                score(
                        "ins",
                        "--category",
                        "ins",
                        "--objects",
                        "components",
                        "--metrics",
                        "pq",
                        "--consensus",
                        "majority");
        assertEquals(Exit.DONE, pieces.exit(), pieces.err());
        // One piece in each case, with an IoU of 5/6 and of 1.
        double mean = row(summary("ins"), "Method vs " + MAJORITY).get("mean").asDouble();
        assertEquals(11.0 / 12, mean, EXACT);
    }

    /** A byte a voxel for three raters, their consensus and the prediction. */
    @Test
    void allMasksCountInTheMemoryOfACase() throws IOException {
        threeRaters();
        Dataset dataset =
                Dataset.open(
                        here.resolve("reference"),
                        new TreeMap<>(Map.of("Method", here.resolve("Method"))),
                        DatasetOptions.of(Contents.LABEL_MAPS).with(ConsensusRule.MAJORITY));
        Evaluation evaluation =
                new Evaluation(
                        MetricConfig.of("semantic-segmentation", List.of())
                                .withConsensus("majority"));
        for (Case one : dataset.cases()) {
            boolean together = one.method().endsWith(MAJORITY);
            assertEquals(together ? 5 * 20 : 2 * 20, evaluation.need(one).least(), one.method());
        }
    }
}
