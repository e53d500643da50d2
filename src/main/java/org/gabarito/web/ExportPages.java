package org.gabarito.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gabarito.core.metric.Source;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Recommendation;
import org.gabarito.plan.MetricConfig;
import org.gabarito.report.BibTex;
import org.gabarito.report.methods.Bibliography;
import org.gabarito.report.methods.LatexMethods;
import org.gabarito.report.methods.MarkdownMethods;
import org.gabarito.report.methods.MethodsText;
import org.gabarito.report.methods.MethodsWriter;
import org.gabarito.report.methods.Sentence;
import org.gabarito.report.snippet.Snippet;
import org.gabarito.report.snippet.Snippets;
import org.jboss.resteasy.reactive.RestPath;

/** A recommendation to take away: as methods text, references, scripts of other tools, one page. */
@Path("/recommendation/{category}")
@Tag(name = "Guide")
public class ExportPages {
    private static final String SECTION = "guide";

    private final Visitor visitor;
    private final Guide guide;
    private final Answering answering;
    private final Choosing choosing;
    private final String version;

    @RestPath String category;

    ExportPages(
            Visitor visitor,
            Guide guide,
            Answering answering,
            Choosing choosing,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.visitor = visitor;
        this.guide = guide;
        this.answering = answering;
        this.choosing = choosing;
        this.version = version;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance methods(Page page, MethodsView view);

        static native TemplateInstance snippets(
                Page page, String category, List<Script> scripts, String back);

        static native TemplateInstance fingerprint(Page page, FingerprintView view);
    }

    /**
     * @param query of this address, for the files beside it
     */
    public record MethodsView(
            String category,
            List<Line> lines,
            int gaps,
            List<Source> references,
            String path,
            String query,
            String back) {}

    /** A sentence, and the part of the config that it states. */
    public record Line(String about, RawString text) {}

    /**
     * @param link to the file, empty where there is none
     */
    public record Script(Snippet snippet, String link) {}

    @GET
    @Path("methods")
    @Operation(hidden = true)
    public Response methods(@Context UriInfo uri) {
        return choosing.chosen(
                category,
                uri,
                visitor.locale(),
                (chosen, faults) ->
                        visitor.html(
                                Templates.methods(visitor.page(SECTION), methodsView(chosen))));
    }

    private MethodsView methodsView(Chosen chosen) {
        List<Sentence> sentences = sentences(chosen);
        MethodsWriter html = new HtmlMethods(visitor.words(ExportMessages.class).gap());
        String path = path(chosen);
        return new MethodsView(
                categoryName(chosen),
                sentences.stream()
                        .map(s -> new Line(s.about(), new RawString(s.in(html))))
                        .toList(),
                (int) sentences.stream().filter(Sentence::hasBlank).count(),
                Bibliography.of(chosen.config().config()),
                path,
                chosen.trail().link(""),
                chosen.trail().link(path));
    }

    @GET
    @Path("methods.md")
    @Produces("text/markdown")
    @Operation(summary = "A methods paragraph in Markdown, with marked gaps")
    public Response methodsMarkdown(@Context UriInfo uri) {
        return text(uri, new MarkdownMethods(), "text/markdown", "methods.md");
    }

    @GET
    @Path("methods.tex")
    @Produces("text/x-tex")
    @Operation(summary = "A methods paragraph in LaTeX, with marked gaps")
    public Response methodsLatex(@Context UriInfo uri) {
        return text(uri, new LatexMethods(), "text/x-tex", "methods.tex");
    }

    private Response text(UriInfo uri, MethodsWriter writer, String type, String fileName) {
        return choosing.download(
                category,
                uri,
                visitor.locale(),
                type,
                fileName,
                chosen -> writer.write(sentences(chosen)));
    }

    @GET
    @Path("citations.bib")
    @Produces("text/x-bibtex")
    @Operation(summary = "The publications behind the recommended metrics in BibTeX")
    public Response citations(@Context UriInfo uri) {
        return choosing.download(
                category,
                uri,
                visitor.locale(),
                "text/x-bibtex",
                "citations.bib",
                chosen -> BibTex.of(Bibliography.of(chosen.config().config())));
    }

    @GET
    @Path("snippets")
    @Operation(hidden = true)
    public Response snippets(@Context UriInfo uri) {
        return choosing.chosen(
                category,
                uri,
                visitor.locale(),
                (chosen, faults) -> {
                    String path = path(chosen);
                    List<Script> scripts =
                            Snippets.all(chosen.config().config(), visitor.locale()).stream()
                                    .map(s -> script(s, path, chosen.trail()))
                                    .toList();
                    return visitor.html(
                            Templates.snippets(
                                    visitor.page(SECTION),
                                    categoryName(chosen),
                                    scripts,
                                    chosen.trail().link(path)));
                });
    }

    private static Script script(Snippet snippet, String path, Trail trail) {
        String link =
                snippet.code().isEmpty()
                        ? ""
                        : trail.link(path + "/snippets/" + snippet.fileName());
        return new Script(snippet, link);
    }

    @GET
    @Path("snippets/{file}")
    @Produces("text/plain")
    @Operation(summary = "The nearest equivalent of the config as a script for another tool")
    public Response snippet(@Context UriInfo uri, @RestPath String file) {
        return choosing.download(
                category,
                uri,
                visitor.locale(),
                "text/plain",
                file.replaceAll("[^A-Za-z0-9._-]", ""),
                chosen ->
                        Snippets.find(file, chosen.config().config(), visitor.locale())
                                .map(Snippet::code)
                                .filter(code -> !code.isEmpty())
                                .orElseThrow(NotFoundException::new));
    }

    @GET
    @Path("fingerprint")
    @Operation(hidden = true)
    public Response fingerprint(@Context UriInfo uri) {
        return choosing.chosen(
                category,
                uri,
                visitor.locale(),
                (chosen, faults) ->
                        visitor.html(
                                Templates.fingerprint(
                                        visitor.page(SECTION),
                                        new FingerprintViews(guide, visitor.locale())
                                                .view(
                                                        chosen,
                                                        categoryName(chosen),
                                                        path(chosen)))));
    }

    private List<Sentence> sentences(Chosen chosen) {
        Locale locale = visitor.locale();
        MetricConfig config = chosen.config().config();
        return MethodsText.of(
                config,
                picks(chosen),
                locale,
                id -> MetricLabel.of(id, guide, locale).name(),
                version);
    }

    /** Where the visitor took something else than what the trees put first. */
    private static List<MethodsText.Pick> picks(Chosen chosen) {
        List<MethodsText.Pick> picks = new ArrayList<>();
        Map<String, String> picked = chosen.trail().under(Trail.PICK);
        for (Recommendation.StepOutcome step : chosen.advice().steps()) {
            String taken = picked.getOrDefault(step.step(), "");
            boolean replaces =
                    step.choosesMetrics()
                            && step.recommended().stream()
                                    .anyMatch(c -> c.id().equals(taken) && isAlternative(c));
            if (replaces) {
                step.recommended().stream()
                        .filter(Recommendation.Choice::isDefault)
                        .findFirst()
                        .ifPresent(c -> picks.add(new MethodsText.Pick(taken, c.id())));
            }
        }
        return picks;
    }

    private static boolean isAlternative(Recommendation.Choice choice) {
        return choice.role().equals("alternative");
    }

    private String categoryName(Chosen chosen) {
        return answering.categoryName(chosen.advice().category(), visitor.locale());
    }

    private static String path(Chosen chosen) {
        return "/recommendation/" + chosen.advice().category();
    }
}
