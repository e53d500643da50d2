package org.gabarito.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.evaluation.CaseClusters;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Presence;
import org.gabarito.evaluation.Raters;
import org.gabarito.evaluation.Voxel;
import org.gabarito.plan.Decimal;
import org.gabarito.plan.MetricChoice;
import org.gabarito.report.plot.MetricTitle;

/**
 * Finds what the reader of results must be warned of, for pages, tables and files alike. The
 * thresholds are documented in docs/reference/results.md.
 */
public final class Cautions {
    static final int FEW = 10;

    /** From as many on, intervals over clusters cover about as often as they say. */
    private static final int FEW_CLUSTERS = 20;

    static final int TINY_VOXELS = 100;
    private static final double TINY_SHARE = 0.25;
    private static final double MOST = 0.5;

    /** As box plots have it: beyond three times the middle half. */
    private static final double FAR = 3;

    private static final int CASES_FOR_OUTLIERS = 5;

    /** Metrics that are functions of each other, or nearly, in the same data. */
    private static final List<Set<String>> RELATED =
            List.of(
                    Set.of("dsc", "iou", "fbeta"),
                    Set.of("hd", "hd_perc"),
                    Set.of("assd", "masd"),
                    Set.of("avd", "rvd", "vs"),
                    Set.of("ba", "youden"),
                    Set.of("bs", "rbs"),
                    Set.of("ece", "ece_kde", "kce"),
                    Set.of("rq", "fbeta"));

    /** Metrics of the overlap of areas, which single voxels rule where there are few. */
    private static final Set<String> OVERLAP =
            Set.of("dsc", "iou", "fbeta", "sensitivity", "ppv", "boundary_iou", "cldice");

    private final Report report;
    private final List<Aggregate> aggregates;

    private Cautions(Report report) {
        this.report = report;
        this.aggregates = Raters.withoutRaters(report.results()).aggregates();
    }

    /** In the order of their kinds, then of the results. */
    public static List<Caution> of(Report report) {
        if (report.results().aggregates().isEmpty()) {
            return List.of();
        }
        Cautions finder = new Cautions(report);
        List<Caution> found = new ArrayList<>();
        finder.singleMetric(found);
        finder.relatedMetrics(found);
        finder.tolerances(found);
        finder.tinyStructures(found);
        if (!report.single()) {
            finder.fewCases(found);
            finder.dependentCases(found);
            finder.differences(found);
            finder.mostlyUndefined(found);
            finder.outliers(found);
        }
        found.sort(Comparator.comparing(Caution::kind));
        return joined(found);
    }

    /** What holds of several classes is said once, with the numbers of the first. */
    private static List<Caution> joined(List<Caution> all) {
        Map<List<Object>, Caution> joined = new LinkedHashMap<>();
        for (Caution one : all) {
            joined.merge(
                    List.of(one.kind(), one.subjects()),
                    one,
                    (first, other) -> {
                        List<String> likewise = new ArrayList<>(first.likewise());
                        likewise.add(other.className());
                        return new Caution(
                                first.kind(),
                                first.subjects(),
                                first.className(),
                                likewise,
                                first.numbers());
                    });
        }
        return List.copyOf(joined.values());
    }

    /** The metrics of the results by their printed names. */
    private Map<String, Aggregate> metrics() {
        Map<String, Aggregate> metrics = new LinkedHashMap<>();
        aggregates.forEach(one -> metrics.putIfAbsent(name(one), one));
        return metrics;
    }

    private static String name(Aggregate one) {
        return MetricTitle.of(one.metric(), one.parameters());
    }

    private void singleMetric(List<Caution> found) {
        Set<String> names = metrics().keySet();
        if (names.size() == 1) {
            found.add(caution(Caution.Kind.SINGLE_METRIC, names, ""));
        }
    }

    private void relatedMetrics(List<Caution> found) {
        for (Set<String> family : RELATED) {
            List<String> together =
                    metrics().entrySet().stream()
                            .filter(one -> family.contains(one.getValue().metric()))
                            .map(Map.Entry::getKey)
                            .toList();
            if (together.size() > 1) {
                found.add(caution(Caution.Kind.RELATED_METRICS, together, ""));
            }
        }
    }

    private void fewCases(List<Caution> found) {
        int most = aggregates.stream().mapToInt(Aggregate::expected).max().orElse(0);
        if (most < FEW) {
            found.add(caution(Caution.Kind.FEW_CASES, List.of(), "", Integer.toString(most)));
            return;
        }
        Map<String, Integer> classes = new LinkedHashMap<>();
        aggregates.stream()
                .filter(one -> one.used() < FEW)
                .forEach(one -> classes.merge(one.className(), one.used(), Math::min));
        classes.forEach(
                (name, used) ->
                        found.add(
                                caution(
                                        Caution.Kind.FEW_CASES,
                                        List.of(),
                                        name,
                                        Integer.toString(used))));
    }

    /** Cases that depend on each other: unknown to the intervals, or in few clusters. */
    private void dependentCases(List<Caution> found) {
        List<String> ids = report.cases().stream().map(CaseScores::caseId).distinct().toList();
        CaseClusters clusters = CaseClusters.of(report.config(), report.groups());
        if (clusters.isNone()) {
            independent(ids, found);
            return;
        }
        List<String> column = List.of(clusters.column());
        int without = clusters.without(ids);
        if (without > 0) {
            found.add(
                    caution(
                            Caution.Kind.UNCLUSTERED_CASES,
                            column,
                            "",
                            Integer.toString(without),
                            Integer.toString(ids.size())));
        }
        int count = clusters.among(ids).count();
        if (count < FEW_CLUSTERS && count < ids.size()) {
            found.add(caution(Caution.Kind.FEW_CLUSTERS, column, "", Integer.toString(count)));
        }
    }

    private void independent(List<String> ids, List<Caution> found) {
        Optional<CaseClusters> suggested =
                CaseClusters.suggested(CaseClusters.possible(report.groups(), ids));
        if (suggested.isPresent()) {
            found.add(
                    caution(
                            Caution.Kind.DEPENDENT_CASES,
                            List.of(suggested.get().column()),
                            "",
                            Integer.toString(ids.size()),
                            Integer.toString(suggested.get().among(ids).count())));
        } else if ("yes".equals(report.config().fingerprint().get("dependent_cases"))) {
            found.add(caution(Caution.Kind.DEPENDENT_CASES, List.of(), ""));
        }
    }

    /**
     * The two best methods of each metric and class, against the same rater where there are
     * several.
     */
    private void differences(List<Caution> found) {
        Map<List<String>, List<Aggregate>> byTask = new LinkedHashMap<>();
        Raters raters = Raters.of(report.results());
        for (Aggregate one : aggregates) {
            if (one.interval() != null && Double.isFinite(one.mean())) {
                byTask.computeIfAbsent(
                                List.of(
                                        one.metric(),
                                        one.parameters(),
                                        one.className(),
                                        raters.several() ? Raters.reference(one.method()) : ""),
                                key -> new ArrayList<>())
                        .add(one);
            }
        }
        for (List<Aggregate> methods : byTask.values()) {
            if (methods.size() < 2) {
                continue;
            }
            List<Aggregate> best =
                    methods.stream()
                            .sorted(Comparator.comparingDouble(Cautions::badness))
                            .limit(2)
                            .toList();
            double difference = Math.abs(best.get(0).mean() - best.get(1).mean());
            double width = Math.max(width(best.get(0)), width(best.get(1)));
            if (difference < width) {
                String unit = best.get(0).unit();
                found.add(
                        caution(
                                Caution.Kind.DIFFERENCE_WITHIN_INTERVAL,
                                List.of(
                                        name(best.get(0)),
                                        best.get(0).method(),
                                        best.get(1).method()),
                                best.get(0).className(),
                                withUnit(difference, unit),
                                withUnit(width, unit)));
            }
        }
    }

    private static double badness(Aggregate one) {
        MetricInfo.Direction direction =
                MetricCatalog.describe(one.metric())
                        .map(MetricInfo::direction)
                        .orElse(MetricInfo.Direction.HIGHER);
        return direction.badness(one.mean());
    }

    private static double width(Aggregate one) {
        return Objects.requireNonNull(one.interval()).high() - one.interval().low();
    }

    /** Of the cases that could have one. */
    private void mostlyUndefined(List<Caution> found) {
        for (Aggregate one : aggregates) {
            int scored = one.expected() - one.ledger().missing() - one.ledger().failed();
            if (scored > 0 && one.rawUsed() < MOST * scored) {
                found.add(
                        caution(
                                Caution.Kind.MOSTLY_UNDEFINED,
                                List.of(name(one)),
                                one.className(),
                                Integer.toString(one.rawUsed()),
                                Integer.toString(scored)));
            }
        }
    }

    private void tolerances(List<Caution> found) {
        List<Voxel> voxels =
                report.cases().stream().map(CaseScores::voxel).filter(Objects::nonNull).toList();
        for (MetricChoice choice : report.config().metrics()) {
            Quantity tau = choice.arguments().values().get("tau");
            if (tau == null) {
                continue;
            }
            List<Voxel> coarser =
                    voxels.stream()
                            .filter(voxel -> voxel.unit().equals(tau.unit()))
                            .filter(voxel -> voxel.longestStep() > tau.value())
                            .toList();
            if (!coarser.isEmpty()) {
                Voxel coarsest =
                        coarser.stream()
                                .max(Comparator.comparingDouble(Voxel::longestStep))
                                .orElseThrow();
                found.add(
                        caution(
                                Caution.Kind.TOLERANCE_BELOW_SPACING,
                                List.of(
                                        MetricCatalog.describe(choice.id())
                                                .map(
                                                        info ->
                                                                MetricTitle.of(
                                                                        info, choice.parameters()))
                                                .orElse(choice.id())),
                                "",
                                Decimal.text(coarsest.longestStep()) + " " + coarsest.unit(),
                                Integer.toString(coarser.size()),
                                Integer.toString(voxels.size())));
            }
        }
    }

    private void tinyStructures(List<Caution> found) {
        if (!report.config().problem().category().equals("semantic-segmentation")) {
            return;
        }
        List<String> overlap =
                metrics().entrySet().stream()
                        .filter(one -> OVERLAP.contains(one.getValue().metric()))
                        .map(Map.Entry::getKey)
                        .toList();
        if (overlap.isEmpty()) {
            return;
        }
        for (String name : report.results().classes()) {
            List<Long> sizes =
                    report.cases().stream()
                            .map(one -> one.classes().get(name))
                            .filter(Objects::nonNull)
                            .map(Presence::reference)
                            .filter(size -> size > 0)
                            .toList();
            long tiny = sizes.stream().filter(size -> size < TINY_VOXELS).count();
            if (tiny > 0 && tiny >= TINY_SHARE * sizes.size()) {
                found.add(
                        caution(
                                Caution.Kind.TINY_STRUCTURES,
                                overlap,
                                name,
                                Long.toString(tiny),
                                Integer.toString(sizes.size()),
                                Integer.toString(TINY_VOXELS)));
            }
        }
    }

    /** Of distances and sizes, which know no upper end. */
    private void outliers(List<Caution> found) {
        for (Aggregate one : aggregates) {
            boolean open =
                    MetricCatalog.describe(one.metric())
                            .filter(info -> Double.isInfinite(info.max()))
                            .isPresent();
            if (!open || one.rawUsed() < CASES_FOR_OUTLIERS) {
                continue;
            }
            double fence = one.quartile3() + FAR * (one.quartile3() - one.quartile1());
            long far =
                    one.values().stream()
                            .filter(value -> !value.byPolicy() && value.value() > fence)
                            .count();
            if (far > 0 && one.mean() > one.quartile3()) {
                found.add(
                        caution(
                                Caution.Kind.FAR_OUTLIERS,
                                List.of(name(one)),
                                one.className(),
                                Long.toString(far),
                                withUnit(one.median(), one.unit()),
                                withUnit(one.max(), one.unit())));
            }
        }
    }

    private static String withUnit(double value, String unit) {
        return Shown.withUnit(Shown.value(value, unit), unit);
    }

    private static Caution caution(
            Caution.Kind kind, Collection<String> subjects, String className, String... numbers) {
        return new Caution(
                kind,
                List.copyOf(new LinkedHashSet<>(subjects)),
                className,
                List.of(),
                List.of(numbers));
    }
}
