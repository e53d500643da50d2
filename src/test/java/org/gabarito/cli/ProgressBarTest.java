package org.gabarito.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.gabarito.dataset.Workload;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private static final Workload ONE = Workload.of(List.of("a"));

    @Test
    void saysHowFarAndHowLongStill() {
        assertEquals(
                "[##########--------------------] 10 of 30 cases, about 40 s left",
                ProgressBar.line(10, 30, "cases", 20).strip());
        assertEquals(
                "[###############---------------] 1 of 2 comparisons, about 2 min 5 s left",
                ProgressBar.line(1, 2, "comparisons", 125).strip());
    }

    @Test
    void everyLineCoversTheOneBefore() {
        assertEquals(
                ProgressBar.line(0, 30, "cases", 0).length(),
                ProgressBar.line(7, 30, "cases", 123_456).length());
    }

    @Test
    void clearsItsLineInTheEnd() {
        StringWriter text = new StringWriter();

        try (ProgressBar bar = new ProgressBar(new PrintWriter(text), true, ONE)) {
            bar.step();
        }

        assertTrue(text.toString().contains("1 of 1 cases"));
        assertTrue(text.toString().endsWith(" \r"));
    }

    @Test
    void printsNothingWhereNobodyWouldSeeIt() {
        StringWriter text = new StringWriter();

        try (ProgressBar bar = new ProgressBar(new PrintWriter(text), false, ONE)) {
            bar.step();
        }

        assertEquals("", text.toString());
    }
}
