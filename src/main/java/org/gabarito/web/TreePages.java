package org.gabarito.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gabarito.guide.Answers;
import org.gabarito.guide.AnswersReading;
import org.gabarito.guide.Guide;
import org.gabarito.guide.TreeDrawing;
import org.gabarito.plan.Category;
import org.jboss.resteasy.reactive.RestPath;

/** The decision trees, drawn; with answers in the address, with the path that they take. */
@Path("/trees")
public class TreePages {
    private static final String SECTION = "trees";

    private final Visitor visitor;
    private final Guide guide;
    private final Answering answering;

    TreePages(Visitor visitor, Guide guide, Answering answering) {
        this.visitor = visitor;
        this.guide = guide;
        this.answering = answering;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance trees(Page page, TreesView view);

        static native TemplateInstance tree(Page page, TreeView view);
    }

    @GET
    @Operation(hidden = true)
    public Response trees(@Context UriInfo uri) {
        Trail trail = Trail.of(uri);
        TreesView view = views(trail, category(trail, guide.categories()::contains)).all();
        return visitor.html(Templates.trees(visitor.page(SECTION), view));
    }

    @GET
    @Path("{step}")
    @Operation(hidden = true)
    public Response tree(@RestPath String step, @Context UriInfo uri) {
        TreeDrawing bare = guide.drawing(step, Answers.NONE).orElseThrow(NotFoundException::new);
        Trail trail = Trail.of(uri);
        TreeViews views = views(trail, category(trail, bare));
        TreeDrawing drawing = views.drawing(step);
        return visitor.html(Templates.tree(visitor.page(SECTION), views.view(drawing)));
    }

    /**
     * The tree that finds the category has none; one that serves a single one needs not be told.
     */
    private static String category(Trail trail, TreeDrawing drawing) {
        List<String> served = drawing.categories();
        if (drawing.chooses().equals(Trail.CATEGORY)) {
            return "";
        }
        return served.size() == 1 ? served.get(0) : category(trail, served::contains);
    }

    private static String category(Trail trail, Predicate<String> known) {
        return Category.find(trail.value(Trail.CATEGORY))
                .map(Category::longName)
                .filter(known)
                .orElse("");
    }

    private TreeViews views(Trail trail, String category) {
        Trail rest = trail.without(Trail.CATEGORY);
        AnswersReading reading =
                category.isEmpty() ? guide.read(rest.answers()) : answering.read(category, rest);
        return new TreeViews(guide, visitor.locale(), rest, category, reading);
    }
}
