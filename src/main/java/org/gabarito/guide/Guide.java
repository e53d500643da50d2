package org.gabarito.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gabarito.guide.Recommendation.TreesVersion;

/** The whole questionnaire, read once and immutable. */
public final class Guide {
    private final Trees trees;
    private final TreesVersion version;
    private final List<Item> items;
    private final Walk walk;
    private final AnswersReader reader;
    private final Map<String, DecisionGuide> guides;
    private final Map<String, MetricCard> cards;

    private Guide(Trees trees, String hash) {
        this.trees = trees;
        this.version = new TreesVersion(trees.version, hash);
        this.items = inOrder(trees);
        this.walk = new Walk(trees, items, version);
        this.reader = new AnswersReader(trees);
        this.guides =
                trees.guides.stream()
                        .map(Trees.GuideEntry::guide)
                        .collect(Collectors.toMap(DecisionGuide::id, g -> g));
        this.cards =
                trees.cards.stream()
                        .map(Trees.CardEntry::card)
                        .collect(Collectors.toMap(MetricCard::metric, c -> c));
    }

    private static List<Item> inOrder(Trees trees) {
        List<String> topics = trees.topics.stream().map(Topic::id).toList();
        return trees.items.stream()
                .sorted(
                        Comparator.comparingInt(
                                        (Trees.ItemEntry entry) ->
                                                topics.indexOf(entry.item().topic()))
                                .thenComparingInt(Trees.ItemEntry::position)
                                .thenComparing(entry -> entry.item().slug()))
                .map(Trees.ItemEntry::item)
                .toList();
    }

    /** The trees that come with the program, which its tests have checked. */
    public static Guide builtIn() {
        return BuiltIn.GUIDE;
    }

    /**
     * The built-in trees with files of a folder added or put in their place.
     *
     * @throws TreesRefused when the result does not pass the checker
     */
    public static Guide with(Path folder) {
        List<TreeProblem> problems = TreeChecker.check(folder);
        if (!problems.isEmpty()) {
            throw new TreesRefused(problems);
        }
        try {
            return of(TreeFiles.builtIn().with(TreeFiles.ofFolder(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }

    /** Of files that have passed the checker. */
    static Guide of(TreeFiles files) {
        return new Guide(TreeReader.read(files), files.hash());
    }

    /** Replays the answers from the start. */
    public Step walk(Answers answers) {
        return walk.take(answers);
    }

    /**
     * Turns raw input (query parameters, JSON, YAML) into answers, gathering every fault: unknown
     * slugs and values with the closest valid ones, short category names expanded, true/false and
     * yes/no alike.
     */
    public AnswersReading read(Map<String, ?> raw) {
        return reader.read(raw);
    }

    public Optional<Item> item(String slug) {
        return items.stream().filter(item -> item.slug().equals(slug)).findFirst();
    }

    /** In the order in which they are asked. */
    public List<Item> items() {
        return items;
    }

    /** The groups of questions, in the order in which they are asked. */
    public List<Topic> topics() {
        return List.copyOf(trees.topics);
    }

    /** The problem categories whose metrics these trees choose. */
    public List<String> categories() {
        return trees.flows.stream().map(Flow::category).toList();
    }

    public List<Scenario> scenarios() {
        return trees.scenarios.stream().map(Trees.ScenarioEntry::scenario).toList();
    }

    public Optional<DecisionGuide> decisionGuide(String id) {
        return Optional.ofNullable(guides.get(id));
    }

    public Optional<MetricCard> card(String metricId) {
        return Optional.ofNullable(cards.get(metricId));
    }

    /** What a key of a {@link Provenance} stands for. */
    public Optional<Text> source(String key) {
        return Optional.ofNullable(trees.sources.get(key));
    }

    public TreesVersion version() {
        return version;
    }

    /** Read when first asked for. */
    private static final class BuiltIn {
        static final Guide GUIDE = of(TreeFiles.builtIn());
    }
}
