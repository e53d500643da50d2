package org.gabarito.report;

import java.util.List;
import java.util.Locale;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.guide.Recommendation;
import org.gabarito.plan.Because;

/** A recommendation as Markdown, to be read or pasted into a protocol. */
public final class RecommendationMarkdown {
    private static final Words ENGLISH =
            new Words(
                    "Recommended metrics",
                    "No metric is recommended in this step.",
                    "Parameters",
                    "Rules",
                    "Pitfalls",
                    "default",
                    "alternative",
                    "optional",
                    "Decision trees");
    private static final Words PORTUGUESE =
            new Words(
                    "Métricas recomendadas",
                    "Nenhuma métrica é recomendada nesta etapa.",
                    "Parâmetros",
                    "Regras",
                    "Armadilhas",
                    "padrão",
                    "alternativa",
                    "opcional",
                    "Árvores de decisão");

    private final Recommendation advice;
    private final Locale language;
    private final Words words;
    private final StringBuilder text = new StringBuilder();

    private RecommendationMarkdown(Recommendation advice, Locale language) {
        this.advice = advice;
        this.language = language;
        this.words = language.getLanguage().equals("pt") ? PORTUGUESE : ENGLISH;
    }

    public static String of(Recommendation advice, Locale language) {
        return new RecommendationMarkdown(advice, language).write();
    }

    private String write() {
        line("# " + words.title + ": " + advice.category());
        advice.steps().forEach(this::step);
        section(
                words.parameters,
                advice.parameters().stream()
                        .map(
                                p ->
                                        "`"
                                                + p.metric()
                                                + "` "
                                                + p.name()
                                                + ": "
                                                + p.advice().in(language))
                        .toList());
        section(
                words.rules,
                advice.rules().stream().map(rule -> rule.text().in(language)).toList());
        section(
                words.pitfalls,
                advice.pitfalls().stream().map(pitfall -> pitfall.text().in(language)).toList());
        line("");
        line(words.trees + " " + advice.trees().version() + ", " + advice.trees().hash());
        return text.toString();
    }

    private void step(Recommendation.StepOutcome step) {
        line("");
        line("## " + step.step() + ": " + step.title().in(language));
        line("");
        if (step.recommended().isEmpty()) {
            line(words.none);
        }
        for (Recommendation.Choice choice : step.recommended()) {
            String id = "`" + choice.id() + "`";
            String name =
                    MetricCatalog.describe(choice.id())
                            .map(info -> info.name() + " (" + id + ")")
                            .orElse(id);
            line("- " + name + ", " + words.role(choice.role()));
        }
        String note = step.note().in(language);
        if (!note.isBlank()) {
            line("");
            line(note.strip());
        }
        String because = Because.sentence(step.because(), language);
        if (because != null) {
            line("");
            line(because);
        }
    }

    private void section(String title, List<String> items) {
        if (!items.isEmpty()) {
            line("");
            line("## " + title);
            line("");
            items.forEach(item -> line("- " + item.strip()));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private record Words(
            String title,
            String none,
            String parameters,
            String rules,
            String pitfalls,
            String byDefault,
            String alternative,
            String optional,
            String trees) {

        String role(String role) {
            return switch (role) {
                case "default" -> byDefault;
                case "alternative" -> alternative;
                default -> optional;
            };
        }
    }
}
