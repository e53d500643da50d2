package org.gabarito.report.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gabarito.core.statistics.ranking.MissingRule;
import org.gabarito.core.statistics.ranking.Ranking;
import org.gabarito.core.statistics.ranking.RankingComparison;
import org.gabarito.dataset.Groups;
import org.gabarito.evaluation.CaseClusters;
import org.gabarito.plan.MetricConfig;
import org.gabarito.report.Report;

/**
 * Methods compared by every metric of every class.
 *
 * @param metrics by class, the rankings by all its metrics, where there are several
 */
public record Comparisons(
        ComparisonRules rules,
        List<MethodComparison> comparisons,
        Map<String, RankingComparison> metrics) {

    public static Comparisons of(List<MethodTable> tables, ComparisonRules rules) {
        List<MethodComparison> all =
                tables.stream().map(one -> MethodComparison.of(one, rules)).toList();
        return new Comparisons(rules, all, metrics(all));
    }

    /**
     * Of an evaluation; none where there is a single method. {@link Report#comparisons} keeps them.
     */
    public static Comparisons of(Report report) {
        return of(MethodTables.of(report.results()), rules(report.config(), report.groups()));
    }

    public static ComparisonRules rules(MetricConfig config, Groups groups) {
        double alpha = Math.rint((100 - config.statistics().ci()) * 1e6) / 1e8;
        return new ComparisonRules(
                alpha > 0 && alpha < 0.5 ? alpha : ComparisonRules.USUAL.alpha(),
                config.statistics().seed(),
                ComparisonRules.USUAL_RESAMPLES,
                config.policies().missing().equals("worst")
                        ? MissingRule.WORST_VALUE
                        : MissingRule.SKIP,
                ComparisonRules.USUAL.ties(),
                CaseClusters.of(config, groups));
    }

    private static Map<String, RankingComparison> metrics(List<MethodComparison> all) {
        Map<String, List<MethodComparison>> byClass = new LinkedHashMap<>();
        for (MethodComparison one : all) {
            byClass.computeIfAbsent(one.table().className(), c -> new ArrayList<>()).add(one);
        }
        Map<String, RankingComparison> metrics = new LinkedHashMap<>();
        byClass.forEach(
                (name, own) -> {
                    List<String> methods = own.get(0).table().methods();
                    List<MethodComparison> same =
                            own.stream().filter(o -> o.table().methods().equals(methods)).toList();
                    if (same.size() > 1) {
                        List<Ranking> rankings =
                                same.stream()
                                        .map(o -> o.schemes().get(MethodComparison.MAIN).ranking())
                                        .toList();
                        metrics.put(
                                name,
                                RankingComparison.of(
                                        same.stream().map(o -> o.table().name()).toList(),
                                        rankings));
                    }
                });
        return metrics;
    }

    /** Those of one class alone. */
    public Comparisons of(String className) {
        List<MethodComparison> own =
                comparisons.stream()
                        .filter(one -> one.table().className().equals(className))
                        .toList();
        return new Comparisons(rules, own, Map.of());
    }

    /** The methods of the rankings by metric of a class. */
    public List<String> methods(String className) {
        return of(className).comparisons().stream()
                .findFirst()
                .map(one -> one.table().methods())
                .orElse(List.of());
    }

    public boolean isEmpty() {
        return comparisons.isEmpty();
    }
}
