package org.gabarito.report.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetteringTest {
    @Test
    void accentsTakeNoRoom() {
        assertEquals(
                Lettering.width("avaliacao", Style.QUESTION),
                Lettering.width("avaliação", Style.QUESTION));
    }

    @Test
    void linesAreAboutEquallyLong() {
        List<String> lines = Lettering.wrap("one two three four five six", Style.QUESTION, 150);

        assertEquals(List.of("one two three", "four five six"), lines);
    }

    @Test
    void singleWordsStayWholeWhateverTheWidth() {
        assertEquals(
                List.of("localization", "granularity"),
                Lettering.wrap("localization granularity", Style.QUESTION, 10));
    }

    @Test
    void noLineIsWiderThanAllowed() {
        String text = "Can structures of one class touch or overlap each other here?";
        for (double width = 90; width < 400; width += 7) {
            double most = width;
            assertTrue(
                    Lettering.wrap(text, Style.QUESTION, width).stream()
                            .allMatch(line -> Lettering.width(line, Style.QUESTION) <= most));
        }
    }
}
