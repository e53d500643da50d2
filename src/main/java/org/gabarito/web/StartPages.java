package org.gabarito.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
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

    /** A worked example as a link to its recommendation. */
    public record Example(String title, String link, boolean published) {}

    @GET
    @Operation(hidden = true)
    public Response start() {
        Locale locale = visitor.locale();
        List<CategoryCard> categories =
                guide.item(Trail.CATEGORY).map(Item::options).orElse(List.of()).stream()
                        .map(option -> card(option, locale))
                        .toList();
        List<Example> examples =
                guide.scenarios().stream().map(scenario -> example(scenario, locale)).toList();
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

    private static Example example(Scenario scenario, Locale locale) {
        LinkedHashMap<String, String> answers = new LinkedHashMap<>(scenario.answers().values());
        String category = answers.remove(Trail.CATEGORY);
        return new Example(
                scenario.title().in(locale),
                new Trail(answers).link("/recommendation/" + category),
                scenario.published());
    }
}
