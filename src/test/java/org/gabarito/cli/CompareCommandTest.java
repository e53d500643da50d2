package org.gabarito.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gabarito.cli.CommandLines.Outcome;
import org.gabarito.report.ScoresCsv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    @TempDir private Path folder;

    private String table(String name, String method, double... values) throws IOException {
        StringBuilder text = new StringBuilder(String.join(",", ScoresCsv.HEADER)).append('\n');
        for (int i = 0; i < values.length; i++) {
            text.append(method + ",c" + i + ",liver,,dsc,,voxels/count," + values[i] + ",,ok,\n");
        }
        Path out = Files.createDirectories(folder.resolve(name));
        Files.writeString(out.resolve("scores.csv"), text);
        return out.toString();
    }

    private String foreign(String name, String... rows) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "task,case,algorithm,value\n" + String.join("\n", rows) + "\n");
        return file.toString();
    }

    @Test
    void comparesTwoFoldersByTheirNames() throws IOException {
        String one = table("one", "pred", 0.9, 0.8, 0.7);
        String two = table("two", "pred", 0.8, 0.7, 0.6);

        Outcome outcome = CommandLines.run("compare", one, two, "--bootstraps=100");

        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        assertTrue(
                outcome.out().contains("The winner does not change: one is first"), outcome.out());
        assertTrue(
                outcome.out()
                        .contains(
                                "one is better in 3 of 3 cases; typical difference 0.1000"
                                        + " [0.1000, 0.1000]; p(Holm)"),
                outcome.out());
        assertTrue(outcome.out().contains("Only 3 cases"), outcome.out());
    }

    @Test
    void givesTheSameAsJsonWithNamesOfTheUsersChoice() throws IOException {
        String one = table("one", "pred", 0.9, 0.8, 0.7);
        String two = table("two", "pred", 0.8, 0.7, 0.6);

        Outcome outcome =
                CommandLines.run(
                        "compare", one, two, "--names=A,B", "--format=json", "--bootstraps=100");

        JsonNode json = new ObjectMapper().readTree(outcome.out());
        JsonNode dsc = json.get("comparisons").get(0);
        assertEquals("A", dsc.get("pairs").get(0).get("first").asText());
        assertEquals(0.1, dsc.get("pairs").get(0).get("difference").asDouble(), 1e-9);
        assertEquals(0.8, dsc.get("methods").get(0).get("mean").asDouble(), 1e-9);
        assertEquals(
                1, dsc.get("rankings").get(0).get("methods").get(0).get("first_share").asInt());
        assertTrue(dsc.get("friedman").isNull());
    }

    @Test
    void threeMethodsAreComparedByTheirMeanRanksToo() throws IOException {
        String one = table("one", "A", 0.91, 0.82, 0.73, 0.64, 0.57, 0.66);
        String two = table("two", "B", 0.90, 0.80, 0.70, 0.60, 0.50, 0.60);
        String three = table("three", "C", 0.85, 0.75, 0.65, 0.55, 0.45, 0.61);

        String text = CommandLines.run("compare", one, two, three, "--bootstraps=50").out();
        assertTrue(text.contains("Friedman over 6 of 6 cases"), text);
        assertTrue(text.contains("Mean ranks: A 1.00, B 2.17, C 2.83. By Nemenyi’s test"), text);
        assertTrue(text.contains("p (Nemenyi)"), text);
        assertTrue(text.contains("with 80 % power takes about"), text);

        JsonNode dsc =
                new ObjectMapper()
                        .readTree(
                                CommandLines.run(
                                                "compare",
                                                one,
                                                two,
                                                three,
                                                "--bootstraps=50",
                                                "--format=json")
                                        .out())
                        .get("comparisons")
                        .get(0);
        JsonNode friedman = dsc.get("friedman");
        assertEquals("A", friedman.get("mean_ranks").get(0).get("method").asText());
        assertEquals(1, friedman.get("mean_ranks").get(0).get("mean_rank").asDouble());
        assertTrue(friedman.get("critical_difference").asDouble() > 0);
        assertEquals("B", friedman.get("ties").get(1).get("methods").get(0).asText());
        JsonNode pair = dsc.get("pairs").get(0);
        assertTrue(pair.get("p_nemenyi").asDouble() < 1);
        assertTrue(pair.get("cases_needed").asLong() >= 6);
        assertTrue(pair.get("sd_difference").asDouble() > 0);
    }

    @Test
    void writesFilesThatTheSeedRepeats() throws IOException {
        String one = table("one", "pred", 0.9, 0.6, 0.7);
        String two = table("two", "pred", 0.8, 0.7, 0.6);
        Path first = folder.resolve("a");
        Path second = folder.resolve("b");

        CommandLines.run("compare", one, two, "--bootstraps=300", "--out=" + first);
        CommandLines.run("compare", one, two, "--bootstraps=300", "--out=" + second);

        for (String name :
                new String[] {"comparison.txt", "comparison.json", "pairs.csv", "rankings.csv"}) {
            assertEquals(
                    Files.readString(first.resolve(name)), Files.readString(second.resolve(name)));
        }
        assertTrue(
                Files.readString(first.resolve("pairs.csv")).contains("liver,dsc,,one,two,3,2,1"));
    }

    @Test
    void asksForTheDirectionOfAForeignTable() throws IOException {
        String file = foreign("points.csv", "t,1,A,3", "t,1,B,5", "t,2,A,3", "t,2,B,NA");

        Outcome asked = CommandLines.run("compare", file);
        assertEquals(Exit.USAGE, asked.exit());
        assertTrue(asked.err().contains("--direction higher or --direction lower"), asked.err());

        Outcome lower =
                CommandLines.run(
                        "compare", file, "--direction=lower", "--missing=skip", "--bootstraps=50");
        assertEquals(Exit.DONE, lower.exit(), lower.err());
        assertTrue(lower.out().contains("B has no value in 1 of 2 cases: 2."), lower.out());
    }

    @Test
    void knowsTheDirectionOfATableNamedAfterAMetric() throws IOException {
        String file = foreign("hd_perc.csv", "t,1,A,3", "t,1,B,5", "t,2,A,3", "t,2,B,6");

        Outcome outcome = CommandLines.run("compare", file, "--bootstraps=50");

        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        assertTrue(outcome.out().contains("A is first"), outcome.out());
        assertEquals(Exit.USAGE, CommandLines.run("compare", file, "--direction=higher").exit());
    }

    @Test
    void listsCasesThatOnlySomeHave() throws IOException {
        String one = table("one", "pred", 0.9, 0.8, 0.7);
        String two = table("two", "pred", 0.8, 0.7);

        Outcome outcome = CommandLines.run("compare", one, two, "--bootstraps=50");

        assertTrue(
                outcome.err().contains("two has no rows of 1 cases that others have: c2"),
                outcome.err());
    }

    @Test
    void refusesWhatCannotBeCompared() throws IOException {
        String one = table("one", "pred", 0.9);

        assertEquals(Exit.NOTHING, CommandLines.run("compare", one).exit());
        assertTrue(CommandLines.run("compare", one).err().contains("one method only"));
        assertEquals(Exit.NOTHING, CommandLines.run("compare", folder.toString()).exit());
        assertEquals(Exit.NOTHING, CommandLines.run("compare", one + "/none.csv").exit());
        assertEquals(Exit.USAGE, CommandLines.run("compare", one, one).exit());
        assertEquals(Exit.USAGE, CommandLines.run("compare", one, "--alpha=2").exit());
        assertEquals(Exit.USAGE, CommandLines.run("compare", one, "--missing=ignore").exit());
        assertEquals(Exit.USAGE, CommandLines.run("compare", one, "--names=a,b,c").exit());
        assertEquals(Exit.USAGE, CommandLines.run("compare").exit());
    }

    @Test
    void refusesATableThatSaysAValueTwice() throws IOException {
        String file = foreign("dsc.csv", "t,1,A,0.3", "t,1,A,0.5");

        Outcome outcome = CommandLines.run("compare", file);

        assertEquals(Exit.NOTHING, outcome.exit());
        assertTrue(outcome.err().contains("two rows of dsc are of case 1"), outcome.err());
    }

    @Test
    void refusesAValueThatIsNoNumber() throws IOException {
        Outcome outcome = CommandLines.run("compare", foreign("dsc.csv", "t,1,A,good"));

        assertEquals(Exit.NOTHING, outcome.exit());
        assertTrue(outcome.err().contains("line 2: the value good is no number"), outcome.err());
    }
}
