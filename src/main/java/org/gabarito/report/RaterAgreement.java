package org.gabarito.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gabarito.core.statistics.agreement.BlandAltman;
import org.gabarito.core.statistics.agreement.IntraclassCorrelation;
import org.gabarito.core.statistics.agreement.ToleranceHint;
import org.gabarito.dataset.NaturalOrder;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Presence;
import org.gabarito.evaluation.Raters;
import org.gabarito.evaluation.Score;
import org.gabarito.evaluation.Voxel;
import org.jspecify.annotations.Nullable;

/**
 * How far raters agree on one class, beside the scores: on its volume, and on where its surface
 * lies.
 *
 * @param volumes one a pair of raters, or method and rater; empty where images have no voxels of a
 *     known size
 * @param correlation of the raters' volumes; null with fewer than two cases that all raters have
 * @param correlationCases how many cases it is of
 * @param tolerance a τ for the normalised surface distance; null when the 95th percentile of
 *     surface distances, {@code hd_perc(p=95)}, is not among the metrics
 */
public record RaterAgreement(
        String className,
        String volumeUnit,
        List<Volumes> volumes,
        IntraclassCorrelation.@Nullable Coefficient correlation,
        int correlationCases,
        @Nullable ToleranceHint tolerance,
        String toleranceUnit) {
    private static final String DISTANCE = "hd_perc";
    private static final String PERCENTILE = "p=95";

    public RaterAgreement {
        volumes = List.copyOf(volumes);
    }

    /**
     * Volumes of the same cases.
     *
     * @param name such as {@code Rater 1 vs Rater 2}; the first of both is {@code scored}
     * @param limits null with fewer than two cases
     */
    public record Volumes(
            String name,
            boolean rater,
            List<String> cases,
            double[] scored,
            double[] reference,
            @Nullable BlandAltman limits) {}

    /** One a class, in the order of the results; none when there is a single reference. */
    public static List<RaterAgreement> of(Report report) {
        Raters raters = Raters.of(report.results());
        if (!raters.several()) {
            return List.of();
        }
        return report.results().classes().stream()
                .map(name -> new Builder(report, raters, name).build())
                .toList();
    }

    private static final class Builder {
        private final Report report;
        private final Raters raters;
        private final String className;
        private final double level;
        private final Map<String, Map<String, Double>> byRater = new LinkedHashMap<>();
        private String unit = "";

        Builder(Report report, Raters raters, String className) {
            this.report = report;
            this.raters = raters;
            this.className = className;
            this.level = report.config().statistics().ci();
        }

        RaterAgreement build() {
            List<Volumes> volumes = volumes();
            double[][] complete = complete();
            boolean enough = complete.length > 1 && complete[0].length > 1;
            List<Score> distances = distances();
            return new RaterAgreement(
                    className,
                    unit,
                    volumes,
                    enough ? IntraclassCorrelation.of(complete, level).agreement() : null,
                    enough ? complete[0].length : 0,
                    distances.isEmpty()
                            ? null
                            : ToleranceHint.of(
                                    distances.stream().mapToDouble(Score::value).toArray()),
                    distances.stream()
                            .map(Score::unit)
                            .filter(one -> !one.isEmpty())
                            .findFirst()
                            .orElse(""));
        }

        private List<Score> distances() {
            return report.results().classScores().stream()
                    .filter(score -> raters.isRater(score.method()))
                    .filter(score -> score.className().equals(className))
                    .filter(score -> score.metric().equals(DISTANCE))
                    .filter(score -> score.parameters().equals(PERCENTILE))
                    .toList();
        }

        private List<Volumes> volumes() {
            Map<String, TreeMap<String, double[]>> found = new TreeMap<>(NaturalOrder.INSTANCE);
            TreeSet<String> units = new TreeSet<>();
            for (CaseScores one : report.cases()) {
                Voxel voxel = one.voxel();
                Presence held = one.classes().get(className);
                if (voxel == null
                        || held == null
                        || one.failed()
                        || one.missing()
                        || one.referenceLabels().isEmpty() && one.predictionLabels().isEmpty()) {
                    continue;
                }
                units.add(voxel.sizeUnit());
                double scored = held.prediction() * voxel.size();
                double reference = held.reference() * voxel.size();
                found.computeIfAbsent(one.method(), m -> new TreeMap<>(NaturalOrder.INSTANCE))
                        .put(one.caseId(), new double[] {scored, reference});
                remember(one.method(), one.caseId(), scored, reference);
            }
            if (units.size() != 1) {
                byRater.clear();
                return List.of();
            }
            unit = units.first();
            List<Volumes> volumes = new ArrayList<>();
            for (boolean rater : new boolean[] {true, false}) {
                found.forEach(
                        (method, cases) -> {
                            if (raters.isRater(method) == rater) {
                                volumes.add(pair(method, rater, cases));
                            }
                        });
            }
            return volumes;
        }

        private void remember(String method, String caseId, double scored, double reference) {
            if (raters.isOfConsensus(method)) {
                return;
            }
            byRater.computeIfAbsent(Raters.reference(method), r -> new TreeMap<>())
                    .put(caseId, reference);
            if (raters.isRater(method)) {
                byRater.computeIfAbsent(Raters.scored(method), r -> new TreeMap<>())
                        .put(caseId, scored);
            }
        }

        private Volumes pair(String method, boolean rater, TreeMap<String, double[]> cases) {
            double[] scored = cases.values().stream().mapToDouble(v -> v[0]).toArray();
            double[] reference = cases.values().stream().mapToDouble(v -> v[1]).toArray();
            return new Volumes(
                    method,
                    rater,
                    List.copyOf(cases.keySet()),
                    scored,
                    reference,
                    scored.length < 2 ? null : BlandAltman.of(scored, reference, level));
        }

        /** Volumes by rater, then by case, of the cases that every rater has. */
        private double[][] complete() {
            if (byRater.size() < 2) {
                return new double[0][];
            }
            TreeSet<String> cases = new TreeSet<>(byRater.values().iterator().next().keySet());
            byRater.values().forEach(one -> cases.retainAll(one.keySet()));
            return byRater.values().stream()
                    .map(
                            one ->
                                    cases.stream()
                                            .mapToDouble(id -> Objects.requireNonNull(one.get(id)))
                                            .toArray())
                    .toArray(double[][]::new);
        }
    }
}
