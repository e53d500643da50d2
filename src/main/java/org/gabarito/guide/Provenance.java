package org.gabarito.guide;

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
}
