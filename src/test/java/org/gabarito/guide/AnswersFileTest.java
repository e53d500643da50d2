package org.gabarito.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "category: sems\ntubular: false",
                "{\"category\": \"sems\", \"tubular\": false}",
                "answers: {category: sems, tubular: false}",
                "gabarito: 1\nproblem: {category: sems}\nfingerprint: {tubular: false}"
            })
    void answersMayBeWrittenInSeveralWays(String text) {
        assertEquals(Map.of("category", "sems", "tubular", false), AnswersFile.parse(text));
    }

    @Test
    void emptyFileHoldsNoAnswer() {
        assertEquals(Map.of(), AnswersFile.parse(" \n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"- 1", "yes", "a: [1", "a: 1\na: 2", "a: 1\n b: 2"})
    void anythingElseIsRefusedWithTheCure(String text) {
        String message =
                assertThrows(IllegalArgumentException.class, () -> AnswersFile.parse(text))
                        .getMessage();

        assertTrue(message.contains("tubular: no"), message);
    }
}
