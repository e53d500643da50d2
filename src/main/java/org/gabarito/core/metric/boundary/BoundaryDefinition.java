package org.gabarito.core.metric.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gabarito.core.geometry.Border;
import org.gabarito.core.metric.MetricInfo.Definition;

/**
 * How a boundary metric is computed: what the surface is, and how both directions are put together.
 * Surface elements are weighted by their area, border voxels are counted, so the weighting follows
 * from the border.
 */
record BoundaryDefinition(Border border, Combination combination) {

    /** How the distances of both directions become one value. */
    enum Combination {
        DIRECTED_MAX("the larger of both directions"),
        DIRECTED_MEAN("the mean of both directions"),
        POOLED("the distances of both directions taken together");

        private final String meaning;

        Combination(String meaning) {
            this.meaning = meaning;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static BoundaryDefinition of(String id) {
        for (Border border : Border.values()) {
            for (Combination combination : Combination.values()) {
                BoundaryDefinition definition = new BoundaryDefinition(border, combination);
                if (definition.id().equals(id)) {
                    return definition;
                }
            }
        }
        throw new IllegalArgumentException("no such boundary definition: " + id);
    }

    /** Every kind of border with some combinations. */
    static List<Definition> all(Combination... combinations) {
        List<Definition> definitions = new ArrayList<>();
        for (Border border : Border.values()) {
            for (Combination combination : combinations) {
                BoundaryDefinition definition = new BoundaryDefinition(border, combination);
                definitions.add(new Definition(definition.id(), definition.meaning()));
            }
        }
        return definitions;
    }

    String id() {
        return border.id() + "/" + (weighted() ? "area" : "count") + "/" + combination.id();
    }

    boolean weighted() {
        return border == Border.ELEMENTS;
    }

    private String meaning() {
        String surface =
                switch (border) {
                    case ELEMENTS -> "surface elements weighted by their area";
                    case FACES -> "voxels with background behind a face, counted";
                    case FULL -> "voxels with background behind a face, edge or corner, counted";
                    case SOLID -> "every voxel of the mask, counted";
                };
        return surface + "; " + combination.meaning;
    }
}
