package org.gabarito.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabarito.guide.Answers;
import org.gabarito.guide.AnswersReading;
import org.gabarito.guide.Certainty;
import org.gabarito.guide.DecisionGuide;
import org.gabarito.guide.FlowLine;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Provenance;
import org.gabarito.guide.Recommendation;
import org.gabarito.guide.Recommendation.Choice;
import org.gabarito.guide.Text;
import org.gabarito.guide.TreeDrawing;
import org.gabarito.guide.TreeDrawing.End;
import org.gabarito.guide.TreeDrawing.Fork;
import org.gabarito.guide.TreeDrawing.RuleLine;
import org.gabarito.guide.TreeDrawing.Way;
import org.gabarito.guide.Truth;
import org.gabarito.report.tree.TreeSvg;

/** Trees put into one language. */
final class TreeViews {
    private final Guide guide;
    private final Locale locale;
    private final TreeMessages words;

    /** Without the category. */
    private final Trail trail;

    /** Empty where it is not known. */
    private final String category;

    private final AnswersReading reading;
    private final TreeFigures figures;

    TreeViews(Guide guide, Locale locale, Trail trail, String category, AnswersReading reading) {
        this.guide = guide;
        this.locale = locale;
        this.words = TreeFigures.words(locale);
        this.trail = trail;
        this.category = category;
        this.reading = reading;
        this.figures = new TreeFigures(guide, locale, trail, reading.answers());
    }

    TreeDrawing drawing(String step) {
        return guide.drawing(step, reading.answers()).orElseThrow();
    }

    TreeView view(TreeDrawing drawing) {
        return new TreeView(
                drawing.step(),
                drawing.title().in(locale),
                drawing.chooses(),
                drawing.note().in(locale),
                figures.of(drawing),
                legend(drawing),
                categories(drawing),
                outline(drawing),
                state(drawing),
                links(drawing),
                origin(drawing.provenance()),
                TreesInUse.of(guide, locale),
                reading.faults());
    }

    private static List<TreeView.Mark> legend(TreeDrawing drawing) {
        return TreeFigures.certainties(drawing).stream()
                .map(one -> new TreeView.Mark(one.name(), TreeSvg.dashes(one)))
                .toList();
    }

    private List<TreeView.CategoryLink> categories(TreeDrawing drawing) {
        if (drawing.categories().size() < 2 || drawing.chooses().equals(Trail.CATEGORY)) {
            return List.of();
        }
        List<TreeView.CategoryLink> links = new ArrayList<>();
        links.add(
                new TreeView.CategoryLink(
                        words.anyCategory(),
                        trail.link("/trees/" + drawing.step()),
                        category.isEmpty()));
        for (String one : drawing.categories()) {
            links.add(
                    new TreeView.CategoryLink(
                            figures.answer(Trail.CATEGORY, one),
                            address("/trees/" + drawing.step(), one),
                            one.equals(category)));
        }
        return links;
    }

    private String address(String path, String of) {
        return of.isEmpty()
                ? trail.link(path)
                : Trail.of("").with(Trail.CATEGORY, of).and(trail).link(path);
    }

    private String state(TreeDrawing drawing) {
        if (trail.answers().isEmpty()) {
            return "none";
        }
        return drawing.hasPath() ? "path" : "unreached";
    }

    private TreeView.Links links(TreeDrawing drawing) {
        boolean decided = guide.walk(reading.answers()) instanceof Recommendation;
        String target = category.isEmpty() ? Trail.CATEGORY : category;
        List<String> steps = steps();
        int here = steps.indexOf(drawing.step());
        return new TreeView.Links(
                trail.link((decided ? "/recommendation/" : "/guide/") + target),
                decided,
                trail.parameters().isEmpty()
                        ? ""
                        : Trail.of("")
                                .with(Trail.CATEGORY, category)
                                .link("/trees/" + drawing.step()),
                address("/trees", category),
                neighbour(steps, here - 1),
                neighbour(steps, here + 1));
    }

    /** Those of the category; all where it is not known or this tree comes before. */
    private List<String> steps() {
        return guide.flows().stream()
                .filter(flow -> flow.category().equals(category))
                .findFirst()
                .map(flow -> flow.stops().stream().map(FlowLine.Stop::step).toList())
                .orElseGet(guide::steps);
    }

    private TreeView.Link neighbour(List<String> steps, int index) {
        if (index < 0 || index >= steps.size()) {
            return new TreeView.Link("", "");
        }
        String step = steps.get(index);
        String title =
                guide.drawing(step, reading.answers()).map(d -> d.title().in(locale)).orElse(step);
        return new TreeView.Link(title, address("/trees/" + step, category));
    }

    TreeView.Origin origin(Provenance provenance) {
        return new TreeView.Origin(
                provenance.confidence(),
                provenance.sources().stream()
                        .map(key -> guide.source(key).map(text -> text.in(locale)).orElse(key))
                        .toList(),
                provenance.note().in(locale));
    }

    private List<TreeView.Branch> outline(TreeDrawing drawing) {
        if (drawing.forks().isEmpty()) {
            return drawing.rules().stream().map(rule -> rule(drawing, rule)).toList();
        }
        Fork start = drawing.forks().get(0);
        return List.of(fork(drawing, start, "", drawing.hasPath()));
    }

    private TreeView.Branch fork(TreeDrawing drawing, Fork fork, String label, boolean taken) {
        List<TreeView.Branch> next = new ArrayList<>();
        for (Way way : fork.ways()) {
            boolean onPath = taken && way.taken();
            String said = way.label().in(locale);
            next.add(
                    drawing.fork(way.next())
                            .map(deeper -> fork(drawing, deeper, said, onPath))
                            .orElseGet(
                                    () ->
                                            end(
                                                    drawing,
                                                    drawing.end(way.next()).orElseThrow(),
                                                    said,
                                                    onPath)));
        }
        return branch(
                label,
                taken,
                fork.number(),
                fork.question().in(locale),
                fork.items(),
                fork.provenance(),
                next);
    }

    private TreeView.Branch branch(
            String label,
            boolean taken,
            String number,
            String question,
            List<String> items,
            Provenance provenance,
            List<TreeView.Branch> next) {
        return new TreeView.Branch(
                label,
                taken,
                true,
                number,
                question,
                items.stream()
                        .map(
                                slug ->
                                        new TreeView.Link(
                                                figures.question(slug), figures.questionLink(slug)))
                        .toList(),
                List.of(),
                "",
                "",
                figures.certainty(Certainty.of(provenance)),
                provenance.note().in(locale),
                next);
    }

    private TreeView.Branch end(TreeDrawing drawing, End end, String label, boolean taken) {
        List<Choice> choices =
                end.category().isEmpty() ? end.choices() : List.of(new Choice(end.category(), ""));
        return result(
                drawing, choices, label, taken, guide(end.guide()), end.note(), end.provenance());
    }

    private TreeView.Branch result(
            TreeDrawing drawing,
            List<Choice> choices,
            String label,
            boolean taken,
            String guideTitle,
            Text note,
            Provenance provenance) {
        return new TreeView.Branch(
                label,
                taken,
                false,
                "",
                choices.isEmpty() ? words.nothing() : "",
                List.of(),
                choices.stream().map(choice -> choice(drawing.chooses(), choice)).toList(),
                guideTitle,
                note.in(locale),
                figures.certainty(Certainty.of(provenance)),
                provenance.note().in(locale),
                List.of());
    }

    private TreeView.Choice choice(String chooses, Choice choice) {
        MetricLabel label = MetricLabel.of(choice.id(), guide, locale);
        return new TreeView.Choice(
                new TreeView.Link(
                        figures.name(chooses, choice.id()),
                        figures.choiceLink(chooses, choice.id())),
                chooses.equals("metric") && label.hasLongName() ? label.name() : "",
                choice.role().isEmpty() ? "" : figures.role(choice.role()));
    }

    private String guide(String id) {
        return guide.decisionGuide(id).map(DecisionGuide::title).map(t -> t.in(locale)).orElse("");
    }

    private TreeView.Branch rule(TreeDrawing drawing, RuleLine rule) {
        boolean applies = rule.applies() == Truth.YES;
        return branch(
                "",
                applies,
                "",
                rule.items().stream().map(figures::question).collect(Collectors.joining(" ")),
                rule.items(),
                rule.provenance(),
                List.of(
                        result(
                                drawing,
                                List.of(rule.choice()),
                                TreeSvg.said(rule.when(), figures),
                                applies,
                                "",
                                rule.note(),
                                rule.provenance())));
    }

    /** The overview of all trees. */
    TreesView all() {
        return new TreesView(
                guide.flows().stream().map(this::flow).toList(),
                guide.steps().stream()
                        .filter(step -> guide.flows().stream().noneMatch(f -> has(f, step)))
                        .map(step -> guide.drawing(step, reading.answers()).orElseThrow())
                        .map(
                                d ->
                                        new TreesView.Stop(
                                                d.step(),
                                                d.title().in(locale),
                                                "",
                                                "",
                                                address("/trees/" + d.step(), "")))
                        .toList(),
                guide.steps().stream()
                        .flatMap(step -> guide.drawing(step, Answers.NONE).stream())
                        .map(this::summary)
                        .toList(),
                Stream.of(Certainty.values())
                        .map(one -> new TreeView.Mark(one.name(), TreeSvg.dashes(one)))
                        .filter(mark -> !mark.certainty().equals(Certainty.OTHER.name()))
                        .toList(),
                TreesInUse.of(guide, locale));
    }

    private static boolean has(FlowLine flow, String step) {
        return flow.stops().stream().anyMatch(stop -> stop.step().equals(step));
    }

    private TreesView.Line flow(FlowLine flow) {
        return new TreesView.Line(
                flow.category(),
                flow.title().in(locale),
                flow.category().equals(category),
                flow.stops().stream()
                        .map(
                                stop ->
                                        new TreesView.Stop(
                                                stop.step(),
                                                stop.title().in(locale),
                                                stop.status(),
                                                stop.scope().in(locale),
                                                address("/trees/" + stop.step(), flow.category())))
                        .toList());
    }

    private TreesView.Summary summary(TreeDrawing drawing) {
        List<Certainty> known = TreeFigures.provenances(drawing).toList();
        return new TreesView.Summary(
                drawing.step(),
                drawing.title().in(locale),
                address("/trees/" + drawing.step(), ""),
                drawing.chooses(),
                Stream.of(Certainty.values())
                        .filter(known::contains)
                        .map(
                                one ->
                                        new TreesView.Count(
                                                figures.certainty(one),
                                                TreeSvg.dashes(one),
                                                (int) known.stream().filter(one::equals).count()))
                        .toList(),
                origin(drawing.provenance()));
    }
}
