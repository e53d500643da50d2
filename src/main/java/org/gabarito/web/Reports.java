package org.gabarito.web;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gabarito.dataset.Groups;
import org.gabarito.evaluation.Results;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Recommendation;
import org.gabarito.job.CaseFiles;
import org.gabarito.job.EvaluationDeleted;
import org.gabarito.job.EvaluationStatus;
import org.gabarito.job.Evaluations;
import org.gabarito.job.Recent;
import org.gabarito.report.CaseSight;
import org.gabarito.report.Report;
import org.gabarito.report.Run;
import org.jspecify.annotations.Nullable;

/** What is to be told of the evaluations that are done. */
@Singleton
final class Reports {
    private static final String COMMAND = "POST /api/evaluations";

    /** As many as results are kept of, which these hold. */
    private static final long MOST_SCORES = 400_000;

    private final Evaluations evaluations;
    private final CaseFiles files;
    private final Instance<Guide> guide;
    private final String version;

    /** Results never change once they are there, only their groups do. */
    private final Recent<Report> kept =
            new Recent<>(MOST_SCORES, report -> report.results().scores().size());

    Reports(
            Evaluations evaluations,
            CaseFiles files,
            Instance<Guide> guide,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.evaluations = evaluations;
        this.files = files;
        this.guide = guide;
        this.version = version;
    }

    /** Empty while there are no results. */
    Optional<Report> find(String id) {
        return evaluations.results(id).map(results -> report(id, results));
    }

    private Report report(String id, Results results) {
        Groups groups = evaluations.groups(id);
        Report report = kept.get(id, () -> report(id, results, groups));
        if (report.groups().equals(groups)) {
            return report;
        }
        kept.forget(id::equals);
        return kept.get(id, () -> report(id, results, groups));
    }

    private Report report(String id, Results results, Groups groups) {
        return new Report(
                evaluations.config(id).orElseThrow(),
                evaluations.cases(id),
                results,
                evaluations.extra(id),
                evaluations.find(id).map(EvaluationStatus::problems).orElse(List.of()),
                evaluations.notes(id),
                groups,
                new Run(version, COMMAND, trees()),
                sight(id));
    }

    void forget(@Observes EvaluationDeleted deleted) {
        kept.forget(deleted.id()::equals);
    }

    /** As long as what was sent is kept. */
    private CaseSight sight(String id) {
        return (method, caseId, work) ->
                files.look(
                        id,
                        method,
                        caseId,
                        errors -> {
                            work.accept(errors);
                            return true;
                        });
    }

    private Recommendation.@Nullable TreesVersion trees() {
        return guide.isResolvable() ? guide.get().version() : null;
    }
}
