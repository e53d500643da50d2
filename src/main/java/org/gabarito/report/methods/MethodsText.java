package org.gabarito.report.methods;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gabarito.plan.MetricConfig;

/** Writes the sentences of a methods section that a config decides, and no others. */
public final class MethodsText {
    private final MetricConfig config;
    private final Phrases phrases;
    private final List<Sentence> sentences = new ArrayList<>();

    private MethodsText(MetricConfig config, Phrases phrases) {
        this.config = config;
        this.phrases = phrases;
    }

    /**
     * A metric that the author took in place of the one that the trees put first.
     *
     * @param taken id of the metric in the config
     * @param instead id of the other
     */
    public record Pick(String taken, String instead) {}

    /**
     * @param picks where the author departed from the recommendation
     * @param names what a metric is called in this language, by its id
     * @param version of this program
     */
    public static List<Sentence> of(
            MetricConfig config,
            List<Pick> picks,
            Locale locale,
            Function<String, String> names,
            String version) {
        Phrases phrases = new Phrases(locale, names);
        MethodsText text = new MethodsText(config, phrases);
        text.problem();
        text.sentences.addAll(new MetricSentences(config, phrases).all());
        picks.forEach(text::pick);
        text.sentences.addAll(new ProtocolSentences(config, phrases).all(version));
        return List.copyOf(text.sentences);
    }

    /** Keys of the bibliography that sentences refer to, in the order of their first use. */
    public static Set<String> citations(List<Sentence> sentences) {
        Set<String> keys = new LinkedHashSet<>();
        sentences.forEach(sentence -> keys.addAll(sentence.citations()));
        return keys;
    }

    private void problem() {
        String target = config.problem().target();
        sentences.add(
                phrases.sentence(
                        target == null ? "problem.category" : "problem.target",
                        "problem." + config.problem().category(),
                        Map.of(
                                "target",
                                target == null ? phrases.parts("target") : Phrases.words(target))));
        MetricConfig.RecommendedBy trees = config.recommendedBy();
        if (trees != null) {
            sentences.add(
                    phrases.sentence(
                            "recommended_by",
                            "recommended",
                            Map.of(
                                    "version",
                                    Phrases.words(trees.trees()),
                                    "hash",
                                    Phrases.words(shortened(trees.hash())))));
        }
    }

    /** Enough of a hash to tell versions apart; the config has all of it. */
    private static String shortened(String hash) {
        int length = hash.indexOf(':') + 13;
        return hash.length() > length ? hash.substring(0, length) : hash;
    }

    private void pick(Pick pick) {
        sentences.add(
                phrases.sentence(
                        "metrics." + pick.taken(),
                        "picked",
                        Map.of(
                                "picked", phrases.abbreviation(pick.taken()),
                                "default", phrases.abbreviation(pick.instead()))));
    }
}
