package org.gabarito.web;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gabarito.dataset.Workload;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Score;
import org.gabarito.guide.Guide;
import org.gabarito.job.EvaluationDeleted;
import org.gabarito.job.EvaluationDone;
import org.gabarito.job.EvaluationStatus;
import org.gabarito.job.Evaluations;
import org.gabarito.job.PairPreview;
import org.gabarito.job.Recent;
import org.gabarito.job.Uploads;
import org.gabarito.plan.MetricChoice;
import org.gabarito.report.Report;
import org.gabarito.report.Shown;

/** What is known of an evaluation, arranged for pages. */
@Singleton
final class EvaluationViews {
    private static final int MAX_FINISHED = 12;
    private static final int MAX_PAIRS = 500;
    private static final int KEPT_OVERVIEWS = 16;
    private static final int KEPT_ROWS = 100_000;

    private final Visitor visitor;
    private final Evaluations evaluations;
    private final Reports reports;
    private final Guide guide;
    private final Uploads uploads;

    /** Results never change once they are there, and drawing thousands of marks takes a while. */
    private final Recent<ResultsView> overviews = new Recent<>(KEPT_OVERVIEWS, view -> 1);

    private final Recent<CaseTable> tables = new Recent<>(KEPT_ROWS, CaseTable::size);

    EvaluationViews(
            Visitor visitor,
            Evaluations evaluations,
            Reports reports,
            Guide guide,
            Uploads uploads) {
        this.visitor = visitor;
        this.evaluations = evaluations;
        this.reports = reports;
        this.guide = guide;
        this.uploads = uploads;
    }

    ResultsView results(String id, Report report) {
        return results(id, report, visitor.language());
    }

    private ResultsView results(String id, Report report, Language language) {
        return overviews.get(
                id + "/" + language.tag(),
                () -> new ResultsViews(id, report, language.wording(guide)).view());
    }

    CasesView cases(String id, Report report, Trail address) {
        return new CasesViews(id, table(id, report), address).view();
    }

    /** Makes ready what will be looked at, in every language, before anybody waits for it. */
    void prepare(@ObservesAsync EvaluationDone done) {
        reports.find(done.id())
                .ifPresent(
                        report -> {
                            for (Language language : Language.values()) {
                                results(done.id(), report, language);
                            }
                            table(done.id(), report);
                            report.comparisons();
                        });
    }

    private CaseTable table(String id, Report report) {
        return tables.get(id + "/", () -> CaseTable.of(report.results()));
    }

    /** Draws anew what was drawn with other groups. */
    void redraw(String id) {
        overviews.forget(key -> key.startsWith(id + "/"));
    }

    void forget(@Observes EvaluationDeleted deleted) {
        overviews.forget(key -> key.startsWith(deleted.id() + "/"));
        tables.forget(key -> key.startsWith(deleted.id() + "/"));
    }

    ProgressView progress(EvaluationStatus status) {
        List<PairPreview> pairs = evaluations.pairs(status.id());
        return new ProgressView(
                EvaluationLine.of(status),
                status.stages(),
                status.problems(),
                status.failure(),
                finished(status),
                Workload.of(pairs.stream().map(PairPreview::caseId).toList()),
                pairs.stream().filter(pair -> pair.prediction().isEmpty()).count(),
                pairs.subList(0, Math.min(MAX_PAIRS, pairs.size())),
                Math.max(0, pairs.size() - MAX_PAIRS),
                evaluations.extra(status.id()),
                evaluations
                        .config(status.id())
                        .map(config -> config.metrics().stream().map(MetricChoice::text).toList())
                        .orElse(List.of()),
                evaluations.notes(status.id()),
                !uploads.list(status.id()).isEmpty());
    }

    private List<ProgressView.FinishedCase> finished(EvaluationStatus status) {
        if (status.state() != EvaluationStatus.State.RUNNING) {
            return List.of();
        }
        List<CaseScores> cases = new ArrayList<>(evaluations.cases(status.id()));
        Collections.reverse(cases);
        return cases.stream().limit(MAX_FINISHED).map(EvaluationViews::finished).toList();
    }

    private static ProgressView.FinishedCase finished(CaseScores one) {
        Optional<Score> first =
                one.scores().stream().filter(s -> s.instance().isEmpty()).findFirst();
        return new ProgressView.FinishedCase(
                one.method(),
                one.caseId(),
                first.map(s -> MetricLabel.abbreviation(s.metric())).orElse(""),
                first.map(s -> Shown.value(s.value(), s.unit()) + unit(s)).orElse(""),
                one.problem().isEmpty() ? first.map(Score::note).orElse("") : one.problem());
    }

    private static String unit(Score score) {
        return score.unit().isEmpty() || Double.isNaN(score.value()) ? "" : " " + score.unit();
    }
}
