package org.gabarito.guide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The whole questionnaire, read once and immutable. */
public final class Guide {
    private final Contents contents;
    private final List<Item> items;

    private Guide(Contents contents) {
        this.contents = contents;
        this.items = inAskingOrder(contents);
    }

    /** The trees that come with the program. */
    public static Guide builtIn() {
        return BuiltIn.GUIDE;
    }

    private static final class BuiltIn {
        static final Guide GUIDE = of(TreeFiles.builtIn());
    }

    static Guide of(TreeFiles files) {
        return new Guide(TreeReader.read(files));
    }

    /**
     * The built-in trees with files of a folder added or put in their place.
     *
     * @throws TreesRefused when the result does not pass the checker
     */
    public static Guide with(Path folder) {
        TreeFiles files = TreeFiles.builtIn().with(folder);
        return of(files);
    }

    /** Replays the answers from the start. */
    public Step walk(Answers answers) {
        return new Walk(contents, answers).step();
    }

    /** The problem category: answered, or settled by the answers that lead to one. */
    public Optional<String> category(Answers answers) {
        return new Walk(contents, answers).category();
    }

    /**
     * Turns raw input (query parameters, JSON, YAML) into answers, gathering every fault: unknown
     * slugs and values with the closest valid ones, short category names expanded, true/false and
     * yes/no alike.
     */
    public AnswersReading read(Map<String, ?> raw) {
        return AnswersReader.read(contents.items(), raw);
    }

    public Optional<Item> item(String slug) {
        return Optional.ofNullable(contents.items().get(slug));
    }

    /** In the order in which they are asked. */
    public List<Item> items() {
        return items;
    }

    /** The title of a group of questions. */
    public Optional<Text> topic(String id) {
        return Optional.ofNullable(contents.topics().get(id));
    }

    public List<Scenario> scenarios() {
        return contents.scenarios();
    }

    /** By id, such as {@code S6}. */
    public Optional<DecisionTree> tree(String id) {
        return Optional.ofNullable(contents.trees().get(id));
    }

    public List<DecisionTree> trees() {
        return List.copyOf(contents.trees().values());
    }

    public Optional<DecisionGuide> decisionGuide(String id) {
        return Optional.ofNullable(contents.guides().get(id));
    }

    public Optional<MetricCard> card(String metricId) {
        return Optional.ofNullable(contents.cards().get(metricId));
    }

    public Recommendation.TreesVersion version() {
        return contents.version();
    }

    private static List<Item> inAskingOrder(Contents contents) {
        Set<String> slugs = new LinkedHashSet<>();
        slugs.add(Walk.CATEGORY);
        DecisionTree categories = contents.trees().get(Walk.CATEGORY_TREE);
        if (categories != null) {
            slugs.addAll(categories.trace(Answers.NONE).open());
        }
        contents.flows().values().forEach(flow -> slugs.addAll(flow.items()));
        slugs.addAll(contents.items().keySet());
        List<Item> ordered = new ArrayList<>();
        slugs.forEach(slug -> item(contents, slug).ifPresent(ordered::add));
        return List.copyOf(ordered);
    }

    private static Optional<Item> item(Contents contents, String slug) {
        return Optional.ofNullable(contents.items().get(slug));
    }
}
