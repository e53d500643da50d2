package org.gabarito.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class IntervalNamesTest {
    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

    @Test
    void englishStaysAsTheCoreNamesIt() {
        String named = "Student's t on the logit scale; bootstrap-t, 4000 resamples";

        assertEquals(named, IntervalNames.in(Locale.ENGLISH, named));
    }

    @Test
    void portugueseNamesEveryPiece() {
        assertEquals("todos iguais", IntervalNames.in(PORTUGUESE, "all equal"));
        assertEquals(
                "t de Student na escala logit; t de Student",
                IntervalNames.in(PORTUGUESE, "Student's t on the logit scale; Student's t"));
        assertEquals(
                "bootstrap por conglomerados (percentil expandido), 4000 reamostras, cortado na faixa da métrica",
                IntervalNames.in(
                        PORTUGUESE,
                        "cluster bootstrap (expanded percentile), 4000 resamples, cut to the range"));
    }
}
