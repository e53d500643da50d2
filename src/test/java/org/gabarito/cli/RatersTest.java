package org.gabarito.cli;

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
import org.gabarito.image.NiftiSamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bars of two rows of pixels, 2 mm wide and 1 mm high, that start at the left: a bar of k columns
 * has 4k mm², and two of j and k columns, j below k, a DSC and VS of 2j / (j + k).
 */
class RatersTest {
    private static final double EXACT = 1e-12;

    @TempDir Path here;
    private JsonNode summary;
    private Outcome outcome;

    @BeforeEach
    void score() throws IOException {
        bars("reference/Rater 1", 4, 3);
        bars("reference/Rater 2", 5, 3);
        bars("Method", 6, 3);
        outcome =
                CommandLines.run(
                        "score",
                        here.resolve("reference").toString(),
                        here.resolve("Method").toString(),
                        "--out",
                        here.resolve("out").toString(),
                        "--metrics",
                        "dsc,vs,avd,hd_perc(p=95)");
        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        summary = new ObjectMapper().readTree(here.resolve("out/summary.json").toFile());
    }

    private void bars(String folder, int... columns) throws IOException {
        Path made = Files.createDirectories(here.resolve(folder));
        for (int i = 0; i < columns.length; i++) {
            double[] values = new double[16];
            for (int pixel = 0; pixel < values.length; pixel++) {
                values[pixel] = pixel % 8 < columns[i] ? 1 : 0;
            }
            Files.write(
                    made.resolve("case" + i + ".nii.gz"),
                    NiftiSamples.of(new int[] {8, 2}, new double[] {2, 1}, values).gzipped());
        }
    }

    @Test
    void theTableHasRatersFirstThenTheMethodAgainstEach() {
        JsonNode rows = summary.at("/raters/table/0/rows");
        List<String> names = new ArrayList<>();
        rows.forEach(row -> names.add(row.get("kind").asText() + ": " + row.get("name").asText()));
        assertEquals(
                List.of(
                        "rater: Rater 1 vs Rater 2",
                        "method: Method vs Rater 1",
                        "method: Method vs Rater 2"),
                names);
        double root = Math.sqrt(2);
        meanAndDeviation(rows.get(0), 0, 17.0 / 18, 1.0 / 9 / root);
        meanAndDeviation(rows.get(0), 1, 17.0 / 18, 1.0 / 9 / root);
        meanAndDeviation(rows.get(0), 2, 2, 4 / root);
        meanAndDeviation(rows.get(1), 0, 0.9, 0.2 / root);
        meanAndDeviation(rows.get(1), 2, 4, 8 / root);
        meanAndDeviation(rows.get(2), 0, 21.0 / 22, 1.0 / 11 / root);
        meanAndDeviation(summary.at("/raters/table/0/ceiling"), 0, 17.0 / 18, 1.0 / 9 / root);
    }

    private static void meanAndDeviation(JsonNode row, int column, double mean, double deviation) {
        JsonNode cell = row.get("values").get(column);
        assertEquals(mean, cell.get("mean").asDouble(), EXACT, row.toString());
        assertEquals(deviation, cell.get("sd").asDouble(), EXACT, row.toString());
        assertEquals(2, cell.get("n").asInt());
    }

    @Test
    void itIsPrintedAndRatersAreNoMethods() {
        String out = outcome.out();
        assertTrue(out.contains("Rater 1 vs Rater 2  0.9444 ± 0.0786  0.9444 ± 0.0786"), out);
        assertTrue(out.contains("Method vs Rater 1   0.9000 ± 0.1414"), out);
        String worst = out.substring(out.indexOf("worst 4"));
        assertTrue(worst.startsWith("worst 4 of 4 by dsc"), worst);
        assertFalse(worst.contains("Rater 1 vs Rater 2"), worst);
    }

    @Test
    void volumesAndSurfacesOfRatersAreCompared() {
        JsonNode agreement = summary.at("/raters/agreement/0");
        assertEquals("mm²", agreement.get("volume_unit").asText());
        JsonNode pair = agreement.get("volumes").get(0);
        assertEquals("Rater 1 vs Rater 2", pair.get("name").asText());
        // 16 and 12 mm² against 20 and 12 mm².
        assertEquals(-2, pair.get("bias").asDouble(), EXACT);
        assertEquals(-2 + 1.959963984540054 * Math.sqrt(8), pair.get("upper").asDouble(), 1e-9);
        // Means of cases 18 and 12, of raters 14 and 16: R = 36, C = 4, E = 4.
        assertEquals(32.0 / 40, agreement.at("/icc/value").asDouble(), EXACT);
        assertEquals(2, agreement.at("/icc/n").asInt());
        JsonNode distance = summary.at("/raters/table/0/ceiling/values/3");
        assertEquals(2, agreement.at("/tau/pairs").asInt());
        assertEquals(distance.get("mean").asDouble(), agreement.at("/tau/value").asDouble(), EXACT);
        assertEquals("mm", agreement.at("/tau/unit").asText());
    }

    @Test
    void theReportHasTableCeilingAndVolumes() throws IOException {
        String html = Files.readString(here.resolve("out/report.html"));
        assertTrue(html.contains("<section id=\"raters\""), "no section");
        assertTrue(html.contains("0.9444 ± 0.0786"), "no table");
        assertTrue(html.contains("class=\"plot-ceiling\""), "no ceiling");
        assertTrue(html.contains("plot-bland-altman"), "no plot of volumes");
    }

    @Test
    void aRankingHasMethodsOnly() {
        Outcome compared = CommandLines.run("compare", here.resolve("out/scores.csv").toString());
        assertEquals(Exit.DONE, compared.exit(), compared.err());
        assertTrue(compared.out().contains("Method vs Rater 1"), compared.out());
        assertFalse(compared.out().contains("Rater 1 vs Rater 2"), compared.out());
    }
}
