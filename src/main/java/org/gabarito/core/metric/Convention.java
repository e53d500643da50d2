package org.gabarito.core.metric;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gabarito.core.matching.MatchingRule;
import org.gabarito.core.metric.MetricInfo.Empty;
import org.jspecify.annotations.Nullable;

/**
 * A named set of definitions: ours by default, or those of a tool that people know. It settles how
 * a metric is computed wherever tools differ, and the values for empty masks.
 *
 * <p>What a convention does not settle stays as the metric itself defines it. The values for empty
 * masks are those that the tool returns; where it stops with an error, or returns a number by
 * accident, the value is undefined.
 */
public final class Convention {

    /** Metrics Reloaded's definitions on area-weighted surface elements. */
    public static final Convention DEFAULT = Conventions.DEFAULT;

    private final String name;
    private final String meaning;
    private final Map<String, String> definitions;
    private final Map<String, Empty> empties;
    private final @Nullable MatchingRule matching;
    private final @Nullable LesionRule lesions;

    private Convention(
            String name,
            String meaning,
            Map<String, String> definitions,
            Map<String, Empty> empties,
            @Nullable MatchingRule matching,
            @Nullable LesionRule lesions) {
        this.name = name;
        this.meaning = meaning;
        this.definitions = Collections.unmodifiableMap(definitions);
        this.empties = Collections.unmodifiableMap(empties);
        this.matching = matching;
        this.lesions = lesions;
    }

    /** One that settles nothing yet. */
    static Convention of(String name, String meaning) {
        return new Convention(name, meaning, Map.of(), Map.of(), null, null);
    }

    /** {@code default}, or the tool's name as written after {@code --as}. */
    public String name() {
        return name;
    }

    /** What sets the tool apart, in one sentence. */
    public String meaning() {
        return meaning;
    }

    /** The definition that a metric follows, where this convention settles it. */
    public Optional<String> definition(String metricId) {
        return Optional.ofNullable(definitions.get(metricId));
    }

    /** Whether anything is known of how the tool computes a metric. */
    public boolean computes(String metricId) {
        return definitions.containsKey(metricId)
                || empties.containsKey(metricId)
                || lesions != null && lesions.misses().containsKey(metricId);
    }

    /** This convention, but for the definition of one metric. */
    public Convention with(String metricId, String definition) {
        Map<String, String> changed = new LinkedHashMap<>(definitions);
        changed.put(metricId, definition);
        return new Convention(name, meaning, changed, empties, matching, lesions);
    }

    Convention with(Map<String, String> others) {
        Map<String, String> changed = new LinkedHashMap<>(definitions);
        changed.putAll(others);
        return new Convention(name, meaning, changed, empties, matching, lesions);
    }

    /** This convention, with the values that these metrics have for empty masks. */
    Convention with(Empty values, String... metricIds) {
        Map<String, Empty> changed = new LinkedHashMap<>(empties);
        for (String id : metricIds) {
            changed.put(id, values);
        }
        return new Convention(name, meaning, definitions, changed, matching, lesions);
    }

    /** This convention, with the rule by which objects are matched. */
    Convention matching(MatchingRule rule) {
        return new Convention(name, meaning, definitions, empties, rule, lesions);
    }

    /** How objects are matched, where this convention settles it. */
    public Optional<MatchingRule> matching() {
        return Optional.ofNullable(matching);
    }

    /** This convention, with the rule by which classes are compared lesion by lesion. */
    Convention lesions(LesionRule rule) {
        return new Convention(name, meaning, definitions, empties, matching, rule);
    }

    /** How classes of label maps are compared lesion by lesion, where this convention does so. */
    public Optional<LesionRule> lesions() {
        return Optional.ofNullable(lesions);
    }

    /** This convention's definitions, with the values for empty masks that ours gives. */
    public Convention withoutEmptyValues() {
        return new Convention(name, meaning, definitions, Map.of(), matching, lesions);
    }

    /**
     * Values for empty masks, where they may differ from those of {@link MetricInfo#empty()}: for
     * an empty reference only, an empty prediction only, and both, {@link Double#NaN} being
     * undefined.
     */
    public Optional<Empty> empty(String metricId) {
        return Optional.ofNullable(empties.get(metricId));
    }

    public static Optional<Convention> find(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return all().stream().filter(c -> c.name.equals(wanted)).findFirst();
    }

    public static List<Convention> all() {
        return Conventions.ALL;
    }

    @Override
    public String toString() {
        return name;
    }
}
