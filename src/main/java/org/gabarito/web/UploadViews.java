package org.gabarito.web;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gabarito.guide.AnswersReading;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Recommendation;
import org.gabarito.job.EvaluationStatus;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricChoice;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.MetricConfigFile;
import org.gabarito.plan.Reading;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/** The upload page for a visitor who comes from a recommendation, or from nowhere. */
@Singleton
final class UploadViews {
    private final Visitor visitor;
    private final Guide guide;
    private final Answering answering;
    private final long chunk;

    UploadViews(
            Visitor visitor,
            Guide guide,
            Answering answering,
            @ConfigProperty(name = "gabarito.uploads.chunk-size") MemorySize chunk) {
        this.visitor = visitor;
        this.guide = guide;
        this.answering = answering;
        this.chunk = chunk.asLongValue();
    }

    private UploadView view(
            String config,
            List<String> metrics,
            String recommendation,
            String kind,
            List<Problem.Fault> problems) {
        return new UploadView("", "", chunk, config, metrics, recommendation, kind, problems);
    }

    /** An evaluation whose files are coming. */
    UploadView receiving(
            EvaluationStatus status, Optional<MetricConfig> config, List<Problem.Fault> problems) {
        return new UploadView(
                status.id(),
                status.name(),
                chunk,
                config.map(MetricConfigFile::yaml).orElse(""),
                config.map(UploadViews::metrics).orElse(List.of()),
                "",
                config.map(UploadViews::kind).orElse(""),
                problems);
    }

    /** Answers in the address that lead to a recommendation bring its config with them. */
    UploadView view(Trail trail, URI base) {
        String name = trail.value(Trail.CATEGORY);
        if (Category.find(name).isEmpty()) {
            return view("", List.of(), "", "", List.of());
        }
        String category = answering.category(name);
        Trail answers = trail.without(Trail.CATEGORY);
        AnswersReading reading = answering.read(category, answers);
        if (!(guide.walk(reading.answers()) instanceof Recommendation advice)) {
            return view("", List.of(), "", "", List.of());
        }
        answers = answers.withoutUnread(reading.answers());
        String link = answers.link("/recommendation/" + category);
        Chosen chosen =
                Chosen.of(
                        advice,
                        reading.answers(),
                        answers,
                        visitor.locale(),
                        base.resolve(link).toString());
        MetricConfig config = chosen.config().config();
        return view(MetricConfigFile.yaml(config), metrics(config), link, kind(config), List.of());
    }

    /** The page after a refused attempt: the config is kept, files must be chosen again. */
    UploadView again(Map<String, Collection<FormValue>> sent, Problem problem) {
        String config =
                sent.getOrDefault("config", List.of()).stream()
                        .filter(value -> !value.isFileItem())
                        .map(FormValue::getValue)
                        .findFirst()
                        .orElse("");
        Reading<MetricConfig> reading = MetricConfigFile.read(config, "config");
        boolean usable = !config.isBlank() && !reading.refused();
        List<Problem.Fault> faults =
                problem.problems().isEmpty()
                        ? List.of(new Problem.Fault(problem.title(), 0, problem.detail(), ""))
                        : problem.problems();
        return view(
                usable ? config : "",
                usable ? metrics(reading.get()) : List.of(),
                "",
                usable ? kind(reading.get()) : "",
                faults);
    }

    private static String kind(MetricConfig config) {
        return Category.find(config.problem().category()).map(Category::shortName).orElse("");
    }

    private static List<String> metrics(MetricConfig config) {
        return config.metrics().stream().map(MetricChoice::text).toList();
    }
}
