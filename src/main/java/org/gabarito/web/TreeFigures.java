package org.gabarito.web;

import io.quarkus.qute.RawString;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabarito.guide.Answers;
import org.gabarito.guide.Certainty;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Item;
import org.gabarito.guide.Question;
import org.gabarito.guide.Text;
import org.gabarito.guide.TreeDrawing;
import org.gabarito.report.tree.TreeSvg;
import org.gabarito.report.tree.TreeWords;

/** Drawings of trees for one visitor: in the right language, with links that keep the answers. */
final class TreeFigures implements TreeWords {
    private static final double WIDE = 1068;
    private static final double TALL = 326;

    private final Guide guide;
    private final Locale locale;
    private final TreeMessages words;
    private final Trail trail;
    private final Answers answers;
    private final String path;
    private final Set<String> asked;
    private final List<String> numberless;

    /**
     * @param answers with the category where it is known
     */
    TreeFigures(Guide guide, Locale locale, Trail trail, Answers answers) {
        this.guide = guide;
        this.locale = locale;
        this.words = words(locale);
        this.trail = trail;
        this.answers = answers;
        this.path = "/guide/" + answers.find(Trail.CATEGORY).orElse(Trail.CATEGORY);
        this.asked =
                guide.walk(answers) instanceof Question question
                        ? Set.copyOf(question.missing())
                        : Set.of();
        this.numberless =
                guide.items().stream()
                        .filter(item -> item.number().isEmpty())
                        .map(Item::slug)
                        .toList();
    }

    static TreeMessages words(Locale locale) {
        return Language.ENGLISH.locale().equals(locale)
                ? MessageBundles.get(TreeMessages.class)
                : MessageBundles.get(
                        TreeMessages.class, Localized.Literal.of(locale.toLanguageTag()));
    }

    /**
     * A step as a picture, with the path that the answers take: one for wide places and one for
     * narrow ones, of which the style sheet {@code /tree.css} shows the one that fits.
     */
    Optional<RawString> of(String step) {
        return guide.drawing(step, answers).map(this::of);
    }

    RawString of(TreeDrawing drawing) {
        return new RawString(TreeSvg.wide(drawing, this, WIDE) + TreeSvg.tall(drawing, this, TALL));
    }

    @Override
    public String in(Text text) {
        return text.in(locale);
    }

    @Override
    public String name(String chooses, String id) {
        return switch (chooses) {
            case "category" -> answer(Trail.CATEGORY, id);
            case "metric" -> MetricLabel.of(id, guide, locale).abbreviation();
            default ->
                    guide.choiceCard(chooses, id)
                            .map(card -> card.name().in(locale))
                            .orElseGet(() -> id.replace('_', ' '));
        };
    }

    @Override
    public String choiceLink(String chooses, String id) {
        return switch (chooses) {
            case "category" -> trail.link("/guide/" + id);
            case "metric" -> "/metrics/" + id;
            default -> "";
        };
    }

    @Override
    public String role(String role) {
        return switch (role) {
            case "default" -> words.roleDefault();
            case "alternative" -> words.roleAlternative();
            default -> words.roleOptional();
        };
    }

    @Override
    public String nothing() {
        return words.nothing();
    }

    @Override
    public String certainty(Certainty certainty) {
        return switch (certainty) {
            case SEEN -> words.seen();
            case OTHER -> words.other();
            case RELAYED -> words.relayed();
            case RECALLED -> words.recalled();
            case INFERRED -> words.inferred();
        };
    }

    @Override
    public String itemMark(String slug) {
        return guide.item(slug)
                .map(Item::number)
                .filter(number -> !number.isEmpty())
                .orElseGet(() -> words.mark(numberless.indexOf(slug) + 1));
    }

    @Override
    public String question(String slug) {
        return guide.item(slug).map(item -> item.question().in(locale)).orElse(slug);
    }

    @Override
    public String answer(String slug, String value) {
        return guide.item(slug).map(item -> item.label(value, locale)).orElse(value);
    }

    /** An answer that is given is taken back; a question that is still open is simply asked. */
    @Override
    public String questionLink(String slug) {
        if (slug.equals(Trail.CATEGORY)) {
            return "";
        }
        if (answers.find(slug).isPresent()) {
            return trail.without(slug).link(path);
        }
        return asked.contains(slug) ? trail.link(path) : "";
    }

    @Override
    public String or() {
        return words.or();
    }

    @Override
    public String and() {
        return words.and();
    }

    @Override
    public String taken() {
        return words.taken();
    }

    /** What is known how, from the surest on. */
    static List<Certainty> certainties(TreeDrawing drawing) {
        return provenances(drawing).distinct().sorted().collect(Collectors.toList());
    }

    static java.util.stream.Stream<Certainty> provenances(TreeDrawing drawing) {
        return java.util.stream.Stream.of(
                        drawing.forks().stream().map(TreeDrawing.Fork::provenance),
                        drawing.ends().stream().map(TreeDrawing.End::provenance),
                        drawing.rules().stream().map(TreeDrawing.RuleLine::provenance))
                .flatMap(all -> all)
                .map(Certainty::of);
    }
}
