package org.gabarito.web;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gabarito.guide.AnswersReading;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Recommendation;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricChoice;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.MetricConfigFile;
import org.gabarito.plan.Reading;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/** The upload page for a visitor who comes from a recommendation, or from nowhere. */
@Singleton
final class UploadViews {
    private static final UploadView EMPTY = new UploadView("", List.of(), "", "", List.of());

    private final Visitor visitor;
    private final Guide guide;
    private final Answering answering;

    UploadViews(Visitor visitor, Guide guide, Answering answering) {
        this.visitor = visitor;
        this.guide = guide;
        this.answering = answering;
    }

    /** Answers in the address that lead to a recommendation bring its config with them. */
    UploadView view(Trail trail, URI base) {
        String name = trail.value(Trail.CATEGORY);
        if (Category.find(name).isEmpty()) {
            return EMPTY;
        }
        String category = answering.category(name);
        Trail answers = trail.without(Trail.CATEGORY);
        AnswersReading reading = answering.read(category, answers);
        if (!(guide.walk(reading.answers()) instanceof Recommendation advice)) {
            return EMPTY;
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
        return new UploadView(
                MetricConfigFile.yaml(config), metrics(config), link, kind(config), List.of());
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
        return new UploadView(
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
