package org.gabarito.report.methods;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.catalog.MetricCatalog;

/** The sentences of one language, and what metrics are called in it. */
final class Phrases {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Set<String> OWN_NAMES =
            Set.of("Dice", "Matthews", "Cohen", "Youden", "Hausdorff", "Brier", "Betti");

    private final ResourceBundle templates;
    private final Locale locale;
    private final Function<String, String> names;

    /**
     * @param names what a metric is called, by its id
     */
    Phrases(Locale locale, Function<String, String> names) {
        this.templates = ResourceBundle.getBundle("methods.methods", locale, NO_FALLBACK);
        this.locale = locale;
        this.names = names;
    }

    Locale locale() {
        return locale;
    }

    boolean has(String key) {
        return templates.containsKey(key);
    }

    /** The first of these templates that there is. */
    Optional<String> first(String... keys) {
        for (String key : keys) {
            if (templates.containsKey(key)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    List<Part> parts(String key, Map<String, List<Part>> slots) {
        return Sentence.parts(templates.getString(key), slots);
    }

    List<Part> parts(String key) {
        return parts(key, Map.of());
    }

    Sentence sentence(String about, String key, Map<String, List<Part>> slots) {
        return new Sentence(about, parts(key, slots));
    }

    Sentence sentence(String about, String key) {
        return sentence(about, key, Map.of());
    }

    static List<Part> words(Object text) {
        return List.of(new Part.Words(String.valueOf(text)));
    }

    /** Joined with commas, and with "and" before the last. */
    List<Part> list(List<List<Part>> entries) {
        List<Part> joined = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (i > 0) {
                joined.addAll(parts(i == entries.size() - 1 ? "and" : "comma"));
            }
            joined.addAll(entries.get(i));
        }
        return joined;
    }

    /** Short name of a metric. */
    List<Part> abbreviation(String id) {
        return words(MetricCatalog.describe(id).map(MetricInfo::abbreviation).orElse(id));
    }

    /** Long name, short name and source of a metric. */
    List<Part> named(String id) {
        String name = inSentence(names.apply(id));
        String abbreviation = MetricCatalog.describe(id).map(MetricInfo::abbreviation).orElse(id);
        List<Part> cite =
                MetricCatalog.describe(id)
                        .<List<Part>>map(info -> List.of(new Part.Cite(info.source().key())))
                        .orElse(List.of());
        return parts(
                name.equalsIgnoreCase(abbreviation) ? "metric.short" : "metric",
                Map.of("name", words(name), "abbreviation", words(abbreviation), "cite", cite));
    }

    /** Without the capital of a title, but for names of people and abbreviations. */
    static String inSentence(String name) {
        String first = name.split("[ -]", 2)[0];
        boolean keeps =
                OWN_NAMES.contains(first)
                        || first.length() < 2
                        || Character.isUpperCase(first.charAt(1));
        return keeps ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
