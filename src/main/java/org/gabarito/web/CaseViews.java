package org.gabarito.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gabarito.evaluation.CaseErrors;
import org.gabarito.evaluation.Results;
import org.gabarito.evaluation.Score;
import org.gabarito.guide.Guide;
import org.gabarito.job.EvaluationStatus;
import org.gabarito.job.Evaluations;
import org.gabarito.report.Shown;
import org.gabarito.report.WorstCases;
import org.jspecify.annotations.Nullable;

/** A case arranged for its page. */
@Singleton
final class CaseViews {
    /** More viewers side by side are of no use on any screen. */
    private static final int MOST_METHODS = 4;

    private final Visitor visitor;
    private final Evaluations evaluations;
    private final CaseLooks looks;
    private final Guide guide;

    CaseViews(Visitor visitor, Evaluations evaluations, CaseLooks looks, Guide guide) {
        this.guide = guide;
        this.visitor = visitor;
        this.evaluations = evaluations;
        this.looks = looks;
    }

    private static String query(String method, String className) {
        return "?method="
                + CaseAddress.encoded(method)
                + (className.isEmpty() ? "" : "&class=" + CaseAddress.encoded(className));
    }

    /** A case of an evaluation that is done; empty when there is none of this name. */
    Optional<CaseLooks.Place> place(
            String evaluation, String caseId, @Nullable String method, String className) {
        return results(evaluation)
                .map(results -> methods(results, caseId))
                .flatMap(
                        methods ->
                                methods.stream()
                                        .filter(one -> method == null || one.equals(method))
                                        .findFirst())
                .filter(
                        one ->
                                evaluations
                                        .config(evaluation)
                                        .filter(CaseErrors::canRead)
                                        .isPresent())
                .map(one -> new CaseLooks.Place(evaluation, one, caseId, className));
    }

    private Optional<Results> results(String evaluation) {
        return evaluations.results(evaluation);
    }

    private static List<String> methods(Results results, String caseId) {
        return results.scores().stream()
                .filter(score -> score.caseId().equals(caseId))
                .map(Score::method)
                .distinct()
                .toList();
    }

    Optional<CaseView> view(
            String evaluation, String caseId, List<String> asked, String className) {
        Optional<EvaluationStatus> status = evaluations.find(evaluation);
        Optional<Results> results = status.flatMap(one -> results(evaluation));
        if (results.isEmpty()) {
            return Optional.empty();
        }
        List<String> methods = methods(results.get(), caseId);
        Set<String> chosen = new LinkedHashSet<>(asked);
        chosen.retainAll(methods);
        if (methods.isEmpty() || chosen.isEmpty() && !asked.isEmpty()) {
            return Optional.empty();
        }
        if (chosen.isEmpty()) {
            chosen.add(methods.get(0));
        }
        List<String> shown = chosen.stream().limit(MOST_METHODS).toList();
        boolean canLook = evaluations.config(evaluation).filter(CaseErrors::canRead).isPresent();
        List<CaseView.Column> columns = columns(results.get(), caseId);
        List<CaseView.Pane> panes =
                shown.stream()
                        .map(
                                method ->
                                        pane(
                                                new CaseLooks.Place(
                                                        evaluation, method, caseId, className),
                                                canLook,
                                                results.get(),
                                                columns))
                        .toList();
        List<String> order =
                WorstCases.of(results.get()).stream()
                        .filter(one -> one.method().equals(shown.get(0)))
                        .map(WorstCases.Ranked::caseId)
                        .toList();
        int place = order.indexOf(caseId);
        Function<Integer, String> neighbour =
                at ->
                        place < 0 || at < 0 || at >= order.size()
                                ? ""
                                : CaseAddress.of(evaluation, order.get(at), shown.get(0));
        return Optional.of(
                new CaseView(
                        evaluation,
                        status.orElseThrow().name(),
                        caseId,
                        place + 1,
                        order.size(),
                        neighbour.apply(place - 1),
                        neighbour.apply(place + 1),
                        canLook,
                        methods.stream()
                                .map(one -> new CaseView.Choice(one, one, shown.contains(one)))
                                .toList(),
                        classes(panes, className),
                        panes,
                        columns));
    }

    private static List<CaseView.Choice> classes(List<CaseView.Pane> panes, String className) {
        return panes.stream()
                .map(CaseView.Pane::look)
                .filter(look -> look != null)
                .flatMap(look -> look.classes().stream())
                .distinct()
                .map(name -> new CaseView.Choice(name, name, name.equals(className)))
                .toList();
    }

    private CaseView.Pane pane(
            CaseLooks.Place place,
            boolean canLook,
            Results results,
            List<CaseView.Column> columns) {
        String problem = "";
        @Nullable CaseLook look = null;
        if (canLook) {
            try {
                look = looks.look(place, visitor.words(CaseMessages.class), visitor.wording(guide));
            } catch (IOException e) {
                problem = e.getMessage() == null ? e.toString() : e.getMessage();
            }
        }
        return new CaseView.Pane(
                place.method(),
                problem,
                CaseAddress.of(place.evaluation(), place.caseId()) + "/",
                query(place.method(), place.className()),
                look,
                rows(results, place, columns));
    }

    private static List<CaseView.Column> columns(Results results, String caseId) {
        Map<List<String>, CaseView.Column> columns = new LinkedHashMap<>();
        for (Score score : results.classScores()) {
            if (score.caseId().equals(caseId)) {
                columns.putIfAbsent(
                        List.of(score.metric(), score.parameters()),
                        new CaseView.Column(
                                score.metric(),
                                score.parameters(),
                                Shown.metric(score.metric(), score.parameters()),
                                score.unit()));
            }
        }
        return List.copyOf(columns.values());
    }

    private static List<CaseView.Row> rows(
            Results results, CaseLooks.Place place, List<CaseView.Column> columns) {
        Map<String, Map<List<String>, Score>> byClass =
                results.classScores().stream()
                        .filter(
                                score ->
                                        score.caseId().equals(place.caseId())
                                                && score.method().equals(place.method()))
                        .collect(
                                Collectors.groupingBy(
                                        Score::className,
                                        LinkedHashMap::new,
                                        Collectors.toMap(
                                                score ->
                                                        List.of(score.metric(), score.parameters()),
                                                score -> score,
                                                (a, b) -> a)));
        List<CaseView.Row> rows = new ArrayList<>();
        byClass.forEach(
                (name, scores) ->
                        rows.add(
                                new CaseView.Row(
                                        name,
                                        columns.stream().map(one -> cell(one, scores)).toList())));
        return rows;
    }

    private static CaseView.Cell cell(CaseView.Column column, Map<List<String>, Score> scores) {
        Score score = scores.get(List.of(column.metric(), column.parameters()));
        double value = score == null ? Double.NaN : score.value();
        String unit = score == null ? "" : score.unit();
        return new CaseView.Cell(
                column.metric(),
                new ResultsView.Number(
                        Shown.value(value, unit),
                        Double.isNaN(value) ? "" : Double.toString(value)),
                unit,
                score == null ? "" : score.note());
    }
}
