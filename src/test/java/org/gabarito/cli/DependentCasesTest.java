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
import java.util.ArrayList;
import java.util.List;
import org.gabarito.cli.CommandLines.Outcome;
import org.gabarito.web.TinyNifti;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight visits of four patients, scored for two methods as what they are. */
class DependentCasesTest {
    private static final String[] PATIENTS = {"p1", "p1", "p1", "p2", "p2", "p3", "p3", "p4"};
    private static final int[] ALPHA = {2, 2, 2, 3, 3, 2, 3, 2};
    private static final int[] BETA = {3, 3, 3, 3, 2, 3, 3, 3};

    @TempDir private Path folder;

    @BeforeEach
    void files() throws IOException {
        StringBuilder table = new StringBuilder("case,patient,site\n");
        for (int i = 0; i < PATIENTS.length; i++) {
            write("ref/v" + i + ".nii", TinyNifti.cube(3, 1));
            write("alpha/v" + i + ".nii", TinyNifti.cube(ALPHA[i], 1));
            write("beta/v" + i + ".nii", TinyNifti.cube(BETA[i], 1));
            table.append("v" + i + "," + PATIENTS[i] + "," + (i < 5 ? "a" : "b") + "\n");
        }
        Files.writeString(folder.resolve("meta.csv"), table);
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private Outcome score(String out, String... options) {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                "score",
                                folder.resolve("ref").toString(),
                                folder.resolve("alpha").toString(),
                                folder.resolve("beta").toString(),
                                "--metrics",
                                "dsc",
                                "--meta",
                                folder.resolve("meta.csv").toString(),
                                "--out",
                                folder.resolve(out).toString()));
        line.addAll(List.of(options));
        return CommandLines.run(line.toArray(String[]::new));
    }

    private JsonNode summary(String out) throws IOException {
        return new ObjectMapper().readTree(folder.resolve(out + "/summary.json").toFile());
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    @Test
    void casesOfOnePatientAreResampledAndTestedTogether() throws IOException {
        assertEquals(Exit.DONE, score("plain").exit());
        Outcome outcome = score("out", "--cluster", "patient", "--format", "latex,html,json,csv");
        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        assertTrue(outcome.out().contains("8 of 8 (4 clusters)"), outcome.out());

        JsonNode one = summary("out").get("aggregates").get(0);
        JsonNode plain = summary("plain").get("aggregates").get(0);
        assertEquals(plain.get("mean").asDouble(), one.get("mean").asDouble());
        assertEquals(4, one.get("clusters").asInt());
        assertEquals(
                "cluster bootstrap (expanded percentile), 4000 resamples",
                one.get("ci").get("method").asText());
        assertFalse(plain.has("clusters"));
        assertEquals(List.of("site", "site"), columns("out"));

        // Patients' means differ by −19/35, −19/70 + 19/70, −19/70 and −19/35; two of them tie.
        JsonNode pair = summary("out").get("comparison").get("comparisons").get(0).get("pairs");
        assertEquals(4, pair.get(0).get("n").asInt());
        assertEquals(3, pair.get(0).get("first_better").asInt());
        assertEquals(
                "normal, corrected for ties and continuity, of cluster means",
                pair.get(0).get("test").asText());
        assertEquals(8, summary("plain").at("/comparison/comparisons/0/pairs/0/n").asInt());

        assertTrue(read("out/tables/mean-ci.tex").contains("same patient depend on each other"));
        String html = read("out/report.html");
        assertTrue(html.contains("8 of 8 in 4 clusters"));
        assertTrue(html.contains("of 8 cases there are 4 clusters"));
        assertTrue(html.contains(" of 4 clusters; typical difference"));
        assertTrue(html.contains("come from only 4 clusters (patient)"));
        assertTrue(html.contains("same patient depend on each other: they were resampled"));
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("plain/scores.csv")),
                Files.readAllBytes(folder.resolve("out/scores.csv")));
    }

    private List<String> columns(String out) throws IOException {
        List<String> columns = new ArrayList<>();
        summary(out).get("groups").forEach(one -> columns.add(one.get("column").asText()));
        return columns;
    }

    @Test
    void withoutTheColumnAPatientThatRepeatsIsACaution() throws IOException {
        assertTrue(score("plain").out().contains("--cluster patient"));
        assertTrue(read("plain/summary.json").contains("\"dependent-cases\""));
        assertFalse(score("out", "--cluster", "site").out().contains("Values of patient repeat"));
    }

    @Test
    void aCaseWithoutAValueIsAClusterOfItsOwnAndSaidToBe() throws IOException {
        Files.writeString(folder.resolve("meta.csv"), read("meta.csv").replace("v0,p1,a", "v0,,a"));
        Outcome outcome = score("out", "--cluster", "patient");
        assertTrue(outcome.out().contains("8 of 8 (5 clusters)"), outcome.out());
        assertTrue(outcome.out().contains("1 of 8 cases have no value of patient"), outcome.out());
    }

    @Test
    void aColumnThatIsNotThereIsRefusedWithThoseThatAre() {
        Outcome outcome = score("out", "--cluster", "person");
        assertEquals(Exit.NOTHING, outcome.exit());
        assertTrue(outcome.err().contains("“person”; there are patient, site."), outcome.err());
    }

    @Test
    void whereEachPatientHasOneCaseNothingChanges() throws IOException {
        StringBuilder table = new StringBuilder("case,patient,site\n");
        for (int i = 0; i < PATIENTS.length; i++) {
            table.append("v" + i + ",q" + i + "," + (i < 5 ? "a" : "b") + "\n");
        }
        Files.writeString(folder.resolve("meta.csv"), table);
        score("plain", "--group", "site");
        score("out", "--group", "site", "--cluster", "patient");
        JsonNode plain = summary("plain");
        JsonNode out = summary("out");
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    plain.get("aggregates").get(i).get("ci"),
                    out.get("aggregates").get(i).get("ci"));
        }
        assertEquals(
                plain.at("/comparison/comparisons/0/rankings"),
                out.at("/comparison/comparisons/0/rankings"));
        assertEquals(
                plain.at("/comparison/comparisons/0/pairs"),
                out.at("/comparison/comparisons/0/pairs"));
    }

    @Test
    void namesAfterBidsTellTheSubjectWithoutATable() throws IOException {
        for (String side : new String[] {"truth", "net"}) {
            for (int i = 0; i < 6; i++) {
                String name = "sub-0" + i / 2 + "_ses-" + i % 2 + "_dseg.nii";
                write(side + "/" + name, TinyNifti.cube(side.equals("net") ? 2 + i % 2 : 3, 1));
            }
        }
        Outcome outcome =
                CommandLines.run(
                        "score",
                        folder.resolve("truth").toString(),
                        folder.resolve("net").toString(),
                        "--metrics",
                        "dsc",
                        "--cluster",
                        "subject",
                        "--out",
                        folder.resolve("out").toString());
        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        assertTrue(outcome.out().contains("6 of 6 (3 clusters)"), outcome.out());
    }
}
