package org.gabarito.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TrailTest {
    private final Trail trail =
            new Trail(Map.of("tubular", "no"))
                    .with("pick.S6", "iou")
                    .with("p.nsd.tau", "3 mm")
                    .with("target", "liver & tumour");

    @Test
    void onlyAnswersAreAnswers() {
        assertEquals(Map.of("tubular", "no"), trail.answers());
    }

    @Test
    void picksAndParametersAreFoundByTheRestOfTheirNames() {
        assertEquals(Map.of("S6", "iou"), trail.under("pick."));
        assertEquals(Map.of("nsd.tau", "3 mm"), trail.under("p."));
    }

    @Test
    void linksAreEncoded() {
        assertEquals(
                "/x?tubular=no&pick.S6=iou&p.nsd.tau=3+mm&target=liver+%26+tumour",
                trail.link("/x"));
    }

    @Test
    void anAssumptionGoesWhenItsAnswerGoes() {
        Trail assumed = new Trail(Map.of()).assuming("tubular", "no").assuming("noisy", "yes");

        assertEquals("?tubular=no&assumed=tubular,noisy&noisy=yes", assumed.link(""));
        assertEquals("?noisy=yes&assumed=noisy", assumed.without("tubular").link(""));
    }

    @Test
    void ofAnAddressTheLastValueCountsAndTheLanguageIsNoPartOfIt() {
        assertEquals("?b=2&a=%2B+x", Trail.of("b=1&lang=pt-BR&target=+&a=%2B+x&b=2").link(""));
    }
}
