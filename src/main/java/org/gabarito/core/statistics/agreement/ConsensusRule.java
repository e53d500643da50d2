package org.gabarito.core.statistics.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How one label map is made out of those of several raters; see {@link Consensus}. */
public enum ConsensusRule {
    MAJORITY,
    STAPLE;

    /** As configs and options write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it goes by among raters, such as {@code consensus (majority)}. */
    public String reference() {
        return "consensus (" + word() + ")";
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(ConsensusRule::word).toList();
    }

    public static Optional<ConsensusRule> find(String word) {
        return Arrays.stream(values()).filter(rule -> rule.word().equals(word)).findFirst();
    }

    /** Of a reference that goes by the name of a consensus. */
    public static Optional<ConsensusRule> of(String reference) {
        return Arrays.stream(values())
                .filter(rule -> rule.reference().equals(reference))
                .findFirst();
    }
}
