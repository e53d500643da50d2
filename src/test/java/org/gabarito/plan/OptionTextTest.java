package org.gabarito.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.gabarito.core.geometry.Spacing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionTextTest {

    @Test
    void readsLabels() {
        assertEquals(
                Map.of(1, "liver", 2, "liver tumour", 7, "7"),
                OptionText.parseLabels("1=liver, 2=liver tumour,7").get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "liver", "0=background", "1=", "1=a,1=b", "1=a,2=a", "1.5=a", "1,,2"})
    void refusesBadLabels(String text) {
        assertTrue(OptionText.parseLabels(text).refused());
    }

    @Test
    void readsRegions() {
        assertEquals(
                Map.of("whole", List.of(1, 2, 4), "core", List.of(1, 4)),
                OptionText.parseRegions("whole=1+2+4,core=1+4").get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whole", "whole=", "whole=1+", "=1+2", "3=1+2", "a=1,a=2", "a=1+1"})
    void refusesBadRegions(String text) {
        assertTrue(OptionText.parseRegions(text).refused());
    }

    @Test
    void readsSpacingInMillimetresUnlessAUnitIsWritten() {
        assertEquals(Spacing.of("mm", 1, 1, 3), OptionText.parseSpacing("1,1,3").get());
        assertEquals(Spacing.of("um", 0.5), OptionText.parseSpacing("0.5um").get());
        assertEquals(Spacing.of("um", 0.5, 0.25), OptionText.parseSpacing("0.5, 0.25 µm").get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1,0,1",
                "1,-1",
                "1,x",
                "2 apples",
                "1mm,1um",
                "1,1,1,1",
                "1px",
                "1e999"
            })
    void refusesBadSpacing(String text) {
        String problem = OptionText.parseSpacing(text).problems().get(0).text();
        assertTrue(problem.startsWith("--spacing: "), problem);
        assertTrue(problem.contains("1,1,3"), problem);
    }
}
