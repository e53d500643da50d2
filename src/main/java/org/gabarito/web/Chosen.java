package org.gabarito.web;

import java.util.List;
import java.util.Locale;
import org.gabarito.guide.Answers;
import org.gabarito.guide.Recommendation;

/**
 * A recommendation with what the visitor made of it.
 *
 * @param advice as the trees say
 * @param picked the same with the visitor's choices in the default role
 */
record Chosen(
        Recommendation advice,
        Recommendation picked,
        Answers answers,
        Trail trail,
        ChosenConfig config) {

    static Chosen of(
            Recommendation advice, Answers answers, Trail trail, Locale locale, String url) {
        Recommendation picked = Picks.applied(advice, trail.under(Trail.PICK));
        return new Chosen(
                advice,
                picked,
                answers,
                trail,
                ChosenConfig.of(picked, answers, trail, locale, url));
    }

    /** Downloads must not silently leave out what the visitor typed. */
    void refuseProblems() {
        List<Problem.Fault> faults =
                config.problems().entrySet().stream()
                        .map(p -> new Problem.Fault(p.getKey(), 0, p.getValue(), ""))
                        .toList();
        if (!faults.isEmpty()) {
            throw Problem.of(400, "A field cannot be used", faults).exception();
        }
    }
}
