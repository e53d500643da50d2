package org.gabarito.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gabarito.evaluation.Raters;
import org.gabarito.guide.Guide;
import org.gabarito.job.Evaluations;
import org.gabarito.report.Report;
import org.gabarito.report.comparison.Comparisons;
import org.gabarito.report.comparison.MethodComparison;
import org.gabarito.report.html.ComparisonSection;
import org.gabarito.report.html.Wording;
import org.jboss.resteasy.reactive.RestPath;

/** The methods of an evaluation side by side. */
@Path("/evaluations/{id}/methods")
@Singleton
public class ComparisonPages {
    private static final String SECTION = "evaluations";

    private final Visitor visitor;
    private final Evaluations evaluations;
    private final Reports reports;
    private final Guide guide;

    ComparisonPages(Visitor visitor, Evaluations evaluations, Reports reports, Guide guide) {
        this.visitor = visitor;
        this.evaluations = evaluations;
        this.reports = reports;
        this.guide = guide;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance methods(
                Page page,
                EvaluationLine evaluation,
                List<ResultTab> tabs,
                List<Choice> choices,
                RawString across,
                RawString comparison);
    }

    /** A metric of a class, to look at. */
    public record Choice(String name, String address, boolean current) {}

    @GET
    @Operation(hidden = true)
    public Response methods(@RestPath String id, @Context UriInfo uri) {
        EvaluationLine evaluation =
                evaluations.find(id).map(EvaluationLine::of).orElseThrow(NotFoundException::new);
        Report report = reports.find(id).orElse(null);
        if (report == null || !Raters.severalMethods(report.results())) {
            return GuidePages.seeOther("/evaluations/" + id);
        }
        Comparisons all = report.comparisons();
        if (all.isEmpty()) {
            return GuidePages.seeOther("/evaluations/" + id);
        }
        String files = "/api/evaluations/" + id + "/plots";
        int shown = shown(Trail.of(uri).value("show"), all.comparisons().size());
        return visitor.html(
                Templates.methods(
                        visitor.page(SECTION),
                        evaluation,
                        ResultTab.of(id, report, ResultTab.METHODS),
                        choices("/evaluations/" + id + "/methods?", all, shown),
                        new RawString(ComparisonSection.metrics(all, wording(), files)),
                        new RawString(
                                ComparisonSection.of(
                                        all.comparisons().get(shown), wording(), files))));
    }

    static int shown(String asked, int count) {
        return asked.matches("\\d{1,6}") ? Math.min(Integer.parseInt(asked), count - 1) : 0;
    }

    /**
     * @param address that the number of a choice is added to
     */
    static List<Choice> choices(String address, Comparisons all, int shown) {
        List<Choice> choices = new ArrayList<>();
        for (MethodComparison one : all.comparisons()) {
            int at = choices.size();
            choices.add(
                    new Choice(
                            one.table().name() + ", " + one.table().className(),
                            address + "show=" + at,
                            at == shown));
        }
        return choices;
    }

    private Wording wording() {
        return visitor.wording(guide);
    }
}
