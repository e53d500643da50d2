package org.gabarito.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.evaluation.Results;
import org.gabarito.evaluation.Score;

/**
 * Cases ranked by one metric, the worst first: those without a prediction or that failed, then
 * those whose value is undefined and left out, then by the value under the policy. A case stands
 * where its worst class stands.
 */
public final class WorstCases {
    private WorstCases() {}

    /**
     * @param className the class in which the case is worst
     * @param value under the policy, {@link Double#NaN} where there is none
     * @param byPolicy whether the value stands for one that is not there
     * @param note why it is not there
     */
    public record Ranked(
            String method,
            String caseId,
            String className,
            double value,
            String unit,
            boolean byPolicy,
            String note) {}

    private record Place(Ranked ranked, int tier, double badness) {}

    /** All cases of all methods by the first metric of the table; empty when there is none. */
    public static List<Ranked> of(Results results) {
        return results.aggregates().stream()
                .findFirst()
                .map(first -> of(results, first.metric(), first.parameters()))
                .orElse(List.of());
    }

    /** All cases of all methods. */
    public static List<Ranked> of(Results results, String metric, String parameters) {
        MetricInfo.Direction direction =
                MetricCatalog.find(metric)
                        .map(found -> found.info().direction())
                        .orElse(MetricInfo.Direction.HIGHER);
        Map<List<String>, Double> values = new HashMap<>();
        for (Aggregate aggregate : results.aggregates()) {
            if (aggregate.metric().equals(metric) && aggregate.parameters().equals(parameters)) {
                for (Aggregate.CaseValue value : aggregate.values()) {
                    values.put(
                            List.of(aggregate.method(), aggregate.className(), value.caseId()),
                            value.value());
                }
            }
        }
        Comparator<Place> worst =
                Comparator.comparingInt(Place::tier)
                        .thenComparing(Comparator.comparingDouble(Place::badness).reversed());
        Map<List<String>, Place> byCase = new LinkedHashMap<>();
        for (Score score : results.classScores()) {
            if (score.metric().equals(metric) && score.parameters().equals(parameters)) {
                Double value =
                        values.get(List.of(score.method(), score.className(), score.caseId()));
                Place place = place(score, value == null ? Double.NaN : value, direction);
                byCase.merge(
                        List.of(score.method(), score.caseId()),
                        place,
                        (a, b) -> worst.compare(b, a) < 0 ? b : a);
            }
        }
        List<Place> places = new ArrayList<>(byCase.values());
        places.sort(worst);
        return places.stream().map(Place::ranked).toList();
    }

    private static Place place(Score score, double value, MetricInfo.Direction direction) {
        boolean byPolicy = score.status() != Score.Status.OK;
        Ranked ranked =
                new Ranked(
                        score.method(),
                        score.caseId(),
                        score.className(),
                        value,
                        score.unit(),
                        byPolicy,
                        score.note());
        boolean gone =
                score.status() == Score.Status.MISSING || score.status() == Score.Status.FAILED;
        if (Double.isNaN(value)) {
            return new Place(ranked, gone ? 0 : 1, 0);
        }
        return new Place(ranked, gone ? 0 : 2, direction.badness(value));
    }
}
