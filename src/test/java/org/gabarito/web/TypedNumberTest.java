package org.gabarito.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gabarito.core.statistics.prevalence.PlaceOfUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {
    private static TypedNumber share(String raw) {
        return TypedNumber.of(raw, PlaceOfUse::isPrevalence);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0.05", "'0,05', 0.05", "5 %, 0.05", "5%, 0.05", ".5, 0.5", "1e-4, 0.0001"})
    void isAShareOrPercents(String typed, double share) {
        TypedNumber prevalence = share(" " + typed + " ");
        assertEquals(share, prevalence.value().orElseThrow(), 1e-15);
        assertFalse(prevalence.wrong());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1",
                "5",
                "-0.1",
                "NaN",
                "Infinity",
                "0x1p-3",
                "0.05d",
                "1.5.2",
                "%",
                ".",
                "e-4",
                "100 %",
                "a lot",
                "0.000000000000000000000000000000000000001",
                "1e-999"
            })
    void nothingElseIsTaken(String typed) {
        assertTrue(share(typed).wrong());
    }

    @Test
    void nothingTypedIsNotWrong() {
        assertFalse(share(null).wrong());
        assertFalse(share("  ").wrong());
    }
}
