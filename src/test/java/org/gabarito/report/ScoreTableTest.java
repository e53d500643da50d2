package org.gabarito.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTableTest {

    @Test
    void aSingleCaseHasOneLineAClassAndOneColumnAMetric() {
        assertEquals(
                """
                class         dsc  avd / mm³
                liver      0.9100     120.00
                tumour  undefined      0.000
                undefined: both masks are empty
                """,
                ScoreTable.scores(Reports.of(Reports.scored("m", "a", 0.91, 120, Double.NaN, 0))));
    }

    @Test
    void severalCasesHaveOneLineAClassAndMetric() {
        String text = ScoreTable.scores(Reports.several());
        List<String> lines = text.lines().toList();
        assertEquals(5, lines.size());
        assertTrue(lines.get(0).contains("[95 % CI]"), text);
        assertTrue(
                lines.get(1).matches("liver +dsc +0\\.4650 .*4 of 4 \\(1 missing, 1 failed\\)"),
                text);
        assertTrue(lines.get(2).contains("2 of 4 (1 missing, 1 failed, 2 left out)"), text);
        assertTrue(lines.get(3).contains("1 both empty"), text);
        assertTrue(lines.stream().noneMatch(line -> line.endsWith(" ")), text);
    }

    @Test
    void methodsHaveTheirOwnLines() {
        String text =
                ScoreTable.scores(
                        Reports.of(
                                Reports.scored("a", "x", 0.5, 1, 0.5, 1),
                                Reports.scored("b", "x", 0.6, 1, 0.5, 1)));
        assertTrue(text.startsWith("method  class"), text);
        assertEquals(9, text.lines().count());
    }

    @Test
    void listsLabelsAndWhetherTheyAreScored() {
        Report report = Reports.several();
        String text = ScoreTable.labels(report);
        assertTrue(text.contains("    1  liver "), text);
        assertTrue(
                text.lines().skip(1).findFirst().orElseThrow().matches(" +1 +liver +3 +2"), text);
        assertEquals(3, text.lines().count());
    }

    @Test
    void listsTheWorstCases() {
        String text = ScoreTable.worst(Reports.several());
        List<String> lines = text.lines().toList();
        assertEquals("worst 4 of 4 by dsc:", lines.get(0));
        assertTrue(lines.get(1).startsWith("case_3"), text);
        assertTrue(lines.get(2).startsWith("case_4"), text);
        assertTrue(lines.get(3).matches("case_2 +tumour +0\\.7000"), text);
        assertEquals("", ScoreTable.worst(Reports.of(Reports.missing("m", "a"))));
    }

    @Test
    void columnsAlignByWhatATerminalShows() {
        TextColumns columns = new TextColumns("lr");
        columns.row(List.of("肝臓", "1"));
        columns.row(List.of("e\u0301te", "10"));
        columns.row(List.of("liver", "100"));
        assertEquals("肝臓     1\ne\u0301te     10\nliver  100\n", columns.text());
    }

    @Test
    void roundsForReading() {
        assertEquals("0.1235", Shown.value(0.12346, ""));
        assertEquals("2.500", Shown.value(2.5, "mm"));
        assertEquals("123456", Shown.value(123456.4, "mm³"));
        assertEquals("–", Shown.value(Double.NaN, "mm"));
        assertEquals("∞", Shown.value(Double.POSITIVE_INFINITY, "mm"));
    }

    @Test
    void statesThePolicyInOneLine() {
        assertEquals(
                "missing and failed cases count as the worst value; where a value is undefined, two"
                        + " empty masks count as the best value and one as the worst (in aggregates"
                        + " only).",
                PolicyText.of(Reports.CONFIG));
    }
}
