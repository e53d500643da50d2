package org.gabarito.guide;

import java.util.Locale;
import java.util.Map;

/** A text in every language of the site. The checker guarantees that none is missing. */
public record Text(Map<String, String> byLanguage) {
    public Text {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** In the given language, English where there is none. */
    public String in(Locale locale) {
        String exact = byLanguage.get(locale.toLanguageTag());
        return exact != null ? exact : byLanguage.getOrDefault("en", "");
    }
}
