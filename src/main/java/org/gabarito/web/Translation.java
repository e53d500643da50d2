package org.gabarito.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences by their English patterns, in which {@code {}} stands for a name or a number. A
 * translation uses them in the same order, or by their place: {@code {2}}. What stands for them may
 * be translated in its turn.
 */
final class Translation {
    private static final Pattern HOLE = Pattern.compile("\\{(\\d?)}");

    /** A sentence ends here, or what follows it is of another file. */
    private static final Pattern END =
            Pattern.compile("(?<=[.:])\\s+(?=[\\p{Lu}“\\p{N}])|(?<=\\.) (?=\\S+: )");

    /** What a sentence is said of. */
    private static final Pattern ABOUT =
            Pattern.compile("((?:reference |prediction )?)([^:]{1,300}): (.+)", Pattern.DOTALL);

    private final List<Sentence> sentences;

    private Translation(List<Sentence> sentences) {
        this.sentences = List.copyOf(sentences);
    }

    /**
     * @param translated or else still English
     */
    record Part(String text, boolean translated) {}

    /**
     * @param told in the other language
     */
    record Sentence(String english, Pattern pattern, String told) {
        Sentence(String english, String told) {
            this(english, pattern(english), told);
        }

        private static Pattern pattern(String english) {
            StringBuilder regex = new StringBuilder();
            int at = 0;
            Matcher holes = HOLE.matcher(english);
            while (holes.find()) {
                regex.append(Pattern.quote(english.substring(at, holes.start()))).append("(.+?)");
                at = holes.end();
            }
            return Pattern.compile(
                    regex.append(Pattern.quote(english.substring(at))).toString(), Pattern.DOTALL);
        }
    }

    /**
     * @param name of a file of pairs of lines: English, then indented the other language; lines
     *     that begin with {@code #} are remarks
     */
    static Translation read(String name) {
        try (InputStream in = Translation.class.getResourceAsStream("/translations/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no translation " + name);
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Translation of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        String english = "";
        for (String line : text.split("\n")) {
            if (line.startsWith(" ") && !english.isEmpty()) {
                sentences.add(new Sentence(english, line.strip()));
            } else if (!line.startsWith("#")) {
                english = line.strip();
            }
        }
        return new Translation(sentences);
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** A text, sentence by sentence. */
    List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            List<Integer> ends = ends(text, at);
            int end = ends.get(0);
            Optional<String> told = Optional.empty();
            for (int i = 0; i < ends.size() && told.isEmpty(); i++) {
                told = sentence(text.substring(at, ends.get(i)).strip());
                end = told.isPresent() ? ends.get(i) : end;
            }
            parts.add(new Part(told.orElse(text.substring(at, end).strip()), told.isPresent()));
            at = end;
        }
        return parts;
    }

    private static List<Integer> ends(String text, int from) {
        List<Integer> ends = new ArrayList<>();
        Matcher matcher = END.matcher(text);
        matcher.region(from, text.length());
        matcher.useTransparentBounds(true);
        while (matcher.find()) {
            if (matcher.start() > from) {
                ends.add(matcher.end());
            }
        }
        ends.add(text.length());
        return ends;
    }

    private Optional<String> sentence(String text) {
        Optional<String> told = whole(text);
        Matcher about = ABOUT.matcher(text);
        if (told.isPresent() || !about.matches()) {
            return told;
        }
        String side = whole(about.group(1).strip()).map(word -> word + " ").orElse("");
        return sentence(about.group(3)).map(rest -> side + about.group(2) + ": " + rest);
    }

    private Optional<String> whole(String text) {
        for (Sentence sentence : sentences) {
            Matcher matcher = sentence.pattern().matcher(text);
            if (matcher.matches()) {
                return Optional.of(filled(sentence.told(), matcher));
            }
        }
        return Optional.empty();
    }

    private String filled(String told, Matcher values) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        int next = 1;
        Matcher holes = HOLE.matcher(told);
        while (holes.find()) {
            int place = holes.group(1).isEmpty() ? next++ : Integer.parseInt(holes.group(1));
            text.append(told, at, holes.start()).append(inner(values.group(place)));
            at = holes.end();
        }
        return text.append(told.substring(at)).toString();
    }

    /** Lists of reasons are told one by one. */
    private String inner(String value) {
        List<String> told = new ArrayList<>();
        for (String one : value.split("; ")) {
            told.add(whole(one).orElse(one));
        }
        return String.join("; ", told);
    }
}
