package org.gabarito.survey;

import org.gabarito.core.geometry.Spacing;

/** A median diameter in pixels and, where spacing is known, in its unit. */
final class Diameter {
    private Diameter() {}

    static String of(ClassLook one) {
        String pixels = Evidence.number(one.diameter()) + " px";
        return one.seen().stream()
                .map(seen -> seen.in().grid().spacing())
                .filter(Spacing::isPhysical)
                .findFirst()
                .map(spacing -> pixels + " = " + Evidence.number(one.size()) + " " + spacing.unit())
                .orElse(pixels);
    }
}
