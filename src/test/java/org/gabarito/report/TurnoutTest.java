package org.gabarito.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.stream.Collectors;
import org.gabarito.report.methods.MarkdownMethods;
import org.gabarito.report.methods.ResultsText;
import org.junit.jupiter.api.Test;

class TurnoutTest {
    private static final Report TWO_METHODS =
            Reports.of(
                    Reports.scored("a", "case_1", 0.9, 1, 0.8, 1),
                    Reports.scored("b", "case_1", 0.9, 1, 0.8, 1),
                    Reports.scored("a", "case_2", 0.9, 1, 0.8, 1),
                    Reports.missing("b", "case_2"),
                    Reports.failed("a", "case_3"),
                    Reports.missing("b", "case_3"));

    @Test
    void aCaseCountsOnceHoweverManyMethodsThereAre() {
        assertEquals(new Turnout(3, 1, 1, 1), Turnout.of(TWO_METHODS));
    }

    @Test
    void ofOneMethodEveryCaseCounts() {
        assertEquals(new Turnout(4, 2, 1, 1), Turnout.of(Reports.several()));
    }

    @Test
    void theResultsInWordsSayWhatHoldsForEveryMethod() {
        String text =
                ResultsText.of(TWO_METHODS, Locale.ENGLISH, id -> id).stream()
                        .map(one -> one.in(new MarkdownMethods()))
                        .collect(Collectors.joining(" "));
        assertTrue(text.contains("Of 3 cases, 1 were scored for every method"), text);
    }
}
