package org.gabarito.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Texts: given, in every language, and plain. */
final class TextCheck {
    /** Where the catalogue of metrics has the English, a file has every other language. */
    private static final Map<FileKind, String> TRANSLATIONS =
            Map.of(FileKind.METRIC, "name", FileKind.PARAMETERS, "meaning");

    private static final Pattern TAG = Pattern.compile("<[/!]?[a-zA-Z][^<>]*>");

    private final List<String> languages;
    private final List<TreeProblem> problems = new ArrayList<>();

    private TextCheck(List<String> languages) {
        this.languages = languages;
    }

    static List<TreeProblem> of(Map<String, Entry> files) {
        Entry version = files.get(FileKind.VERSION.where());
        if (version == null) {
            return List.of();
        }
        TextCheck check = new TextCheck(version.wordsAt("languages"));
        files.values().forEach(check::file);
        return check.problems;
    }

    private void file(Entry file) {
        String translation = TRANSLATIONS.getOrDefault(FileKind.of(file.file()), "");
        file.walk(
                entry ->
                        entry.fields()
                                .forEach((key, value) -> look(value, !key.equals(translation))));
    }

    private void look(Entry entry, boolean english) {
        Map<String, Entry> fields = entry.fields();
        boolean none = languages.stream().noneMatch(fields::containsKey);
        if (fields.isEmpty() || (english && none)) {
            return;
        }
        for (String language : languages) {
            boolean wanted = english || !language.equals(Text.ENGLISH);
            if (wanted && !fields.containsKey(language)) {
                problems.add(
                        TreeFault.NO_TRANSLATION.at(
                                entry.place(),
                                "The text is not given in " + language + ".",
                                "Translate it."));
            }
        }
        fields.forEach(this::text);
    }

    private void text(String language, Entry text) {
        if (text.plain().isBlank()) {
            problems.add(
                    TreeFault.NO_TEXT.at(
                            text.place(), "The text in " + language + " is empty.", "Write it."));
        }
        if (TAG.matcher(text.plain()).find()) {
            problems.add(
                    TreeFault.HTML_IN_TEXT.at(
                            text.place(),
                            "There is HTML in the text.",
                            "Write plain words; pages take care of the looks."));
        }
    }
}
