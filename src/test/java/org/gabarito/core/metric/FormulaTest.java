package org.gabarito.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\\frac{\\mathrm{TP}}{\\mathrm{TP} + \\mathrm{FP}};TP / (TP + FP)",
                "1 - \\frac{a + b}{c};1 − (a + b) / c",
                "\\frac{1}{K} \\sum_{k=1}^{K} x_k;(1 / K) Σ_(k=1)^K x_k",
                "\\frac{a}{\\lvert A\\rvert};a / |A|",
                "\\frac{a}{\\lvert A\\rvert + \\lvert B\\rvert};a / (|A| + |B|)",
                "\\frac{a}{\\sqrt{b c}};a / √(b c)",
                "\\frac{a}{\\sqrt{(b + c) (b + d)}};a / √((b + c) (b + d))",
                "\\frac{\\lvert a - b\\rvert}{a};|a − b| / a",
                "e_{y_i};e_(y_i)",
                "\\sqrt{x};√x",
                "\\beta^2 \\mathrm{FN};β² FN",
                "F_{\\beta};F_β",
                "V_{\\mathrm{pred}};V_pred",
                "\\max_a d(a, B);max_a d(a, B)",
                "\\{a \\colon d \\le \\tau\\};{a : d ≤ τ}",
                "a, \\quad b;a, b",
                "\\left(\\frac{a}{b} + c\\right);(a / b + c)",
                "\\lVert c_P - c_R\\rVert;‖c_P − c_R‖"
            })
    void isWrittenInPlainText(String tex, String plain) {
        assertEquals(plain, new Formula(tex).plain());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\frac{a}{b", "a}", "\\unknown x"})
    void refusesWhatItCannotRead(String tex) {
        assertThrows(IllegalArgumentException.class, () -> new Formula(tex).plain());
    }

    @Test
    void endsOfTextAreNoTrap() {
        assertThrows(IllegalArgumentException.class, () -> new Formula("\\frac{a}").plain());
    }
}
