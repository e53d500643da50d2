package org.gabarito.web;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.dataset.CaseInspection;
import org.gabarito.dataset.GeometryFit;
import org.gabarito.dataset.Groups;
import org.gabarito.dataset.InspectedImage;
import org.gabarito.evaluation.CaseClusters;
import org.gabarito.evaluation.Raters;
import org.gabarito.job.Evaluations;
import org.gabarito.job.Inspection;
import org.gabarito.job.Inspections;
import org.gabarito.job.PairPreview;
import org.gabarito.plan.MetricChoice;
import org.gabarito.plan.MetricConfig;
import org.gabarito.report.plot.GeometryPicture;

/** What was found in files before scoring, arranged for the page. */
@Singleton
final class InspectionViews {
    /** Small data sets are through by then, and their page comes complete. */
    private static final Duration MOMENT = Duration.ofMillis(700);

    private static final int MAX_FAULTS = 50;
    private static final int MAX_PICTURES = 3;
    private static final int MAX_TEXTS = 40;
    private static final int MAX_AXES = 3;

    /** How much longer scoring a case takes than reading it, from what the bench measures. */
    private static final double SCORING = 3;

    private final Visitor visitor;
    private final Inspections inspections;
    private final Evaluations evaluations;

    InspectionViews(Visitor visitor, Inspections inspections, Evaluations evaluations) {
        this.visitor = visitor;
        this.inspections = inspections;
        this.evaluations = evaluations;
    }

    InspectionView view(String evaluation, MetricConfig config) {
        return view(evaluation, config, Map.of());
    }

    /**
     * @param typed what a person has chosen that could not be taken over, by field
     */
    InspectionView view(String evaluation, MetricConfig config, Map<String, String> typed) {
        Inspection found = inspections.find(evaluation, MOMENT);
        List<CaseInspection> faulty =
                found.cases().stream().filter(InspectionViews::isFaulty).toList();
        return new InspectionView(
                !found.finished(),
                found.cases().size(),
                found.total(),
                found.skipped(),
                found.read().size(),
                (int)
                        found.cases().stream()
                                .filter(c -> c.fit() == GeometryFit.UNREADABLE)
                                .filter(c -> c.prediction().isEmpty())
                                .count(),
                (int) found.cases().stream().filter(c -> c.fit() == GeometryFit.SAME).count(),
                faults(faulty),
                Math.max(0, faulty.size() - MAX_FAULTS),
                choices(evaluation, found, config, typed),
                dependence(evaluation, config, typed),
                labels(found.read(), config, typed),
                texts(found.read()),
                found.cases().stream().mapToLong(CaseInspection::usualBytes).max().orElse(0) >> 20,
                minutes(found));
    }

    private InspectionView.Choices choices(
            String evaluation, Inspection found, MetricConfig config, Map<String, String> typed) {
        List<Spacing> bare =
                images(found.cases())
                        .map(image -> image.grid().spacing())
                        .filter(spacing -> !spacing.isPhysical())
                        .toList();
        int axes = bare.stream().mapToInt(Spacing::dimensions).max().orElse(0);
        Spacing given = config.spacing();
        List<String> steps = new ArrayList<>();
        for (int axis = 0; axis < Math.max(axes, given == null ? 0 : MAX_AXES); axis++) {
            String now = given == null || axis >= given.dimensions() ? "" : shown(given.step(axis));
            steps.add(typed.getOrDefault(ReviewChoices.STEP + axis, now));
        }
        return new InspectionView.Choices(
                given == null && axes > 0,
                evaluations.question(evaluation).isPresent() ? lengths(config) : "",
                steps,
                typed.getOrDefault(
                        "spacing-unit", given == null ? Spacing.MILLIMETRE : given.unit()),
                typed.getOrDefault("geometry", config.geometry()),
                typed.getOrDefault("layout", config.layout()),
                hasRaters(evaluation, config),
                typed.getOrDefault(
                        "consensus", config.consensus() == null ? "" : config.consensus()));
    }

    private InspectionView.Dependence dependence(
            String evaluation, MetricConfig config, Map<String, String> typed) {
        Groups groups = evaluations.groups(evaluation);
        List<String> cases =
                evaluations.pairs(evaluation).stream().map(PairPreview::caseId).distinct().toList();
        List<CaseClusters> possible = CaseClusters.possible(groups, cases);
        List<InspectionView.Column> columns =
                possible.stream()
                        .map(
                                one ->
                                        new InspectionView.Column(
                                                one.column(),
                                                one.among(cases).count(),
                                                cases.size()))
                        .toList();
        String chosen = config.statistics().cluster();
        return new InspectionView.Dependence(
                "yes".equals(config.fingerprint().get("dependent_cases")),
                columns,
                CaseClusters.suggested(possible).map(CaseClusters::column).orElse(""),
                typed.getOrDefault(ReviewChoices.CLUSTER, chosen == null ? "" : chosen));
    }

    private boolean hasRaters(String evaluation, MetricConfig config) {
        return config.labelsAreClasses()
                && Raters.of(
                                evaluations.pairs(evaluation).stream()
                                        .map(PairPreview::method)
                                        .toList())
                        .several();
    }

    /** As people write numbers here. */
    private String shown(double step) {
        String text = BigDecimal.valueOf(step).stripTrailingZeros().toPlainString();
        return visitor.locale().getLanguage().equals("pt") ? text.replace('.', ',') : text;
    }

    private static String lengths(MetricConfig config) {
        return config.metrics().stream()
                .filter(choice -> !choice.physicalLengths().isEmpty())
                .map(MetricChoice::text)
                .findFirst()
                .orElse("");
    }

    private static boolean isFaulty(CaseInspection one) {
        return !one.problem().isEmpty()
                || one.fit() != GeometryFit.SAME && one.fit() != GeometryFit.MISSING;
    }

    private static Stream<InspectedImage> images(List<CaseInspection> cases) {
        return cases.stream()
                .flatMap(c -> Stream.concat(c.reference().stream(), c.prediction().stream()));
    }

    private List<InspectionView.Faulty> faults(List<CaseInspection> faulty) {
        List<InspectionView.Faulty> faults = new ArrayList<>();
        int pictures = 0;
        GeometryPicture.Words words =
                new TranslatedGeometryWords(visitor.words(ScoreMessages.class));
        for (CaseInspection one : faulty.subList(0, Math.min(MAX_FAULTS, faulty.size()))) {
            Optional<String> picture =
                    pictures < MAX_PICTURES ? GeometryPicture.draw(one, words) : Optional.empty();
            pictures += picture.isPresent() ? 1 : 0;
            faults.add(
                    new InspectionView.Faulty(
                            one.inspected().method(),
                            one.inspected().id(),
                            one.fit().name().toLowerCase(Locale.ROOT),
                            one.differences(),
                            one.problem(),
                            picture.orElse("")));
        }
        return faults;
    }

    private static List<InspectionView.Label> labels(
            List<CaseInspection> read, MetricConfig config, Map<String, String> typed) {
        SortedMap<Integer, int[]> counts = new TreeMap<>();
        Map<Integer, String> names = new TreeMap<>();
        config.labels()
                .forEach(
                        (label, name) -> {
                            names.put(label, name);
                            counts.put(label, new int[2]);
                        });
        for (CaseInspection one : read) {
            count(one.reference().stream(), 0, counts, names);
            count(one.prediction().stream(), 1, counts, names);
        }
        return read.isEmpty()
                ? List.of()
                : counts.entrySet().stream()
                        .map(
                                e ->
                                        new InspectionView.Label(
                                                e.getKey(),
                                                typed.getOrDefault(
                                                        "label-" + e.getKey(),
                                                        names.getOrDefault(e.getKey(), "")),
                                                e.getValue()[0],
                                                e.getValue()[1]))
                        .toList();
    }

    private static void count(
            Stream<InspectedImage> images,
            int side,
            Map<Integer, int[]> counts,
            Map<Integer, String> names) {
        images.forEach(
                image -> {
                    image.labels()
                            .keySet()
                            .forEach(
                                    label ->
                                            counts.computeIfAbsent(label, key -> new int[2])[
                                                    side]++);
                    image.names()
                            .forEach(
                                    (label, name) -> {
                                        if (counts.containsKey(label)) {
                                            names.putIfAbsent(label, name);
                                        }
                                    });
                });
    }

    private static List<InspectionView.Text> texts(List<CaseInspection> read) {
        return images(read)
                .flatMap(
                        image ->
                                image.texts().stream()
                                        .map(
                                                text ->
                                                        new InspectionView.Text(
                                                                image.file(),
                                                                text.field(),
                                                                text.text())))
                .distinct()
                .limit(MAX_TEXTS)
                .toList();
    }

    private static long minutes(Inspection found) {
        if (found.read().isEmpty() || !found.finished()) {
            return 0;
        }
        double perCase = found.reading().toMillis() / 60_000.0 / found.read().size();
        int workers = Runtime.getRuntime().availableProcessors();
        int cases = found.total() + found.skipped();
        return (long) Math.ceil(perCase * SCORING * cases / Math.min(workers, Math.max(1, cases)));
    }
}
