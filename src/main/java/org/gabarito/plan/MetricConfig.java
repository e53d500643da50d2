package org.gabarito.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabarito.core.geometry.Spacing;
import org.jspecify.annotations.Nullable;

/**
 * The whole instruction for scoring a data set; written as YAML, version 1 of the published schema.
 */
public record MetricConfig(
        Problem problem,
        Map<String, String> fingerprint,
        @Nullable RecommendedBy recommendedBy,
        Map<Integer, String> labels,
        Map<String, List<Integer>> regions,
        @Nullable Integer ignore,
        List<MetricChoice> metrics,
        String convention,
        Policies policies,
        String geometry,
        String layout,
        @Nullable Spacing spacing,
        Aggregation aggregate,
        Statistics statistics) {

    /**
     * @param category long name, such as {@code semantic-segmentation}
     */
    public record Problem(String category, @Nullable String target) {}

    public record RecommendedBy(String trees, String hash, @Nullable String url) {}

    /**
     * @param empty {@code best-worst} or {@code nan}
     * @param missing {@code fail}, {@code worst} or {@code skip}
     */
    public record Policies(String empty, String missing) {}

    public record Aggregation(List<String> order, List<String> groupBy, String weights) {}

    public record Statistics(double ci, String method, long seed) {}

    /** The class name of a label: its own where one is known, else its number. */
    public String className(int label) {
        return Optional.ofNullable(labels.get(label)).orElse(Integer.toString(label));
    }
}
