package org.gabarito.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTest {
    private static final Source ARTICLE =
            new Source(
                    Source.Kind.ARTICLE,
                    "van Ginneken B, Beneš M, et al",
                    "On the comparison of things: a study",
                    "Some Journal",
                    "14(6)",
                    "707–722",
                    2010,
                    "10.1002/1097(1950)3:1<32::AID>3.0.CO;2-3");

    @Test
    void isCitedInOneLine() {
        assertEquals(
                "van Ginneken B, Beneš M, et al. On the comparison of things: a study. Some"
                        + " Journal 14(6):707–722, 2010",
                ARTICLE.citation());
    }

    @Test
    void needsNeitherVolumeNorPages() {
        Source paper =
                new Source(
                        Source.Kind.CONFERENCE, "Doe J", "A title", "Some Talks", "", "", 2001, "");

        assertEquals("Doe J. A title. Some Talks, 2001", paper.citation());
        assertEquals("", paper.link());
    }

    @Test
    void keyIsMadeOfFamilyYearAndFirstWordThatMatters() {
        assertEquals("vanginneken2010comparison", ARTICLE.key());
    }

    @Test
    void linkEscapesWhatAddressesMayNotHold() {
        assertEquals(
                "https://doi.org/10.1002/1097(1950)3:1%3C32::AID%3E3.0.CO%3B2-3", ARTICLE.link());
    }

    @Test
    void tellsNamedAuthorsFromOthers() {
        assertTrue(ARTICLE.hasUnnamedAuthors());
        assertEquals(List.of("van Ginneken B", "Beneš M"), ARTICLE.namedAuthors());
        assertFalse(Source.METRICS_RELOADED.namedAuthors().contains("et al"));
        assertEquals("van Ginneken", Source.family("van Ginneken B"));
        assertEquals("B", Source.initials("van Ginneken B"));
    }
}
