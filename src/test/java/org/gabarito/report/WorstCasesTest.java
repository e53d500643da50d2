package org.gabarito.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorstCasesTest {

    private static List<String> ids(List<WorstCases.Ranked> ranked) {
        return ranked.stream().map(WorstCases.Ranked::caseId).toList();
    }

    @Test
    void aCaseStandsWhereItsWorstClassStands() {
        Report report =
                Reports.of(
                        Reports.scored("m", "a", 0.9, 1, 0.8, 1),
                        Reports.scored("m", "b", 0.95, 1, 0.2, 1),
                        Reports.scored("m", "c", 0.5, 1, 0.99, 1));
        List<WorstCases.Ranked> ranked = WorstCases.of(report.results());
        assertEquals(List.of("b", "c", "a"), ids(ranked));
        assertEquals("tumour", ranked.get(0).className());
        assertEquals(0.2, ranked.get(0).value());
    }

    @Test
    void moreIsWorseForErrors() {
        Report report =
                Reports.of(
                        Reports.scored("m", "a", 0.9, 1, 0.9, 5),
                        Reports.scored("m", "b", 0.9, 100, 0.9, 1));
        assertEquals(
                List.of("b", "a"), ids(WorstCases.of(report.results(), "avd", "relative=false")));
    }

    @Test
    void missingAndFailedComeFirstEvenWithoutAValue() {
        List<WorstCases.Ranked> ranked =
                WorstCases.of(Reports.several().results(), "avd", "relative=false");
        assertEquals(List.of("case_3", "case_4"), ids(ranked.subList(0, 2)));
        assertTrue(Double.isNaN(ranked.get(0).value()));
        assertTrue(ranked.get(0).byPolicy());
        assertTrue(ranked.get(1).note().contains("too early"));
    }

    @Test
    void twoEmptyMasksAreNotBad() {
        List<WorstCases.Ranked> ranked =
                WorstCases.of(
                        Reports.of(
                                        Reports.scored("m", "a", 0.9, 1, Double.NaN, 0),
                                        Reports.scored("m", "b", 0.8, 1, 0.85, 1))
                                .results());
        assertEquals(List.of("b", "a"), ids(ranked));
        assertEquals("liver", ranked.get(1).className());
    }
}
