package org.gabarito.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gabarito.core.geometry.Spacing;
import org.jspecify.annotations.Nullable;

/**
 * The whole instruction for scoring a data set; written as YAML, version 1 of the published schema.
 *
 * @param fingerprint every answer given, slug to value
 * @param labels label to name; empty scores every label that occurs
 * @param regions name to the labels that it joins
 * @param ignore reference label whose voxels count nowhere
 * @param metrics in the order in which they are printed
 * @param matching for instance and detection problems only
 * @param convention {@code default} or a tool's name
 * @param spacing overrides the headers; one step stands for every axis
 * @param meta name of a table with group columns
 */
public record MetricConfig(
        Problem problem,
        Map<String, String> fingerprint,
        @Nullable RecommendedBy recommendedBy,
        Map<Integer, String> labels,
        Map<String, List<Integer>> regions,
        @Nullable Integer ignore,
        List<MetricChoice> metrics,
        @Nullable Matching matching,
        String convention,
        Policies policies,
        String geometry,
        String layout,
        @Nullable Spacing spacing,
        @Nullable String meta,
        Aggregation aggregate,
        Statistics statistics) {

    public MetricConfig {
        fingerprint = Collections.unmodifiableMap(new LinkedHashMap<>(fingerprint));
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        Map<String, List<Integer>> joined = new LinkedHashMap<>();
        regions.forEach((name, members) -> joined.put(name, List.copyOf(members)));
        regions = Collections.unmodifiableMap(joined);
        metrics = List.copyOf(metrics);
    }

    /**
     * @param category long name, such as {@code semantic-segmentation}
     */
    public record Problem(String category, @Nullable String target) {}

    public record RecommendedBy(String trees, String hash, @Nullable String url) {}

    /**
     * How predicted objects find their reference objects.
     *
     * @param threshold of the criterion; null where it has none
     */
    public record Matching(
            String criterion,
            @Nullable Double threshold,
            String assignment,
            String doubleAssignment) {
        /** Above which two outlines usually count as a pair. */
        public static final double USUAL_THRESHOLD = 0.5;

        public Matching withThreshold(double other) {
            return new Matching(criterion, other, assignment, doubleAssignment);
        }
    }

    /**
     * @param empty {@code best-worst} or {@code nan}; {@code convention} gives empty masks the
     *     values of the named tool, and is {@code best-worst} for those that it leaves undefined
     * @param missing {@code fail}, {@code worst} or {@code skip}
     */
    public record Policies(String empty, String missing) {
        public static final String EMPTY_BY_CONVENTION = "convention";
        public static final Policies DEFAULT = new Policies("best-worst", "worst");

        private Policies under(String convention) {
            boolean unsaid = empty.equals(DEFAULT.empty) && !convention.equals("default");
            return unsaid ? new Policies(EMPTY_BY_CONVENTION, missing) : this;
        }
    }

    public record Aggregation(List<String> order, List<String> groupBy, String weights) {
        public static final Aggregation DEFAULT =
                new Aggregation(List.of("instance", "case", "class"), List.of(), "equal");

        public Aggregation {
            order = List.copyOf(order);
            groupBy = List.copyOf(groupBy);
        }
    }

    /**
     * @param ci level of the confidence intervals in percent
     */
    public record Statistics(double ci, String method, long seed) {
        public static final Statistics DEFAULT = new Statistics(95, "auto", 1);
    }

    /** These metrics for this category, everything else as documented when nothing is said. */
    public static MetricConfig of(String category, List<MetricChoice> metrics) {
        return new MetricConfig(
                new Problem(category, null),
                Map.of(),
                null,
                Map.of(),
                Map.of(),
                null,
                metrics,
                null,
                "default",
                Policies.DEFAULT,
                "strict",
                "auto",
                null,
                null,
                Aggregation.DEFAULT,
                Statistics.DEFAULT);
    }

    /** The class name of a label: its own where one is known, else its number. */
    public String className(int label) {
        return Optional.ofNullable(labels.get(label)).orElse(Integer.toString(label));
    }

    /** Names of the classes that are scored whatever the images hold, in their final order. */
    public List<String> declaredClasses() {
        List<String> names = new ArrayList<>(labels.values());
        names.addAll(regions.keySet());
        return names;
    }

    public MetricConfig withProblem(Problem other) {
        return new MetricConfig(
                other,
                fingerprint,
                recommendedBy,
                labels,
                regions,
                ignore,
                metrics,
                matching,
                convention,
                policies,
                geometry,
                layout,
                spacing,
                meta,
                aggregate,
                statistics);
    }

    /** The same with other classes: named labels, regions and the label to ignore. */
    public MetricConfig withClasses(
            Map<Integer, String> names,
            Map<String, List<Integer>> unions,
            @Nullable Integer ignored) {
        return new MetricConfig(
                problem,
                fingerprint,
                recommendedBy,
                names,
                unions,
                ignored,
                metrics,
                matching,
                convention,
                policies,
                geometry,
                layout,
                spacing,
                meta,
                aggregate,
                statistics);
    }

    public MetricConfig withMetrics(List<MetricChoice> other) {
        return new MetricConfig(
                problem,
                fingerprint,
                recommendedBy,
                labels,
                regions,
                ignore,
                other,
                matching,
                convention,
                policies,
                geometry,
                layout,
                spacing,
                meta,
                aggregate,
                statistics);
    }

    public MetricConfig withMatching(@Nullable Matching other) {
        return new MetricConfig(
                problem,
                fingerprint,
                recommendedBy,
                labels,
                regions,
                ignore,
                metrics,
                other,
                convention,
                policies,
                geometry,
                layout,
                spacing,
                meta,
                aggregate,
                statistics);
    }

    /** The same as a tool computes it, its values for empty masks included unless left out. */
    public MetricConfig withConvention(String other) {
        return new MetricConfig(
                problem,
                fingerprint,
                recommendedBy,
                labels,
                regions,
                ignore,
                metrics,
                matching,
                other,
                policies.under(other),
                geometry,
                layout,
                spacing,
                meta,
                aggregate,
                statistics);
    }

    public MetricConfig withPolicies(Policies other) {
        return new MetricConfig(
                problem,
                fingerprint,
                recommendedBy,
                labels,
                regions,
                ignore,
                metrics,
                matching,
                convention,
                other,
                geometry,
                layout,
                spacing,
                meta,
                aggregate,
                statistics);
    }

    /** The same with another way of finding and reading images. */
    public MetricConfig withImages(
            String geometryCheck, String layoutName, @Nullable Spacing override) {
        return new MetricConfig(
                problem,
                fingerprint,
                recommendedBy,
                labels,
                regions,
                ignore,
                metrics,
                matching,
                convention,
                policies,
                geometryCheck,
                layoutName,
                override,
                meta,
                aggregate,
                statistics);
    }

    public MetricConfig withStatistics(Statistics other) {
        return new MetricConfig(
                problem,
                fingerprint,
                recommendedBy,
                labels,
                regions,
                ignore,
                metrics,
                matching,
                convention,
                policies,
                geometry,
                layout,
                spacing,
                meta,
                aggregate,
                other);
    }
}
