package org.gabarito.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabarito.guide.Recommendation;
import org.gabarito.guide.Recommendation.Choice;
import org.gabarito.guide.Recommendation.StepOutcome;

/**
 * What the visitor took instead of a default, by step, joined by commas: an alternative replaces
 * the defaults of its step, an optional metric joins them.
 */
final class Picks {
    static final String ALTERNATIVE = "alternative";
    static final String OPTIONAL = "optional";

    private static final String DEFAULT = "default";

    private Picks() {}

    /** The recommendation with the picked roles; picks that do not exist change nothing. */
    static Recommendation applied(Recommendation advice, Map<String, String> picks) {
        if (picks.isEmpty()) {
            return advice;
        }
        return new Recommendation(
                advice.category(),
                advice.steps().stream()
                        .map(step -> applied(step, picks.getOrDefault(step.step(), "")))
                        .toList(),
                advice.parameters(),
                advice.rules(),
                advice.pitfalls(),
                advice.trees());
    }

    private static StepOutcome applied(StepOutcome step, String joined) {
        List<String> picked = joined.isEmpty() ? List.of() : List.of(joined.split(","));
        // one alternative stands for all defaults; of several the first in the order of the trees
        Optional<Choice> instead =
                step.recommended().stream()
                        .filter(c -> c.role().equals(ALTERNATIVE) && picked.contains(c.id()))
                        .findFirst();
        return new StepOutcome(
                step.step(),
                step.title(),
                step.chooses(),
                step.recommended().stream()
                        .map(choice -> new Choice(choice.id(), role(choice, instead, picked)))
                        .toList(),
                step.because(),
                step.guide(),
                step.note(),
                step.provenance());
    }

    private static String role(Choice choice, Optional<Choice> instead, List<String> picked) {
        if (instead.isPresent() && choice.isDefault()) {
            return ALTERNATIVE;
        }
        boolean isAdded = choice.role().equals(OPTIONAL) && picked.contains(choice.id());
        return isAdded || instead.filter(choice::equals).isPresent() ? DEFAULT : choice.role();
    }
}
