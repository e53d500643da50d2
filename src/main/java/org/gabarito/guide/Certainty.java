package org.gabarito.guide;

import java.util.Set;

/**
 * How a fact of the trees is known, which is not how likely it is: what was seen can still be read
 * wrongly, and what is inferred can be right. From the surest to the least sure.
 */
public enum Certainty {
    /** In the paper itself, in its code or in its tool. */
    SEEN(Set.of("paper", "pitfalls-paper", "toolkit", "reference-code")),
    /** A source that this folder of trees has added. */
    OTHER(Set.of()),
    /** Quoted by others, not seen in the original. */
    RELAYED(Set.of("relayed", "slides")),
    RECALLED(Set.of("recalled")),
    /** Ours, wholly or in part: whatever else supports it, it is not the paper's word. */
    INFERRED(Set.of("inferred"));

    private final Set<String> sources;

    Certainty(Set<String> sources) {
        this.sources = sources;
    }

    /** Of several sources the best one counts, unless a part is inferred. */
    public static Certainty of(Provenance provenance) {
        if (provenance.sources().stream().anyMatch(INFERRED.sources::contains)) {
            return INFERRED;
        }
        return provenance.sources().stream()
                .map(Certainty::ofSource)
                .sorted()
                .findFirst()
                .orElse(INFERRED);
    }

    private static Certainty ofSource(String source) {
        for (Certainty certainty : values()) {
            if (certainty.sources.contains(source)) {
                return certainty;
            }
        }
        return OTHER;
    }
}
