package org.gabarito.guide;

import java.util.List;

/**
 * A pitfall of the data files.
 *
 * @param partly metrics of the scope that suffer from it less
 */
record ScopedPitfall(
        String id,
        Scope scope,
        List<String> partly,
        Text text,
        Provenance provenance,
        Place place) {
    ScopedPitfall {
        partly = List.copyOf(partly);
    }
}
