package org.gabarito.guide;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A text in every language of the site. The checker guarantees that none is missing, but for names
 * whose English the catalogue of metrics knows.
 */
public record Text(Map<String, String> byLanguage) {
    static final String ENGLISH = "en";
    static final Text NONE = new Text(Map.of());

    public Text {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** In the given language, English where there is none. */
    public String in(Locale locale) {
        return find(locale).orElseGet(() -> byLanguage.getOrDefault(ENGLISH, ""));
    }

    /** In exactly the given language. */
    public Optional<String> find(Locale locale) {
        return Optional.ofNullable(byLanguage.get(locale.toLanguageTag()));
    }

    /** This text followed by another. */
    Text and(Text more) {
        Map<String, String> both = new LinkedHashMap<>(byLanguage);
        more.byLanguage.forEach(
                (language, text) -> both.merge(language, text, (a, b) -> a + " " + b));
        return new Text(both);
    }
}
