package org.gabarito.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.MetricConfigFile;
import org.junit.jupiter.api.Test;

class ReviewChoicesTest {
    private static final MetricConfig CONFIG =
            MetricConfigFile.read("gabarito: 1\nmetrics: [{id: dsc}]\n", "test").get();

    @Test
    void nothingChosenLeavesTheConfigAsItIs() {
        assertEquals(CONFIG, ReviewChoices.of("").applied(CONFIG));
        assertEquals(
                CONFIG,
                ReviewChoices.of(
                                "geometry=strict&layout=auto&label-1=&x=1&spacing-0=+&spacing-unit=mm")
                        .applied(CONFIG));
    }

    @Test
    void geometryIsTakenOver() {
        assertEquals("resample", ReviewChoices.of("geometry=resample").applied(CONFIG).geometry());
        assertThrows(
                ProblemException.class, () -> ReviewChoices.of("geometry=bend").applied(CONFIG));
    }

    @Test
    void spacingIsTakenInTheUnitAndWithTheCommaThatPeopleType() {
        assertEquals(
                Spacing.of("um", 0.5, 0.5),
                ReviewChoices.of("spacing-0=0%2C5&spacing-1=+.5&spacing-2=&spacing-unit=um")
                        .applied(CONFIG)
                        .spacing());
        assertEquals(
                Spacing.of("mm", 2), ReviewChoices.of("spacing-0=2").applied(CONFIG).spacing());
        assertThrows(
                ProblemException.class,
                () -> ReviewChoices.of("spacing-0=1&spacing-1=&spacing-2=3").applied(CONFIG));
        assertThrows(
                ProblemException.class, () -> ReviewChoices.of("spacing-0=-1").applied(CONFIG));
    }

    @Test
    void spacingThatIsEmptiedIsTakenBack() {
        MetricConfig given = CONFIG.withImages("strict", "auto", Spacing.of("mm", 1, 1));
        assertEquals(
                Spacing.of("mm", 1, 1),
                ReviewChoices.of("geometry=strict").applied(given).spacing());
        assertNull(ReviewChoices.of("spacing-0=&spacing-1=").applied(given).spacing());
    }

    @Test
    void aConsensusIsTakenOverAndTakenBack() {
        MetricConfig chosen = ReviewChoices.of("consensus=staple").applied(CONFIG);
        assertEquals("staple", chosen.consensus());
        assertEquals("staple", ReviewChoices.of("layout=auto").applied(chosen).consensus());
        assertNull(ReviewChoices.of("consensus=").applied(chosen).consensus());
        assertThrows(
                ProblemException.class, () -> ReviewChoices.of("consensus=mean").applied(CONFIG));
    }

    @Test
    void theColumnOfCasesThatDependOnEachOtherIsTakenOverAndTakenBack() {
        MetricConfig chosen = ReviewChoices.of("cluster=patient").applied(CONFIG);
        assertEquals("patient", chosen.statistics().cluster());
        assertEquals(
                "patient", ReviewChoices.of("layout=auto").applied(chosen).statistics().cluster());
        assertNull(ReviewChoices.of("cluster=").applied(chosen).statistics().cluster());
    }

    @Test
    void layoutIsTakenOver() {
        assertEquals("flat", ReviewChoices.of("layout=flat").applied(CONFIG).layout());
        assertThrows(
                ProblemException.class, () -> ReviewChoices.of("layout=round").applied(CONFIG));
    }

    @Test
    void namingOneLabelKeepsTheOthersByTheirNumbers() {
        assertEquals(
                Map.of(1, "tumor hepático", 2, "2"),
                ReviewChoices.of("label-1=tumor+hep%C3%A1tico&label-2=").applied(CONFIG).labels());
    }
}
