package org.gabarito.guide;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A text in every language of the site. The checker guarantees that none is missing. */
public record Text(Map<String, String> byLanguage) {
    static final Text NONE = new Text(Map.of());

    public Text {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** In the given language, English where there is none. */
    public String in(Locale locale) {
        String exact = byLanguage.get(locale.toLanguageTag());
        return exact != null ? exact : byLanguage.getOrDefault("en", "");
    }

    /** This text followed by another. */
    Text and(Text more) {
        Map<String, String> both = new LinkedHashMap<>(byLanguage);
        more.byLanguage.forEach(
                (language, text) -> both.merge(language, text, (a, b) -> a + " " + b));
        return new Text(both);
    }
}
