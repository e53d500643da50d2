package org.gabarito.guide;

import java.util.Comparator;
import java.util.List;

/**
 * Where a fact of the trees comes from.
 *
 * @param sources keys, such as {@code paper}, {@code recalled}, {@code inferred}
 * @param confidence {@code high}, {@code medium} or {@code low}
 */
public record Provenance(List<String> sources, String confidence, String note) {
    public Provenance {
        sources = List.copyOf(sources);
    }

    private static final List<String> CONFIDENCES = List.of("low", "medium", "high");

    /** The least certain of several, or the other one where there are none. */
    static Provenance weakest(List<Provenance> several, Provenance otherwise) {
        return several.stream()
                .min(Comparator.comparingInt(each -> CONFIDENCES.indexOf(each.confidence)))
                .orElse(otherwise);
    }
}
