package org.gabarito.web;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gabarito.evaluation.Results;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Recommendation;
import org.gabarito.job.EvaluationStatus;
import org.gabarito.job.Evaluations;
import org.gabarito.report.Report;
import org.gabarito.report.Run;
import org.jspecify.annotations.Nullable;

/** What is to be told of the evaluations that are done. */
@Singleton
final class Reports {
    private static final String COMMAND = "POST /api/evaluations";

    private final Evaluations evaluations;
    private final Instance<Guide> guide;
    private final String version;

    Reports(
            Evaluations evaluations,
            Instance<Guide> guide,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.evaluations = evaluations;
        this.guide = guide;
        this.version = version;
    }

    /** Empty while there are no results. */
    Optional<Report> find(String id) {
        Optional<Results> results = evaluations.results(id);
        return results.map(
                found ->
                        new Report(
                                evaluations.config(id).orElseThrow(),
                                evaluations.cases(id),
                                found,
                                evaluations.extra(id),
                                evaluations
                                        .find(id)
                                        .map(EvaluationStatus::problems)
                                        .orElse(List.of()),
                                evaluations.notes(id),
                                evaluations.groups(id),
                                new Run(version, COMMAND, trees())));
    }

    private Recommendation.@Nullable TreesVersion trees() {
        return guide.isResolvable() ? guide.get().version() : null;
    }
}
