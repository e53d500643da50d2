package org.gabarito.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gabarito.guide.Guide;
import org.gabarito.report.BibTex;
import org.gabarito.report.Report;
import org.gabarito.report.file.FileBundle;
import org.gabarito.report.file.MethodsFormat;
import org.gabarito.report.file.ResultFormat;
import org.gabarito.report.file.ResultFormats;
import org.gabarito.report.file.ResultTable;
import org.gabarito.report.file.TableStyle;
import org.gabarito.report.html.ComparisonFigures;
import org.gabarito.report.html.HtmlReport;
import org.gabarito.report.html.Wording;
import org.gabarito.report.methods.Bibliography;
import org.gabarito.report.methods.LatexMethods;
import org.gabarito.report.methods.MarkdownMethods;
import org.gabarito.report.plot.PlotFiles;
import org.gabarito.report.plot.PlotPng;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Results of an evaluation as they go into a paper, in the language of the visitor. */
@Path("/api/evaluations/{id}")
@Tag(name = "Evaluations")
public class PublishResource {
    private final EvaluationsResource evaluations;
    private final Visitor visitor;
    private final Guide guide;

    @RestPath String id;

    PublishResource(EvaluationsResource evaluations, Visitor visitor, Guide guide) {
        this.evaluations = evaluations;
        this.visitor = visitor;
        this.guide = guide;
    }

    private Report report() {
        return evaluations.report(id);
    }

    private Wording wording() {
        return visitor.wording(guide);
    }

    private static Response file(Object content, String type, String name) {
        return EvaluationsResource.attachment(content, name).type(type).build();
    }

    @GET
    @Path("report.html")
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "A report that stands by itself: no network, no script")
    @APIResponse(responseCode = "409", description = "Not done, or failed")
    public Response html() {
        byte[] text = HtmlReport.text(report(), wording()).getBytes(StandardCharsets.UTF_8);
        return file(text, "text/html;charset=UTF-8", "report.html");
    }

    @GET
    @Path("audit.zip")
    @Produces("application/zip")
    @Operation(summary = "Config, scores, report, versions and hashes, to get the same again")
    public Response audit() {
        return file(FileBundle.audit(report(), wording()), "application/zip", "audit.zip");
    }

    @GET
    @Path("table.tex")
    @Produces("text/x-tex")
    @Operation(summary = "Aggregates as a LaTeX table; numbers is mean-ci, median-iqr or mean-sd")
    public Response latex(@RestQuery @DefaultValue("mean-ci") String numbers) {
        String table = ResultTable.latex(report(), wording(), style(numbers));
        return file(table, "text/x-tex;charset=UTF-8", "table-" + style(numbers).id() + ".tex");
    }

    @GET
    @Path("table.md")
    @Produces("text/markdown")
    @Operation(summary = "Aggregates as a Markdown table; numbers as for LaTeX")
    public Response markdown(@RestQuery @DefaultValue("mean-ci") String numbers) {
        String table = ResultTable.markdown(report(), wording(), style(numbers));
        return file(table, "text/markdown;charset=UTF-8", "table-" + style(numbers).id() + ".md");
    }

    private static TableStyle style(String numbers) {
        return TableStyle.find(numbers)
                .orElseThrow(
                        () ->
                                Problem.of(
                                                400,
                                                "No such numbers",
                                                "Ask for numbers="
                                                        + Arrays.stream(TableStyle.values())
                                                                .map(TableStyle::id)
                                                                .collect(
                                                                        Collectors.joining(
                                                                                ", numbers="))
                                                        + ".")
                                        .exception());
    }

    @GET
    @Path("methods.md")
    @Produces("text/markdown")
    @Operation(summary = "Methods and results in words, as Markdown")
    public Response methodsMarkdown() {
        String text = MethodsFormat.text(report(), wording(), new MarkdownMethods());
        return file(text, "text/markdown;charset=UTF-8", "methods.md");
    }

    @GET
    @Path("methods.tex")
    @Produces("text/x-tex")
    @Operation(summary = "Methods and results in words, as LaTeX")
    public Response methodsLatex() {
        String text = MethodsFormat.text(report(), wording(), new LatexMethods());
        return file(text, "text/x-tex;charset=UTF-8", "methods.tex");
    }

    @GET
    @Path("checklist.md")
    @Produces("text/markdown")
    @Operation(summary = "A reporting checklist, answered as far as the evaluation knows")
    public Response checklist() {
        String text = MethodsFormat.checklist(report(), wording());
        return file(text, "text/markdown;charset=UTF-8", "checklist.md");
    }

    @GET
    @Path("citations.bib")
    @Produces("text/x-bibtex")
    @Operation(summary = "The publications behind the metrics in BibTeX")
    public Response citations() {
        String text = BibTex.of(Bibliography.of(report().config()));
        return file(text, "text/x-bibtex;charset=UTF-8", "citations.bib");
    }

    @GET
    @Path("formats/{name}.zip")
    @Produces("application/zip")
    @Operation(summary = "The files of a result format, such as nnunet, challenger or plots")
    public Response format(@RestPath String name) {
        ResultFormat format =
                ResultFormats.find(name)
                        .orElseThrow(
                                () ->
                                        Problem.of(
                                                        404,
                                                        "No such format",
                                                        "Known are: " + ResultFormats.names() + ".")
                                                .exception());
        Report report = report();
        Optional<String> refusal = format.refusal(report);
        if (refusal.isPresent()) {
            throw Problem.of(409, "The results do not fit this format", refusal.get()).exception();
        }
        byte[] zip = FileBundle.zip(format.files(report, wording()));
        return file(zip, "application/zip", format.name() + ".zip");
    }

    @GET
    @Path("plots/{plot}/{file}")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "A plot as a file",
            description =
                    "The file is a metric, or a class for curves, with .svg, .png, or .csv for the"
                            + " numbers behind it; prevalence, such as 0.05, is marked in curves; miss_cost,"
                            + " false_alarm_cost and threshold are those of expected cost and net benefit")
    @APIResponse(responseCode = "501", description = "This server has no font to draw a PNG with")
    public Response plot(
            @RestPath String plot, @RestPath String file, @BeanParam PlaceQuery place) {
        int dot = file.lastIndexOf('.');
        String name = dot < 0 ? file : file.substring(0, dot);
        String ending = dot < 0 ? "" : file.substring(dot + 1);
        if (!List.of("svg", "png", "csv").contains(ending)) {
            throw Problem.of(404, "No such file", "A plot ends with .svg, .png or .csv.")
                    .exception();
        }
        Report report = report();
        TypedPlace typed = TypedPlace.of(place, report.placeOfUse());
        if (typed.wrong()) {
            throw Problem.of(400, "No such place of use", faults(typed)).exception();
        }
        PlotFiles.PlotFile found =
                PlotFiles.find(report, wording().plots(), wording()::say, typed.place(), plot, name)
                        .or(() -> ofMethods(report, plot, name))
                        .orElseThrow(
                                () ->
                                        Problem.of(
                                                        404,
                                                        "No such plot",
                                                        "There are: " + plots(report) + ".")
                                                .exception());
        String download = found.plot() + "-" + found.name() + "." + ending;
        return switch (ending) {
            case "svg" -> file(found.svg(), "image/svg+xml;charset=UTF-8", download);
            case "csv" -> file(found.csv(), "text/csv;charset=UTF-8", download);
            default -> file(png(found), "image/png", download);
        };
    }

    private static String faults(TypedPlace typed) {
        return typed.fields(Language.ENGLISH.words(CurveMessages.class)).stream()
                .filter(field -> !field.fault().isEmpty())
                .map(field -> field.name() + ": " + field.fault())
                .collect(Collectors.joining(" "));
    }

    private Optional<PlotFiles.PlotFile> ofMethods(Report report, String plot, String name) {
        return ComparisonFigures.find(report, wording(), plot, name);
    }

    private String plots(Report report) {
        String some = String.join(", ", PlotFiles.names(report, wording().plots(), wording()::say));
        return Stream.concat(
                        Stream.of(some).filter(names -> !names.isEmpty()),
                        ComparisonFigures.names(report, wording()).stream())
                .collect(Collectors.joining(", "));
    }

    private static byte[] png(PlotFiles.PlotFile file) {
        return PlotPng.of(file.svg())
                .orElseThrow(
                        () ->
                                Problem.of(
                                                501,
                                                "No PNG on this server",
                                                "It has no font to draw letters with. Install"
                                                        + " fontconfig and a font, or take the"
                                                        + " SVG.")
                                        .exception());
    }
}
