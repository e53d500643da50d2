package org.gabarito.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gabarito.guide.Recommendation;

/**
 * What the visitor took instead of a default, by step: an alternative replaces the defaults of its
 * step, an optional metric joins them.
 */
final class Picks {
    private static final String DEFAULT = "default";
    private static final String ALTERNATIVE = "alternative";
    private static final String OPTIONAL = "optional";

    private Picks() {}

    /** The recommendation with the picked roles; picks that do not exist change nothing. */
    static Recommendation applied(Recommendation advice, Map<String, String> picks) {
        if (picks.isEmpty()) {
            return advice;
        }
        return new Recommendation(
                advice.category(),
                advice.steps().stream().map(step -> applied(step, picks.get(step.step()))).toList(),
                advice.parameters(),
                advice.rules(),
                advice.pitfalls(),
                advice.trees());
    }

    private static Recommendation.StepOutcome applied(
            Recommendation.StepOutcome step, String picked) {
        String role =
                step.recommended().stream()
                        .filter(choice -> choice.id().equals(picked))
                        .map(Recommendation.Choice::role)
                        .findFirst()
                        .orElse(DEFAULT);
        if (role.equals(DEFAULT)) {
            return step;
        }
        List<Recommendation.Choice> swapped = new ArrayList<>();
        for (Recommendation.Choice choice : step.recommended()) {
            swapped.add(new Recommendation.Choice(choice.id(), role(choice, picked, role)));
        }
        return new Recommendation.StepOutcome(
                step.step(),
                step.title(),
                step.chooses(),
                swapped,
                step.because(),
                step.guide(),
                step.note(),
                step.provenance());
    }

    private static String role(Recommendation.Choice choice, String picked, String pickedRole) {
        if (choice.id().equals(picked)) {
            return DEFAULT;
        }
        boolean replaced = choice.role().equals(DEFAULT) && !pickedRole.equals(OPTIONAL);
        return replaced ? ALTERNATIVE : choice.role();
    }
}
