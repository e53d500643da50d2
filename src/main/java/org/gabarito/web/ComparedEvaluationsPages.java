package org.gabarito.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gabarito.dataset.Groups;
import org.gabarito.guide.Guide;
import org.gabarito.job.EvaluationDeleted;
import org.gabarito.job.Evaluations;
import org.gabarito.job.Recent;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.MetricConfigFile;
import org.gabarito.report.Report;
import org.gabarito.report.comparison.Comparisons;
import org.gabarito.report.comparison.JoinedEvaluations;
import org.gabarito.report.comparison.MethodComparison;
import org.gabarito.report.html.ComparisonSection;
import org.gabarito.report.html.Wording;

/** The methods of several evaluations under one config side by side. */
@Path(ComparedEvaluationsPages.HERE)
@Singleton
public class ComparedEvaluationsPages {
    static final String HERE = "/compare";

    /** What one address names. */
    static final String EVALUATION = "evaluation";

    private static final String SECTION = "evaluations";
    private static final int MOST = 20;
    private static final int MOST_NAMES = 10;
    private static final long KEPT = 4;

    private final Visitor visitor;
    private final Evaluations evaluations;
    private final Reports reports;
    private final Guide guide;
    private final Recent<Made> kept = new Recent<>(KEPT, made -> 1);

    ComparedEvaluationsPages(
            Visitor visitor, Evaluations evaluations, Reports reports, Guide guide) {
        this.visitor = visitor;
        this.evaluations = evaluations;
        this.reports = reports;
        this.guide = guide;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance methods(Page page, View view);

        static native TemplateInstance refused(Page page, String reason);
    }

    private record Made(JoinedEvaluations joined, Comparisons all) {}

    /** An evaluation, the names of its methods here, and how many cases of the others it lacks. */
    public record Compared(
            EvaluationLine evaluation, List<String> methods, int lacking, String which) {}

    public record View(
            String configHash,
            List<Compared> evaluations,
            int cases,
            int common,
            int otherReference,
            String whichReference,
            List<ComparisonPages.Choice> choices,
            RawString across,
            RawString comparison) {}

    @GET
    @Operation(hidden = true)
    public Response compare(@Context UriInfo uri) {
        List<String> ids =
                uri.getQueryParameters().getOrDefault(EVALUATION, List.of()).stream()
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .toList();
        HistoryMessages words = visitor.words(HistoryMessages.class);
        if (ids.size() < 2) {
            return refused(400, words.joinFewer());
        }
        if (ids.size() > MOST) {
            return refused(400, words.joinMore(MOST));
        }
        Map<String, EvaluationLine> lines = new LinkedHashMap<>();
        LinkedHashMap<String, Report> found = new LinkedHashMap<>();
        for (String id : ids) {
            EvaluationLine line = evaluations.find(id).map(EvaluationLine::of).orElse(null);
            if (line == null) {
                return refused(404, words.joinUnknown(id));
            }
            Report report = reports.find(id).orElse(null);
            if (report == null) {
                return refused(409, words.joinNotDone(line.name()));
            }
            String name = name(line, lines);
            lines.put(name, line);
            found.put(name, report);
        }
        List<String> hashes =
                found.values().stream()
                        .map(report -> MetricConfigFile.hash(report.config()))
                        .toList();
        if (hashes.stream().distinct().count() > 1) {
            int other = 1;
            while (hashes.get(other).equals(hashes.get(0))) {
                other++;
            }
            List<String> names = List.copyOf(lines.keySet());
            return refused(409, words.joinConfigs(names.get(0), names.get(other)));
        }
        Made made =
                kept.get(
                        String.join(" ", lines.keySet()) + " " + String.join(" ", ids),
                        () -> made(found));
        if (made.all().isEmpty()) {
            return refused(409, words.joinNothing());
        }
        String show = Trail.of(uri).value("show");
        return visitor.html(
                Templates.methods(
                        visitor.page(SECTION), view(ids, lines, hashes.get(0), made, show)));
    }

    void forget(@Observes EvaluationDeleted deleted) {
        kept.forget(key -> key.contains(deleted.id()));
    }

    private static Made made(LinkedHashMap<String, Report> found) {
        JoinedEvaluations joined = JoinedEvaluations.of(found);
        MetricConfig config = found.values().iterator().next().config();
        Groups groups =
                found.values().stream().map(Report::groups).reduce(Groups.NONE, Groups::with);
        return new Made(joined, joined.comparisons(Comparisons.rules(config, groups)));
    }

    /** As it is called; when another is called the same, also when it was begun. */
    private static String name(EvaluationLine line, Map<String, EvaluationLine> taken) {
        String name = line.name();
        if (taken.containsKey(name)) {
            name = line.name() + ", " + line.created();
        }
        String dated = name;
        for (int count = 2; taken.containsKey(name); count++) {
            name = dated + ", " + count;
        }
        return name;
    }

    private View view(
            List<String> ids,
            Map<String, EvaluationLine> lines,
            String hash,
            Made made,
            String show) {
        JoinedEvaluations joined = made.joined();
        List<MethodComparison> all = made.all().comparisons();
        int shown = ComparisonPages.shown(show, all.size());
        String address =
                HERE
                        + "?"
                        + ids.stream()
                                .map(id -> EVALUATION + "=" + id)
                                .collect(Collectors.joining("&"));
        List<Compared> compared = new ArrayList<>();
        lines.forEach(
                (name, line) -> {
                    SortedSet<String> lacks = joined.lacking().get(name);
                    compared.add(
                            new Compared(
                                    line,
                                    joined.names().getOrDefault(name, List.of()),
                                    lacks == null ? 0 : lacks.size(),
                                    lacks == null ? "" : few(lacks)));
                });
        return new View(
                hash,
                compared,
                joined.cases(),
                joined.common(),
                joined.otherReference().size(),
                few(joined.otherReference()),
                ComparisonPages.choices(address + "&", made.all(), shown),
                new RawString(ComparisonSection.metrics(made.all(), wording(), "")),
                new RawString(ComparisonSection.of(all.get(shown), wording(), "")));
    }

    private static String few(SortedSet<String> ids) {
        return ids.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                + (ids.size() > MOST_NAMES ? ", …" : "");
    }

    private Response refused(int status, String reason) {
        return visitor.html(status, Templates.refused(visitor.page(SECTION), reason));
    }

    private Wording wording() {
        return visitor.wording(guide);
    }
}
