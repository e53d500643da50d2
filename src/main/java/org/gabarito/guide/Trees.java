package org.gabarito.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that the files say, as read. Lists keep what is written twice, for the checker;
 * look-ups take the first.
 */
final class Trees {
    /** Kind of tree whose leaves are problem categories. */
    static final String FINDS_CATEGORY = "category";

    Text name = Text.NONE;
    String version = "";
    List<String> languages = List.of();
    final Map<String, Text> sources = new LinkedHashMap<>();
    final List<Topic> topics = new ArrayList<>();
    final List<ItemEntry> items = new ArrayList<>();
    final List<Tree> trees = new ArrayList<>();
    final List<PropertyRules> properties = new ArrayList<>();
    final List<Flow> flows = new ArrayList<>();
    final List<ScopedRule> rules = new ArrayList<>();
    final List<ScopedAdvice> advice = new ArrayList<>();
    final List<ScopedPitfall> pitfalls = new ArrayList<>();
    final List<GuideEntry> guides = new ArrayList<>();
    final List<CardEntry> cards = new ArrayList<>();
    final List<ChoiceCardEntry> choiceCards = new ArrayList<>();
    final List<ScenarioEntry> scenarios = new ArrayList<>();
    final List<RecordedWalk> walks = new ArrayList<>();

    /**
     * An item as written.
     *
     * @param position among the items of its topic
     * @param aliases other spellings of values
     */
    record ItemEntry(Item item, int position, Map<String, String> aliases, Place place) {}

    record GuideEntry(DecisionGuide guide, Place place) {}

    record CardEntry(MetricCard card, Place place) {}

    record ChoiceCardEntry(ChoiceCard card, Place place) {}

    /**
     * A scenario as written.
     *
     * @param expected step to the ids in the default role
     */
    record ScenarioEntry(Scenario scenario, Map<String, List<String>> expected, Place place) {}

    /** Trees and property rules, in the order of their files. */
    Stream<Subprocess> subprocesses() {
        return Stream.concat(trees.stream(), properties.stream());
    }

    Optional<Subprocess> subprocess(String id) {
        return subprocesses().filter(step -> step.id().equals(id)).findFirst();
    }

    Tree categoryTree() {
        return trees.stream()
                .filter(tree -> tree.chooses().equals(FINDS_CATEGORY))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no tree finds the category"));
    }

    Optional<Flow> flow(String category) {
        return flows.stream().filter(flow -> flow.category().equals(category)).findFirst();
    }

    /** The steps of a category, none where it has no flow. */
    List<Subprocess> steps(String category) {
        return flow(category).map(Flow::steps).orElse(List.of()).stream()
                .flatMap(step -> subprocess(step.step()).stream())
                .toList();
    }

    Optional<ItemEntry> item(String slug) {
        return items.stream().filter(entry -> entry.item().slug().equals(slug)).findFirst();
    }

    /** The values that an item can have, none for an unknown one. */
    List<String> options(String slug) {
        return item(slug).map(ItemEntry::item).map(Item::options).orElse(List.of()).stream()
                .map(Item.Option::value)
                .toList();
    }
}
