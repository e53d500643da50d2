package org.gabarito.web;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What other rooms say of files, in the language of the page. They speak English alone, because
 * logs, results and scripts must read the same everywhere; what is not translated is marked as
 * English, so that it is read aloud as such.
 */
@TemplateExtension(namespace = "told")
final class Told {
    private static final Translation PORTUGUESE = Translation.read("faults.pt-BR.txt");

    private Told() {}

    /** As HTML. */
    static RawString of(String text, Language language) {
        return new RawString(
                parts(text, language).stream()
                        .map(
                                part ->
                                        part.translated()
                                                ? escaped(part.text())
                                                : "<span lang=\"en\">"
                                                        + escaped(part.text())
                                                        + "</span>")
                        .collect(Collectors.joining(" ")));
    }

    /** Where there is no room for marks. */
    static String plain(String text, Language language) {
        return parts(text, language).stream()
                .map(Translation.Part::text)
                .collect(Collectors.joining(" "));
    }

    private static List<Translation.Part> parts(String text, Language language) {
        return language == Language.PORTUGUESE
                ? PORTUGUESE.parts(text)
                : List.of(new Translation.Part(text, true));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
