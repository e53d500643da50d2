package org.gabarito.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.MetricConfigFile;
import org.junit.jupiter.api.Test;

class ReviewChoicesTest {
    private static final MetricConfig CONFIG =
            MetricConfigFile.read("gabarito: 1\nmetrics: [{id: dsc}]\n", "test").get();

    @Test
    void nothingChosenLeavesTheConfigAsItIs() {
        assertEquals(CONFIG, ReviewChoices.of("").applied(CONFIG));
        assertEquals(CONFIG, ReviewChoices.of("geometry=strict&label-1=&x=1").applied(CONFIG));
    }

    @Test
    void geometryIsTakenOver() {
        assertEquals("resample", ReviewChoices.of("geometry=resample").applied(CONFIG).geometry());
        assertThrows(
                ProblemException.class, () -> ReviewChoices.of("geometry=bend").applied(CONFIG));
    }

    @Test
    void namingOneLabelKeepsTheOthersByTheirNumbers() {
        assertEquals(
                Map.of(1, "tumor hepático", 2, "2"),
                ReviewChoices.of("label-1=tumor+hep%C3%A1tico&label-2=").applied(CONFIG).labels());
    }
}
