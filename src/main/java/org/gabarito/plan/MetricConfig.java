package org.gabarito.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
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
 * @param objects where the objects of label maps come from
 * @param convention {@code default} or a tool's name
 * @param pairs name of a table that says which files go together
 * @param consensus what makes one more reference of those of several raters: {@code majority} or
 *     {@code staple}; null for nothing
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
        Objects objects,
        String convention,
        Policies policies,
        String geometry,
        String layout,
        @Nullable String pairs,
        @Nullable String consensus,
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
     * What is one object in a label map.
     *
     * @param from {@code instances}: each label is one; {@code components}: each connected piece of
     *     a class is one; {@code stack}: each mask of a stack or a folder is one; {@code scores}:
     *     each connected piece is one, and predictions hold its score
     * @param connectivity {@code full}: over faces, edges and corners; {@code face}
     * @param minSize components of fewer voxels do not count
     */
    public record Objects(String from, String connectivity, int minSize) {
        public static final Objects DEFAULT = new Objects("instances", "full", 1);

        public boolean components() {
            return from.equals("components");
        }

        public boolean stack() {
            return from.equals("stack");
        }

        public boolean scores() {
            return from.equals("scores");
        }

        public Objects from(String other) {
            return new Objects(other, connectivity, minSize);
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
     * @param cluster column whose equal values mean cases that depend on each other; null where
     *     they do not
     */
    public record Statistics(double ci, String method, long seed, @Nullable String cluster) {
        public static final Statistics DEFAULT = new Statistics(95, "auto", 1, null);

        public Statistics withCluster(@Nullable String column) {
            return new Statistics(ci, method, seed, column);
        }
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
                Objects.DEFAULT,
                "default",
                Policies.DEFAULT,
                "strict",
                "auto",
                null,
                null,
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

    /** Labels whose voxels in the reference count nowhere. */
    public Set<Integer> ignored() {
        return ignore == null ? Set.of() : Set.of(ignore);
    }

    /**
     * Whether a label of a label map is a class, alike in all of them, and not the number of an
     * object: only then raters can have a consensus.
     */
    public boolean labelsAreClasses() {
        Category category = Category.find(problem.category()).orElse(null);
        return category == Category.SEMANTIC_SEGMENTATION
                || category == Category.INSTANCE_SEGMENTATION && objects.components();
    }

    public MetricConfig withProblem(Problem other) {
        return changed(draft -> draft.problem = other);
    }

    /** The same as the outcome of these answers. */
    public MetricConfig withOrigin(Map<String, String> answers, @Nullable RecommendedBy by) {
        return changed(
                draft -> {
                    draft.fingerprint = answers;
                    draft.recommendedBy = by;
                });
    }

    /** The same with other classes: named labels, regions and the label to ignore. */
    public MetricConfig withClasses(
            Map<Integer, String> names,
            Map<String, List<Integer>> unions,
            @Nullable Integer ignored) {
        return changed(
                draft -> {
                    draft.labels = names;
                    draft.regions = unions;
                    draft.ignore = ignored;
                });
    }

    public MetricConfig withMetrics(List<MetricChoice> other) {
        return changed(draft -> draft.metrics = other);
    }

    public MetricConfig withMatching(@Nullable Matching other) {
        return changed(draft -> draft.matching = other);
    }

    public MetricConfig withObjects(Objects other) {
        return changed(draft -> draft.objects = other);
    }

    /** The same as a tool computes it, its values for empty masks included unless left out. */
    public MetricConfig withConvention(String other) {
        return changed(
                draft -> {
                    draft.convention = other;
                    draft.policies = policies.under(other);
                });
    }

    public MetricConfig withPolicies(Policies other) {
        return changed(draft -> draft.policies = other);
    }

    /** The same with another way of finding and reading images. */
    public MetricConfig withImages(
            String geometryCheck, String layoutName, @Nullable Spacing override) {
        return changed(
                draft -> {
                    draft.geometry = geometryCheck;
                    draft.layout = layoutName;
                    draft.spacing = override;
                });
    }

    /**
     * The same with tables beside the images.
     *
     * @param pairsTable which files go together
     * @param metaTable group columns of cases
     * @param groupBy the columns that count, all where it is empty
     */
    public MetricConfig withTables(
            @Nullable String pairsTable, @Nullable String metaTable, List<String> groupBy) {
        return changed(
                draft -> {
                    draft.pairs = pairsTable;
                    draft.meta = metaTable;
                    draft.aggregate =
                            new Aggregation(aggregate.order(), groupBy, aggregate.weights());
                });
    }

    /** The same with one more reference of those of several raters, or without. */
    public MetricConfig withConsensus(@Nullable String rule) {
        return changed(draft -> draft.consensus = rule);
    }

    public MetricConfig withStatistics(Statistics other) {
        return changed(draft -> draft.statistics = other);
    }

    private MetricConfig changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.config();
    }

    /** A config in the making. */
    private static final class Draft {
        private Problem problem;
        private Map<String, String> fingerprint;
        private @Nullable RecommendedBy recommendedBy;
        private Map<Integer, String> labels;
        private Map<String, List<Integer>> regions;
        private @Nullable Integer ignore;
        private List<MetricChoice> metrics;
        private @Nullable Matching matching;
        private Objects objects;
        private String convention;
        private Policies policies;
        private String geometry;
        private String layout;
        private @Nullable String pairs;
        private @Nullable String consensus;
        private @Nullable Spacing spacing;
        private @Nullable String meta;
        private Aggregation aggregate;
        private Statistics statistics;

        Draft(MetricConfig from) {
            problem = from.problem;
            fingerprint = from.fingerprint;
            recommendedBy = from.recommendedBy;
            labels = from.labels;
            regions = from.regions;
            ignore = from.ignore;
            metrics = from.metrics;
            matching = from.matching;
            objects = from.objects;
            convention = from.convention;
            policies = from.policies;
            geometry = from.geometry;
            layout = from.layout;
            pairs = from.pairs;
            consensus = from.consensus;
            spacing = from.spacing;
            meta = from.meta;
            aggregate = from.aggregate;
            statistics = from.statistics;
        }

        MetricConfig config() {
            return new MetricConfig(
                    problem,
                    fingerprint,
                    recommendedBy,
                    labels,
                    regions,
                    ignore,
                    metrics,
                    matching,
                    objects,
                    convention,
                    policies,
                    geometry,
                    layout,
                    pairs,
                    consensus,
                    spacing,
                    meta,
                    aggregate,
                    statistics);
        }
    }
}
