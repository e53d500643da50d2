package org.gabarito.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabarito.guide.Recommendation.TreesVersion;
import org.jspecify.annotations.Nullable;

/** The whole questionnaire, read once and immutable. */
public final class Guide {
    /** Where a program that was packed with the version of its trees keeps it: two lines. */
    public static final String PACKED_VERSION = "decision-trees/packed-version";

    private final TreeFiles files;
    private final Trees trees;
    private final TreesVersion version;
    private final List<Item> items;
    private final Walk walk;
    private final AnswersReader reader;
    private @Nullable Trees toRead;

    private Guide(TreeFiles files) {
        this.files = files;
        this.trees = TreeReader.read(files, FileKind.FOR_WALKS);
        this.version = new TreesVersion(trees.version, files.hash());
        this.items = inOrder(trees);
        this.walk = new Walk(trees, items, version);
        this.reader = new AnswersReader(trees);
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

    /** Those of the built-in trees, without reading them where the program's jar knows. */
    public static TreesVersion builtInVersion() {
        try (InputStream packed =
                Guide.class.getClassLoader().getResourceAsStream(PACKED_VERSION)) {
            if (packed == null) {
                return builtIn().version();
            }
            String[] lines = new String(packed.readAllBytes(), StandardCharsets.UTF_8).split("\n");
            return new TreesVersion(lines[0], lines[1]);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's jar cannot be read", e);
        }
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
        return new Guide(files);
    }

    /** Replays the answers from the start. */
    public Step walk(Answers answers) {
        return walk.take(answers);
    }

    /**
     * What would change if single answers were others, in the order in which questions are asked;
     * none while the answers do not suffice for a recommendation.
     */
    public List<WhatIf> whatIf(Answers given) {
        return new WhatIfs(walk, items).of(given);
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

    /** Questions that a scenario leaves open are answered with what "I don't know" means. */
    public List<Scenario> scenarios() {
        return toRead().scenarios.stream()
                .map(Trees.ScenarioEntry::scenario)
                .map(
                        s ->
                                new Scenario(
                                        s.id(),
                                        s.title(),
                                        s.summary(),
                                        walk.completed(s.answers()),
                                        s.published(),
                                        s.provenance()))
                .toList();
    }

    public Optional<DecisionGuide> decisionGuide(String id) {
        return toRead().guides.stream()
                .map(Trees.GuideEntry::guide)
                .filter(guide -> guide.id().equals(id))
                .findFirst();
    }

    public Optional<MetricCard> card(String metricId) {
        return toRead().cards.stream()
                .map(Trees.CardEntry::card)
                .filter(card -> card.metric().equals(metricId))
                .findFirst();
    }

    /**
     * A way to match predictions with references.
     *
     * @param kind {@code criterion}, {@code assignment} or {@code double-assignment}
     */
    public Optional<ChoiceCard> choiceCard(String kind, String id) {
        return toRead().choiceCards.stream()
                .map(Trees.ChoiceCardEntry::card)
                .filter(card -> card.kind().equals(kind) && card.id().equals(id))
                .findFirst();
    }

    /**
     * What a parameter of a metric is, in every language but English, which the catalogue knows.
     */
    public Optional<Text> parameterMeaning(String metricId, String parameter) {
        return trees.advice.stream()
                .filter(a -> a.metric().equals(metricId) && a.name().equals(parameter))
                .map(ScopedAdvice::meaning)
                .findFirst();
    }

    /** The steps of every problem category, in the order in which categories are offered. */
    public List<FlowLine> flows() {
        List<String> offered = trees.options(Walk.CATEGORY);
        return trees.flows.stream()
                .sorted(Comparator.comparingInt(flow -> offered.indexOf(flow.category())))
                .map(
                        flow ->
                                new FlowLine(
                                        flow.category(),
                                        flow.title(),
                                        flow.steps().stream().map(this::stop).toList()))
                .toList();
    }

    private FlowLine.Stop stop(Flow.FlowStep step) {
        return new FlowLine.Stop(
                step.step(),
                trees.subprocess(step.step()).map(Subprocess::title).orElse(Text.NONE),
                step.status(),
                step.scope());
    }

    /** Every tree and every set of rules, by number. */
    public List<String> steps() {
        return trees.subprocesses()
                .map(Subprocess::id)
                .sorted(
                        Comparator.comparing((String id) -> !id.startsWith("S"))
                                .thenComparing(id -> id))
                .toList();
    }

    /**
     * A step as one draws it, with the path that the answers take.
     *
     * @param step such as {@code S6}
     */
    public Optional<TreeDrawing> drawing(String step, Answers answers) {
        return new TreeDrawings(trees).of(step, answers);
    }

    /**
     * Of the questions that lead to what a step recommends, the one least surely the paper's: a
     * published metric can stand at the end of a way that nobody has seen.
     */
    public Optional<Provenance> leastSure(String step, Answers answers) {
        return trees.trees.stream()
                .filter(tree -> tree.id().equals(step))
                .flatMap(tree -> tree.path(answers).stream())
                .map(Node::provenance)
                .min(Comparator.comparingInt(Provenance::sureness));
    }

    /** All advice on the parameters of a metric, whatever the answers. */
    public List<ParameterGuidance> advice(String metricId) {
        return trees.advice.stream()
                .filter(advice -> advice.metric().equals(metricId))
                .map(advice -> new ParameterGuidance(advice.name(), cases(advice)))
                .toList();
    }

    private List<ParameterGuidance.Case> cases(ScopedAdvice advice) {
        return advice.cases().stream()
                .map(
                        one ->
                                new ParameterGuidance.Case(
                                        demands(one.when())
                                                .map(this::clauses)
                                                .filter(clauses -> !clauses.isEmpty())
                                                .toList(),
                                        one.advice()))
                .toList();
    }

    /** What must hold at once: the parts of an "all", or the condition itself. */
    private static Stream<Condition> demands(Condition when) {
        return when instanceof Condition.All all
                ? all.parts().stream().flatMap(Guide::demands)
                : Stream.of(when);
    }

    private List<Text> clauses(Condition demand) {
        return demand.equalities().flatMap(is -> clause(is).stream()).toList();
    }

    private Optional<Text> clause(Condition.Is is) {
        return item(is.item())
                .flatMap(item -> item.option(is.value()))
                .map(option -> option.clauses().because());
    }

    /** The steps that can recommend a metric, in the order of their files. */
    public List<RecommendingStep> stepsThatRecommend(String metricId) {
        return trees.subprocesses()
                .filter(step -> step.recommendable().contains(Named.metric(metricId)))
                .map(step -> new RecommendingStep(step.id(), step.title(), step.roles(metricId)))
                .toList();
    }

    /** What a key of a {@link Provenance} stands for. */
    public Optional<Text> source(String key) {
        return Optional.ofNullable(toRead().sources.get(key));
    }

    /** Texts that no walk needs are read when first asked for: commands must start fast. */
    private synchronized Trees toRead() {
        if (toRead == null) {
            toRead = TreeReader.read(files, FileKind.TO_READ);
        }
        return toRead;
    }

    public TreesVersion version() {
        return version;
    }

    /** What these trees are called; those that have no name of their own keep ours. */
    public Text name() {
        return trees.name.equals(Text.NONE) ? builtIn().trees.name : trees.name;
    }

    /** Whether files of a folder changed the built-in trees without giving the result a name. */
    public boolean isChanged() {
        return !version.hash().equals(builtIn().version.hash())
                && name().equals(builtIn().trees.name);
    }

    /** Read when first asked for. */
    private static final class BuiltIn {
        static final Guide GUIDE = of(TreeFiles.builtIn());
    }
}
