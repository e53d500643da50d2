package org.gabarito.report.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gabarito.guide.Certainty;
import org.gabarito.guide.Condition;
import org.gabarito.guide.Provenance;
import org.gabarito.guide.Recommendation.Choice;
import org.gabarito.guide.TreeDrawing;
import org.gabarito.guide.TreeDrawing.End;
import org.gabarito.guide.TreeDrawing.Fork;
import org.gabarito.guide.TreeDrawing.RuleLine;
import org.gabarito.guide.TreeDrawing.Way;
import org.gabarito.guide.Truth;

/** Writes into boxes what a drawing shows: a tree from its start, or one stump a rule. */
final class Sprouts {
    private static final String DOT = " · ";

    private final TreeDrawing drawing;
    private final TreeWords words;

    private Sprouts(TreeDrawing drawing, TreeWords words) {
        this.drawing = drawing;
        this.words = words;
    }

    static List<Sprout> of(TreeDrawing drawing, TreeWords words) {
        Sprouts sprouts = new Sprouts(drawing, words);
        if (drawing.forks().isEmpty()) {
            return drawing.rules().stream().map(sprouts::rule).toList();
        }
        Fork start = drawing.forks().get(0);
        return List.of(sprouts.fork(start, drawing.hasPath()));
    }

    private Sprout grow(String id, boolean taken) {
        return drawing.fork(id)
                .map(fork -> fork(fork, taken))
                .orElseGet(() -> end(drawing.end(id).orElseThrow(), taken));
    }

    private Sprout fork(Fork fork, boolean taken) {
        List<Sprout.Twig> twigs = new ArrayList<>();
        List<Way> ways = fork.ways();
        for (int i = 0; i < ways.size(); ) {
            String next = ways.get(i).next();
            List<Sprout.Label> labels = new ArrayList<>();
            for (; i < ways.size() && ways.get(i).next().equals(next); i++) {
                String label = words.in(ways.get(i).label());
                labels.add(
                        new Sprout.Label(
                                labels.isEmpty() ? label : words.or() + " " + label,
                                taken && ways.get(i).taken()));
            }
            boolean onPath = labels.stream().anyMatch(Sprout.Label::taken);
            twigs.add(new Sprout.Twig(labels, grow(next, onPath)));
        }
        return new Sprout(
                width ->
                        question(
                                fork.number(),
                                words.in(fork.question()),
                                fork.items(),
                                fork.provenance(),
                                width),
                fork.items().size() == 1 ? words.questionLink(fork.items().get(0)) : "",
                true,
                Certainty.of(fork.provenance()),
                taken,
                twigs);
    }

    private List<Row> question(
            String number, String text, List<String> items, Provenance provenance, double width) {
        String certainty = words.certainty(Certainty.of(provenance));
        List<Row> rows = new ArrayList<>();
        rows.addAll(
                Row.wrapped(
                        Style.NUMBER,
                        number.isEmpty() ? certainty : number + DOT + certainty,
                        "",
                        width));
        rows.addAll(Row.wrapped(Style.QUESTION, text, "", width));
        if (items.size() > 1) {
            rows.addAll(Row.marks(items.stream().map(this::mark).toList(), width));
        }
        return rows;
    }

    private Row.Part mark(String slug) {
        return new Row.Part(words.itemMark(slug), words.questionLink(slug), words.question(slug));
    }

    private Sprout end(End end, boolean taken) {
        return new Sprout(
                width -> {
                    List<Row> rows = new ArrayList<>();
                    if (!end.category().isEmpty()) {
                        rows.addAll(name(end.category(), width));
                    } else if (end.choices().isEmpty()) {
                        rows.addAll(Row.wrapped(Style.NOTHING, words.nothing(), "", width));
                    }
                    end.choices().forEach(choice -> rows.addAll(choice(choice, width)));
                    rows.addAll(certainty(end.provenance(), width));
                    return rows;
                },
                "",
                false,
                Certainty.of(end.provenance()),
                taken,
                List.of());
    }

    private List<Row> choice(Choice choice, double width) {
        List<Row> rows = new ArrayList<>(name(choice.id(), width));
        rows.addAll(Row.wrapped(Style.ROLE, words.role(choice.role()), "", width));
        return rows;
    }

    private List<Row> name(String id, double width) {
        String kind = drawing.chooses();
        return Row.wrapped(Style.NAME, words.name(kind, id), words.choiceLink(kind, id), width);
    }

    private List<Row> certainty(Provenance provenance, double width) {
        return Row.wrapped(Style.CERTAINTY, words.certainty(Certainty.of(provenance)), "", width);
    }

    private Sprout rule(RuleLine rule) {
        boolean applies = rule.applies() == Truth.YES;
        List<String> items = rule.items();
        String question = items.stream().map(words::question).collect(Collectors.joining(" "));
        Sprout end =
                new Sprout(
                        width -> {
                            List<Row> rows = new ArrayList<>(choice(rule.choice(), width));
                            rows.addAll(certainty(rule.provenance(), width));
                            return rows;
                        },
                        "",
                        false,
                        Certainty.of(rule.provenance()),
                        applies,
                        List.of());
        String number = items.size() == 1 ? words.itemMark(items.get(0)) : "";
        return new Sprout(
                width -> question(number, question, items, rule.provenance(), width),
                items.size() == 1 ? words.questionLink(items.get(0)) : "",
                true,
                Certainty.of(rule.provenance()),
                applies,
                List.of(
                        new Sprout.Twig(
                                List.of(new Sprout.Label(said(rule.when()), applies)), end)));
    }

    private String said(Condition when) {
        return TreeSvg.said(when, words);
    }
}
