package org.gabarito.report.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.Summary;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.evaluation.Results;
import org.jspecify.annotations.Nullable;

/** Results made by hand. */
final class Samples {
    private Samples() {}

    static Results results(Aggregate... aggregates) {
        return new Results(
                List.of(),
                List.of(aggregates),
                Arrays.stream(aggregates).map(Aggregate::className).distinct().toList());
    }

    static Aggregate aggregate(String className, String metric, double... values) {
        return aggregate(className, metric, null, values);
    }

    static Aggregate aggregate(
            String className, String metric, @Nullable Interval interval, double... values) {
        List<Aggregate.CaseValue> cases = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            cases.add(new Aggregate.CaseValue("case<" + i + ">&\"", values[i], i % 4 == 3));
        }
        int n = values.length;
        double[] sorted = Arrays.stream(values).sorted().toArray();
        Summary summary =
                n == 0
                        ? Summary.of(values)
                        : new Summary(
                                n,
                                Arrays.stream(values).average().orElseThrow(),
                                Double.NaN,
                                sorted[n / 2],
                                sorted[n / 4],
                                sorted[3 * n / 4],
                                sorted[0],
                                sorted[n - 1]);
        return new Aggregate(
                "net",
                className,
                metric,
                "",
                "voxels/count",
                metric.equals("avd") ? "mm³" : "",
                n,
                cases,
                n + 1,
                n,
                new Aggregate.Ledger(n, 0, 0, 0, 1, 0, 1),
                summary,
                interval,
                List.of());
    }
}
