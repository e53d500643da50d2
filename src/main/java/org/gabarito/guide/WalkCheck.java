package org.gabarito.guide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gabarito.guide.Recommendation.Choice;
import org.gabarito.guide.Recommendation.StepOutcome;
import org.gabarito.guide.Recommendation.TreesVersion;

/** Recorded walks and scenarios come out as recorded, and no leaf is without a walk. */
final class WalkCheck {
    private final Trees trees;
    private final Set<Object> met = new HashSet<>();
    private final List<TreeProblem> problems = new ArrayList<>();

    private WalkCheck(Trees trees) {
        this.trees = trees;
    }

    static List<TreeProblem> of(Trees trees) {
        WalkCheck check = new WalkCheck(trees);
        trees.walks.forEach(check::walk);
        check.uncovered();
        List<Item> items = trees.items.stream().map(Trees.ItemEntry::item).toList();
        Walk walk = new Walk(trees, items, new TreesVersion("", ""));
        trees.scenarios.forEach(scenario -> check.scenario(scenario, walk));
        return check.problems;
    }

    private void walk(RecordedWalk walk) {
        Answers answers = withOptional(walk.answers());
        Subprocess step = trees.subprocess(walk.step()).orElseThrow();
        boolean decided =
                step.facets(answers.find(Walk.CATEGORY).orElse("")).stream()
                        .allMatch(facet -> facet.result().apply(answers).isPresent());
        if (!decided) {
            problems.add(
                    TreeFault.WALK_STOPS.at(
                            walk.place(),
                            "The answers of \"" + walk.id() + "\" do not decide the outcome.",
                            "Add the answers that " + walk.step() + " needs."));
            return;
        }
        compare(walk, outcome(step, answers));
    }

    private Map<String, String> outcome(Subprocess step, Answers answers) {
        Map<String, String> outcome = new LinkedHashMap<>();
        if (step instanceof Tree tree) {
            Leaf leaf = tree.leaf(answers).orElseThrow();
            met.add(leaf);
            if (!leaf.category().isEmpty()) {
                outcome.put(leaf.category(), Trees.FINDS_CATEGORY);
            }
        } else if (step instanceof PropertyRules rules) {
            met.addAll(rules.fired(answers));
        }
        step.outcome(answers, Map.of())
                .recommended()
                .forEach(choice -> outcome.put(choice.id(), choice.role()));
        return outcome;
    }

    private void compare(RecordedWalk walk, Map<String, String> outcome) {
        if (!outcome.equals(walk.expected())) {
            other(walk.place(), walk.id(), walk.expected(), outcome);
        }
    }

    private void other(Place place, String id, Object expected, Object outcome) {
        problems.add(
                TreeFault.OTHER_OUTCOME.at(
                        place,
                        "\"" + id + "\" should give " + expected + ", but gives " + outcome + ".",
                        "Correct the trees, or the record if the change is wanted."));
    }

    private void uncovered() {
        for (Tree tree : trees.trees) {
            tree.leaves().values().stream()
                    .filter(leaf -> !met.contains(leaf))
                    .forEach(leaf -> uncovered(tree.id(), leaf.id(), leaf.place()));
        }
        for (PropertyRules properties : trees.properties) {
            properties.rules().stream()
                    .filter(rule -> !met.contains(rule))
                    .forEach(rule -> uncovered(properties.id(), rule.id(), rule.place()));
        }
    }

    private void uncovered(String step, String id, Place place) {
        problems.add(
                TreeFault.NO_WALK.at(
                        place,
                        "No recorded walk leads to \"" + id + "\".",
                        "Add one to walks/" + step + ".yaml: answers, and what they must give."));
    }

    private void scenario(Trees.ScenarioEntry scenario, Walk walk) {
        String id = scenario.scenario().id();
        Step end = walk.take(walk.completed(scenario.scenario().answers()));
        if (end instanceof Recommendation advice) {
            Map<String, List<String>> outcome = new LinkedHashMap<>();
            advice.steps().forEach(step -> outcome.put(step.step(), defaults(step)));
            if (!outcome.equals(scenario.expected())) {
                other(scenario.place(), id, scenario.expected(), outcome);
            }
        } else {
            problems.add(
                    TreeFault.WALK_STOPS.at(
                            scenario.place(),
                            "The answers of \"" + id + "\" do not lead to a recommendation.",
                            "Give its category a flow."));
        }
    }

    private static List<String> defaults(StepOutcome step) {
        return step.recommended().stream().filter(Choice::isDefault).map(Choice::id).toList();
    }

    private Answers withOptional(Answers answers) {
        Map<String, String> all = new LinkedHashMap<>(answers.values());
        trees.items.stream()
                .map(Trees.ItemEntry::item)
                .filter(Item::optional)
                .forEach(item -> all.putIfAbsent(item.slug(), item.unknownMeans()));
        return new Answers(all);
    }
}
