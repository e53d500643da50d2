package org.gabarito.report.methods;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One sentence of a methods section.
 *
 * @param about what it states: a key of the config such as {@code policies}, or {@code metrics.nsd}
 *     for the entry of a metric
 */
public record Sentence(String about, List<Part> parts) {
    private static final Pattern MARK =
            Pattern.compile("\\{(?<slot>\\w+)}|\\[\\[(?<blank>[^\\]]+)]]|\\[@(?<cite>[\\w:-]+)]");

    public Sentence {
        parts = List.copyOf(parts);
    }

    /**
     * Of a template with <code>{slots}</code>, {@code [[blanks]]} and {@code [@citations]}. What
     * fills a slot is taken as it is: it may be the text of a stranger.
     */
    static List<Part> parts(String template, Map<String, List<Part>> slots) {
        List<Part> parts = new ArrayList<>();
        Matcher mark = MARK.matcher(template);
        int from = 0;
        while (mark.find()) {
            if (mark.start() > from) {
                parts.add(new Part.Words(template.substring(from, mark.start())));
            }
            from = mark.end();
            if (mark.group("slot") != null) {
                parts.addAll(slots.getOrDefault(mark.group("slot"), List.of()));
            } else if (mark.group("blank") != null) {
                parts.add(new Part.Blank(mark.group("blank")));
            } else {
                parts.add(new Part.Cite(mark.group("cite")));
            }
        }
        if (from < template.length()) {
            parts.add(new Part.Words(template.substring(from)));
        }
        return parts;
    }

    /** With text in place of the first thing that was left to fill in. */
    Sentence filled(String text) {
        List<Part> filled = new ArrayList<>(parts);
        for (int i = 0; i < filled.size(); i++) {
            if (filled.get(i) instanceof Part.Blank) {
                filled.set(i, new Part.Words(text));
                break;
            }
        }
        return new Sentence(about, filled);
    }

    public String in(MethodsWriter markup) {
        return parts.stream().map(part -> part.in(markup)).collect(Collectors.joining());
    }

    /** Keys of the bibliography that it refers to. */
    public List<String> citations() {
        return parts.stream()
                .filter(Part.Cite.class::isInstance)
                .map(part -> ((Part.Cite) part).key())
                .toList();
    }

    /** Whether something is left to fill in. */
    public boolean hasBlank() {
        return parts.stream().anyMatch(Part.Blank.class::isInstance);
    }
}
