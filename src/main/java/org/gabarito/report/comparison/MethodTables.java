package org.gabarito.report.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.core.statistics.ranking.Direction;
import org.gabarito.dataset.NaturalOrder;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.evaluation.Raters;
import org.gabarito.evaluation.Results;
import org.gabarito.evaluation.Score;
import org.jspecify.annotations.Nullable;

/**
 * Turns scores into tables of methods by cases, one for each metric and class that two methods or
 * more have.
 *
 * <ul>
 *   <li>A case that any method has is a case of all; where a method lacks it, it is missing, as it
 *       is where scoring failed.
 *   <li>Undefined because both sides are empty: the best value of the metric. Because one of them
 *       is: as if it were missing. A reason that is neither leaves the case out for all methods, so
 *       that all are compared over the same cases.
 *   <li>Infinite: the farthest finite value of the table on that side.
 *   <li>Where zero is best, signs are dropped.
 * </ul>
 *
 * <p>Results of an evaluation come with values under its policy already; only what that leaves out
 * is decided here.
 */
public final class MethodTables {
    private static final List<String> BOTH_EMPTY =
            List.of(
                    "both masks are empty",
                    "reference and prediction empty",
                    "no object on either side",
                    "neither side holds the class");

    private static final List<String> ONE_EMPTY =
            List.of(
                    "reference empty",
                    "prediction empty",
                    "reference is empty",
                    "prediction is empty",
                    "mask is empty",
                    "no object in the reference",
                    "no object predicted");

    private MethodTables() {}

    private record Key(String className, String metric, String parameters, String definition) {}

    private static final class Cells {
        private final Map<String, Map<String, Double>> values = new LinkedHashMap<>();
        private final Set<String> dropped = new LinkedHashSet<>();
        private String unit = "";
        private int best;
        private int emptied;

        void put(String method, String id, double value) {
            values.computeIfAbsent(method, m -> new HashMap<>()).put(id, value);
        }
    }

    /** Of raw scores, by the rules above. */
    public static List<MethodTable> of(List<Score> scores) {
        Map<Key, Cells> all = new LinkedHashMap<>();
        for (Score score : scores) {
            if (score.instance().isEmpty()) {
                Key key =
                        new Key(
                                score.className(),
                                score.metric(),
                                score.parameters(),
                                score.definition());
                add(all.computeIfAbsent(key, k -> new Cells()), score);
            }
        }
        return tables(all);
    }

    private static void add(Cells cells, Score score) {
        double value = score.value();
        if (score.status() == Score.Status.UNDEFINED) {
            if (BOTH_EMPTY.stream().anyMatch(score.note()::contains)) {
                value =
                        MetricCatalog.describe(score.metric())
                                .map(MetricInfo::best)
                                .orElse(Double.NaN);
                cells.best++;
            } else if (ONE_EMPTY.stream().anyMatch(score.note()::contains)) {
                cells.emptied++;
            } else {
                cells.dropped.add(score.caseId());
            }
        }
        if (!score.unit().isEmpty()) {
            cells.unit = score.unit();
        }
        cells.put(score.method(), score.caseId(), value);
    }

    /** Of an evaluation, under its policy; what that leaves out is left out for all methods. */
    public static List<MethodTable> of(Results results) {
        Map<Key, Cells> all = new LinkedHashMap<>();
        Map<List<String>, Set<String>> gone = new HashMap<>();
        for (Score score : results.scores()) {
            if (score.status() == Score.Status.MISSING || score.status() == Score.Status.FAILED) {
                gone.computeIfAbsent(List.of(score.method()), m -> new LinkedHashSet<>())
                        .add(score.caseId());
            }
        }
        for (Aggregate one : results.aggregates()) {
            Key key = new Key(one.className(), one.metric(), one.parameters(), one.definition());
            Cells cells = all.computeIfAbsent(key, k -> new Cells());
            cells.unit = one.unit();
            one.values().forEach(v -> cells.put(one.method(), v.caseId(), v.value()));
            for (String left : results.leftOut(one)) {
                if (gone.getOrDefault(List.of(one.method()), Set.of()).contains(left)) {
                    cells.put(one.method(), left, Double.NaN);
                } else {
                    cells.dropped.add(left);
                }
            }
        }
        return tables(all);
    }

    private static List<MethodTable> tables(Map<Key, Cells> all) {
        List<MethodTable> tables = new ArrayList<>();
        all.forEach(
                (key, cells) -> {
                    // Raters against each other are no methods.
                    Raters raters = Raters.of(cells.values.keySet());
                    cells.values.keySet().removeIf(raters::isRater);
                    if (cells.values.size() > 1) {
                        MethodTable table = table(key, cells);
                        boolean any =
                                Arrays.stream(table.values())
                                        .flatMapToDouble(Arrays::stream)
                                        .anyMatch(value -> !Double.isNaN(value));
                        if (any) {
                            tables.add(table);
                        }
                    }
                });
        return tables;
    }

    private static MethodTable table(Key key, Cells cells) {
        List<String> methods = List.copyOf(cells.values.keySet());
        Set<String> cases = new TreeSet<>(NaturalOrder.INSTANCE);
        cells.values.values().forEach(own -> cases.addAll(own.keySet()));
        cases.removeAll(cells.dropped);
        MetricInfo info = MetricCatalog.describe(key.metric()).orElse(null);
        boolean signed = info != null && info.direction() == MetricInfo.Direction.ZERO;
        Direction direction =
                info == null || info.direction() == MetricInfo.Direction.HIGHER
                        ? Direction.HIGHER_IS_BETTER
                        : Direction.LOWER_IS_BETTER;
        List<Remark> remarks = new ArrayList<>();
        double[][] values = new double[methods.size()][cases.size()];
        for (int m = 0; m < values.length; m++) {
            Map<String, Double> own = cells.values.get(methods.get(m));
            int at = 0;
            List<String> lacks = new ArrayList<>();
            for (String id : cases) {
                double value = own.getOrDefault(id, Double.NaN);
                values[m][at++] = signed ? Math.abs(value) : value;
                if (Double.isNaN(value)) {
                    lacks.add(id);
                }
            }
            if (!lacks.isEmpty()) {
                remarks.add(
                        Remark.of(
                                "missing", methods.get(m), lacks.size(), cases.size(), few(lacks)));
            }
        }
        if (finite(values)) {
            remarks.add(Remark.of("infinite"));
        }
        if (!cells.dropped.isEmpty()) {
            remarks.add(Remark.of("dropped", cells.dropped.size(), few(cells.dropped)));
        }
        if (cells.best > 0) {
            remarks.add(Remark.of("both_empty", cells.best));
        }
        if (cells.emptied > 0) {
            remarks.add(Remark.of("one_empty", cells.emptied));
        }
        if (signed) {
            remarks.add(Remark.of("unsigned"));
        }
        return new MethodTable(
                key.metric(),
                key.parameters(),
                key.definition(),
                key.className(),
                cells.unit,
                direction,
                methods,
                List.copyOf(cases),
                values,
                worst(info, direction),
                remarks);
    }

    private static double worst(@Nullable MetricInfo info, Direction direction) {
        if (info == null || info.worst() != MetricInfo.Worst.RANGE_END) {
            return Double.NaN;
        }
        double end = direction == Direction.HIGHER_IS_BETTER ? info.min() : info.max();
        return Double.isFinite(end) ? end : Double.NaN;
    }

    /** Puts finite values in the place of infinite ones; whether there were any. */
    private static boolean finite(double[][] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        boolean any = false;
        for (double[] row : values) {
            for (double value : row) {
                any |= Double.isInfinite(value);
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        for (double[] row : values) {
            for (int i = 0; any && i < row.length; i++) {
                if (Double.isInfinite(row[i])) {
                    double end = row[i] > 0 ? high : low;
                    row[i] = Double.isFinite(end) ? end : Double.NaN;
                }
            }
        }
        return any;
    }

    private static String few(Iterable<String> ids) {
        List<String> all = new ArrayList<>();
        ids.forEach(all::add);
        return String.join(
                ", ",
                all.size() <= 5
                        ? all
                        : Stream.concat(all.stream().limit(5), Stream.of("…")).toList());
    }
}
