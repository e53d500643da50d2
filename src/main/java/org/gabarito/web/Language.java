package org.gabarito.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gabarito.guide.Guide;
import org.gabarito.report.html.Wording;

/** Languages of the site. */
public enum Language {
    ENGLISH("en", "English"),
    PORTUGUESE("pt-BR", "Português");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    public String tag() {
        return tag;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** Messages in this language. */
    <T> T words(Class<T> bundle) {
        return this == ENGLISH
                ? MessageBundles.get(bundle)
                : MessageBundles.get(bundle, Localized.Literal.of(tag));
    }

    /** The words of reports. */
    Wording wording(Guide guide) {
        return new Wording(
                locale(),
                new TranslatedPlotWords(words(PlotMessages.class)),
                info -> MetricLabel.of(info, guide, locale()).name());
    }

    /** By tag; any Portuguese is the one there is. */
    static Optional<Language> find(String tag) {
        String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return Arrays.stream(values())
                .filter(language -> language.locale().getLanguage().equals(primary))
                .findFirst();
    }

    /** The first that a browser asks for and the site has. */
    static Language preferred(String acceptLanguage) {
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
            return ranges.stream()
                    .flatMap(range -> find(range.getRange()).stream())
                    .findFirst()
                    .orElse(ENGLISH);
        } catch (IllegalArgumentException e) {
            return ENGLISH;
        }
    }
}
