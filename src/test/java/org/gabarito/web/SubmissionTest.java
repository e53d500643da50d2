package org.gabarito.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gabarito.guide.Guide;
import org.junit.jupiter.api.Test;

class SubmissionTest {
    private final Submission submission = new Submission(Guide.builtIn());

    @Test
    void whatGoesWithoutSayingIsLeftOut() {
        assertEquals(
                "?tubular=no",
                tidied("tubular=no&pick.S6=&p.nsd.tau=2mm&p.avd.relative=false&target=&at=S7"));
        assertEquals("?tubular=no", tidied("tubular=no&p.matching.threshold=0.5"));
    }

    @Test
    void whatWasTypedStaysWhetherItCanBeUsedOrNot() {
        assertEquals(
                "?p.nsd.tau=wide&p.avd.relative=true&pick.PROP=count_diff,betti_error",
                tidied(
                        "p.nsd.tau=wide&p.avd.relative=true"
                                + "&pick.PROP=count_diff&pick.PROP=betti_error"));
    }

    @Test
    void anUnknownAnswerIsAssumed() {
        assertEquals(
                "?small_structures=yes&tubular=no&assumed=tubular",
                tidied("tubular=unknown&small_structures=yes"));
    }

    @Test
    void aMeasuredAnswerIsTheVisitorsOwnOnceItIsChanged() {
        assertEquals(
                "?tubular=yes&small_structures=yes&measured=small_structures",
                tidied(
                        "tubular=yes&small_structures=yes"
                                + "&measured=tubular:no,small_structures:yes"));
    }

    @Test
    void otherWordsAreKeptForThePageToTell() {
        assertEquals("?tubluar=unknown", tidied("tubluar=unknown"));
    }

    private String tidied(String query) {
        return submission.tidied(Trail.of(query)).link("");
    }
}
