package org.gabarito.core.metric;

import java.util.List;
import java.util.Optional;

/**
 * A named set of definitions: ours by default, or those of a tool that people know. It settles
 * border, weighting and combination for every boundary metric, and the values for empty masks.
 */
public final class Convention {
    /** Metrics Reloaded's definitions on area-weighted surface elements. */
    public static final Convention DEFAULT = new Convention("default");

    private final String name;

    private Convention(String name) {
        this.name = name;
    }

    /** {@code default}, or the tool's name as written after {@code --as}. */
    public String name() {
        return name;
    }

    /** Values for empty masks where the convention sets its own, else empty. */
    public Optional<MetricInfo.Empty> empty(String metricId) {
        return Optional.empty();
    }

    public static Optional<Convention> find(String name) {
        return all().stream().filter(c -> c.name.equals(name)).findFirst();
    }

    public static List<Convention> all() {
        return List.of(DEFAULT);
    }
}
