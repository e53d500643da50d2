package org.gabarito.report.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.core.statistics.ranking.Direction;
import org.gabarito.core.statistics.ranking.MissingRule;
import org.gabarito.core.statistics.ranking.RankingTable;
import org.gabarito.report.Shown;

/**
 * One metric of one class: a row a method, a column a case.
 *
 * @param metric its id, or whatever a foreign table calls its values
 * @param values by method, then by case; NaN where a method has none; always finite otherwise
 * @param worst stands for a missing value; NaN for the worst of the table
 * @param remarks what was decided about values that are not there
 */
public record MethodTable(
        String metric,
        String parameters,
        String definition,
        String className,
        String unit,
        Direction direction,
        List<String> methods,
        List<String> cases,
        double[][] values,
        double worst,
        List<Remark> remarks) {
    public MethodTable {
        methods = List.copyOf(methods);
        cases = List.copyOf(cases);
        remarks = List.copyOf(remarks);
    }

    public Optional<MetricInfo> info() {
        return MetricCatalog.describe(metric);
    }

    /** Such as {@code nsd(tau=2mm)}. */
    public String name() {
        return Shown.metric(metric, parameters);
    }

    RankingTable ranking(ComparisonRules rules) {
        return new RankingTable(
                values,
                direction,
                rules.ties(),
                rules.missing(),
                worst,
                rules.alpha(),
                rules.dependent().among(cases));
    }

    /** With the worst value where there is none, unless such cases are skipped. */
    double[][] filled(MissingRule rule) {
        double stand = rule == MissingRule.SKIP ? Double.NaN : worst();
        double[][] filled = new double[values.length][];
        for (int m = 0; m < filled.length; m++) {
            filled[m] =
                    Arrays.stream(values[m]).map(one -> Double.isNaN(one) ? stand : one).toArray();
        }
        return filled;
    }

    /** The same, knowing which way is better. */
    public MethodTable turned(Direction other) {
        return new MethodTable(
                metric,
                parameters,
                definition,
                className,
                unit,
                other,
                methods,
                cases,
                values,
                worst,
                remarks);
    }

    @Override
    public double worst() {
        if (!Double.isNaN(worst)) {
            return worst;
        }
        DoubleStream all =
                Arrays.stream(values).flatMapToDouble(Arrays::stream).filter(v -> !Double.isNaN(v));
        return (direction == Direction.LOWER_IS_BETTER ? all.max() : all.min()).orElse(Double.NaN);
    }

    /** Whether the first of two values is better. */
    public boolean better(double one, double other) {
        return direction == Direction.LOWER_IS_BETTER ? one < other : one > other;
    }
}
