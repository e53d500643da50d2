package org.gabarito.guide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gabarito.guide.Recommendation.StepOutcome;
import org.gabarito.guide.Subprocess.Trace;

/** One replay of a person's answers. */
final class Walk {
    static final String CATEGORY = "category";
    static final String CATEGORY_TREE = "S1";

    private final Contents contents;
    private final Answers given;

    Walk(Contents contents, Answers given) {
        this.contents = contents;
        this.given = given;
    }

    Step step() {
        Optional<String> category = category();
        if (category.isEmpty()) {
            Trace trace = categories().trace(facts(given));
            return question(trace.open(), List.of());
        }
        Flow flow = contents.flows().get(category.get());
        return flow == null
                ? new CategoryWithoutFlow(category.get())
                : through(flow, facts(given.with(CATEGORY, category.get())));
    }

    /** Answered, or found by the tree of categories. */
    Optional<String> category() {
        return given.find(CATEGORY)
                .or(() -> categories().leaf(facts(given)).map(DecisionTree.Leaf::category));
    }

    private DecisionTree categories() {
        DecisionTree tree = contents.trees().get(CATEGORY_TREE);
        if (tree == null) {
            throw new IllegalStateException("there is no tree " + CATEGORY_TREE);
        }
        return tree;
    }

    private Step through(Flow flow, Answers facts) {
        Map<Subprocess, Trace> traces = new LinkedHashMap<>();
        flow.steps().forEach(step -> traces.put(step, step.trace(facts)));
        List<StepOutcome> settled = new ArrayList<>();
        Set<String> metrics = new LinkedHashSet<>();
        Set<String> open = new LinkedHashSet<>();
        traces.forEach(
                (step, trace) -> {
                    metrics.addAll(trace.metrics());
                    open.addAll(trace.open());
                    if (trace.isSettled()) {
                        settled.add(outcome(step, trace));
                    }
                });
        advice().filter(advice -> advice.concerns(metrics))
                .filter(advice -> advice.when().under(facts) == Condition.Truth.OPEN)
                .forEach(advice -> open.addAll(advice.when().open(facts)));
        return open.isEmpty()
                ? recommendation(flow, settled, metrics, facts)
                : question(inOrder(open, flow.items()), settled);
    }

    private Stream<Advice<?>> advice() {
        return Stream.of(contents.parameters(), contents.rules(), contents.pitfalls())
                .flatMap(List::stream);
    }

    private Recommendation recommendation(
            Flow flow, List<StepOutcome> steps, Set<String> metrics, Answers facts) {
        return new Recommendation(
                flow.category(),
                steps,
                Advice.said(contents.parameters(), metrics, facts),
                Advice.said(contents.rules(), metrics, facts),
                Advice.said(contents.pitfalls(), metrics, facts),
                contents.version());
    }

    private Question question(Collection<String> open, List<StepOutcome> settled) {
        List<String> missing = List.copyOf(open);
        return new Question(item(missing.get(0)), missing, settled);
    }

    private StepOutcome outcome(Subprocess step, Trace trace) {
        StepOutcome bare = step.outcome(trace);
        List<Recommendation.Reason> because =
                trace.reasons().stream()
                        .filter(slug -> !slug.equals(CATEGORY))
                        .flatMap(
                                slug -> given.find(slug).map(value -> reason(slug, value)).stream())
                        .toList();
        return new StepOutcome(
                bare.step(),
                bare.title(),
                bare.recommended(),
                because,
                bare.guide(),
                bare.note(),
                bare.provenance());
    }

    private Recommendation.Reason reason(String slug, String answer) {
        return new Recommendation.Reason(slug, answer, item(slug).question());
    }

    private Item item(String slug) {
        Item item = contents.items().get(slug);
        if (item == null) {
            throw new IllegalStateException("there is no item " + slug);
        }
        return item;
    }

    /** An optional item without an answer has the answer that its absence means. */
    private Answers facts(Answers answers) {
        Map<String, String> values = new LinkedHashMap<>(answers.values());
        for (Item item : contents.items().values()) {
            if (item.optional()) {
                values.putIfAbsent(item.slug(), item.unknownMeans());
            }
        }
        return new Answers(values);
    }

    private static List<String> inOrder(Set<String> open, List<String> order) {
        return Stream.concat(order.stream().filter(open::contains), open.stream())
                .distinct()
                .toList();
    }
}
