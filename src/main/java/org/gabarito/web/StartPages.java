package org.gabarito.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gabarito.guide.Answers;
import org.gabarito.guide.CategoryWithoutFlow;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Item;
import org.gabarito.guide.Scenario;

/** The start page. */
@Path("/")
public class StartPages {
    private final Visitor visitor;
    private final Guide guide;

    StartPages(Visitor visitor, Guide guide) {
        this.visitor = visitor;
        this.guide = guide;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance start(
                Page page, List<CategoryCard> categories, List<Example> examples);
    }

    /**
     * @param available whether these trees choose metrics for it
     */
    public record CategoryCard(
            String id, String label, String meaning, RawString drawing, boolean available) {}

    /**
     * A worked example as a link to its recommendation.
     *
     * @param origin {@code toolkit} for a recorded run of the official one, {@code published} where
     *     the outcome is the paper's, else {@code proposal}
     */
    public record Example(
            String id,
            String category,
            String title,
            String summary,
            RawString drawing,
            String origin,
            String link) {}

    @GET
    @Operation(hidden = true)
    public Response start() {
        Locale locale = visitor.locale();
        List<CategoryCard> categories =
                guide.item(Trail.CATEGORY).map(Item::options).orElse(List.of()).stream()
                        .map(option -> card(option, locale))
                        .toList();
        List<Example> examples =
                guide.scenarios().stream()
                        .map(scenario -> example(scenario, categories, locale))
                        .sorted(Comparator.comparingInt(e -> place(e, categories)))
                        .toList();
        return visitor.html(Templates.start(visitor.page("start"), categories, examples));
    }

    private CategoryCard card(Item.Option option, Locale locale) {
        Answers answers = Answers.NONE.with(Trail.CATEGORY, option.value());
        return new CategoryCard(
                option.value(),
                option.label().in(locale),
                option.meaning().in(locale),
                Drawings.of(option.drawing()),
                !(guide.walk(answers) instanceof CategoryWithoutFlow));
    }

    private static Example example(
            Scenario scenario, List<CategoryCard> categories, Locale locale) {
        LinkedHashMap<String, String> answers = new LinkedHashMap<>(scenario.answers().values());
        String category = answers.remove(Trail.CATEGORY);
        return new Example(
                scenario.id(),
                categories.stream()
                        .filter(card -> card.id().equals(category))
                        .map(CategoryCard::label)
                        .findFirst()
                        .orElse(""),
                scenario.title().in(locale),
                scenario.summary().in(locale),
                Drawings.of("scenario-" + scenario.id().toLowerCase(Locale.ROOT)),
                origin(scenario),
                new Trail(answers).link("/recommendation/" + category));
    }

    private static String origin(Scenario scenario) {
        if (scenario.provenance().sources().contains("toolkit")) {
            return "toolkit";
        }
        return scenario.published() ? "published" : "proposal";
    }

    /** In the order of the categories; among those of a category, as the trees have them. */
    private static int place(Example example, List<CategoryCard> categories) {
        return categories.stream().map(CategoryCard::label).toList().indexOf(example.category());
    }
}
