package org.gabarito.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gabarito.core.metric.Source;

/**
 * Publications as BibTeX, in ASCII, so that any BibTeX of the last thirty years takes them. The key
 * of an entry is {@link Source#key()}, and never changes.
 */
public final class BibTex {
    private static final Map<Character, String> ACCENTS =
            Map.of(
                    '\u0300', "`", '\u0301', "'", '\u0302', "^", '\u0303', "~", '\u0308', "\"",
                    '\u030c', "v ", '\u0327', "c ");

    private BibTex() {}

    /** One entry for each, repeated ones left out, in the order given. */
    public static String of(Collection<Source> sources) {
        return new LinkedHashSet<>(sources)
                .stream().map(BibTex::of).collect(Collectors.joining("\n"));
    }

    public static String of(Source source) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("author", authors(source));
        // double braces keep capitals
        fields.put("title", "{" + text(source.title()) + "}");
        fields.put(venue(source.kind()), text(source.venue()));
        volume(source.volume(), fields);
        fields.put("pages", text(source.pages()));
        fields.put("year", Integer.toString(source.year()));
        fields.put("doi", source.doi());
        if (source.doi().isEmpty()) {
            fields.put("url", source.url());
        }
        return "@"
                + type(source.kind())
                + "{"
                + source.key()
                + fields.entrySet().stream()
                        .filter(field -> !field.getValue().isEmpty())
                        .map(field -> ",\n  " + field.getKey() + " = {" + field.getValue() + "}")
                        .collect(Collectors.joining())
                + "\n}\n";
    }

    private static String type(Source.Kind kind) {
        return switch (kind) {
            case ARTICLE -> "article";
            case CONFERENCE -> "inproceedings";
            case BOOK -> "book";
        };
    }

    private static String venue(Source.Kind kind) {
        return switch (kind) {
            case ARTICLE -> "journal";
            case CONFERENCE -> "booktitle";
            case BOOK -> "publisher";
        };
    }

    private static String authors(Source source) {
        List<String> names = new ArrayList<>();
        source.namedAuthors().forEach(author -> names.add(author(author)));
        if (source.hasUnnamedAuthors()) {
            names.add("others");
        }
        return String.join(" and ", names);
    }

    /** {@code Dice, L. R.} of {@code Dice LR}. */
    private static String author(String author) {
        String initials = Source.initials(author).replaceAll("(\\p{Lu})", "$1. ").strip();
        return text(Source.family(author)) + ", " + text(initials);
    }

    /** {@code 15(9)} is volume 15, number 9. */
    private static void volume(String volume, Map<String, String> fields) {
        int open = volume.indexOf('(');
        if (open < 0) {
            fields.put("volume", volume);
        } else {
            fields.put("volume", volume.substring(0, open));
            fields.put("number", volume.substring(open + 1, volume.length() - 1));
        }
    }

    /** Accents and dashes as LaTeX writes them. */
    static String text(String text) {
        StringBuilder latex = new StringBuilder();
        for (char c : text.toCharArray()) {
            latex.append(letter(c));
        }
        return latex.toString();
    }

    private static String letter(char c) {
        if (c < 128) {
            return "&%#$_".indexOf(c) >= 0 ? "\\" + c : String.valueOf(c);
        }
        if (c == '–') {
            return "--";
        }
        if (c == '’') {
            return "'";
        }
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        String accent = parts.length() == 2 ? ACCENTS.get(parts.charAt(1)) : null;
        if (accent == null) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "no LaTeX for the letter %s", c));
        }
        return "{\\" + accent + parts.charAt(0) + "}";
    }
}
