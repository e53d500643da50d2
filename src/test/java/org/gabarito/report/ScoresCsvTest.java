package org.gabarito.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import org.gabarito.evaluation.Score;
import org.junit.jupiter.api.Test;

class ScoresCsvTest {
    private static Score score(String id, double value, Score.Status status, String note) {
        return new Score(
                "m",
                id,
                "liver",
                "",
                "nsd",
                "tau=2mm",
                "elements/area/pooled",
                value,
                "",
                status,
                note);
    }

    @Test
    void hasExactlyTheHeaderOfTheContract() {
        assertEquals(
                "method,case,class,instance,metric,parameters,definition,value,unit,status,note\n",
                ScoresCsv.text(List.of()));
    }

    @Test
    void writesOneRowAValueAndNothingForUndefined() {
        assertEquals(
                """
                m,a,liver,,nsd,tau=2mm,elements/area/pooled,0.30000000000000004,,ok,
                m,b,liver,,nsd,tau=2mm,elements/area/pooled,,,undefined,"empty, both"
                m,c,liver,,nsd,tau=2mm,elements/area/pooled,Infinity,,ok,
                """,
                ScoresCsv.text(
                                List.of(
                                        score("a", 0.1 + 0.2, Score.Status.OK, ""),
                                        score(
                                                "b",
                                                Double.NaN,
                                                Score.Status.UNDEFINED,
                                                "empty, both"),
                                        score("c", Double.POSITIVE_INFINITY, Score.Status.OK, "")))
                        .lines()
                        .skip(1)
                        .map(line -> line + "\n")
                        .reduce("", String::concat));
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        List<Score> scores =
                List.of(
                        score("a \"b\", c\nd", 1e-300, Score.Status.OK, ""),
                        score("肝 é", Double.NaN, Score.Status.FAILED, "line\r\nbreak"));
        assertEquals(scores, ScoresCsv.read(new StringReader(ScoresCsv.text(scores))));
    }

    @Test
    void isTheSameInEveryLocale() {
        List<Score> scores = List.of(score("a", 1234.5, Score.Status.OK, ""));
        String expected = ScoresCsv.text(scores);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertEquals(expected, ScoresCsv.text(scores));
            assertTrue(expected.contains("1234.5"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void refusesOtherTables() {
        IOException refused =
                assertThrows(
                        IOException.class,
                        () -> ScoresCsv.read(new StringReader("task,case,value\n1,2,3\n")));
        assertTrue(refused.getMessage().contains("method,case,class"), refused.getMessage());
    }
}
