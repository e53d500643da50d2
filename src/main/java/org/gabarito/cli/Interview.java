package org.gabarito.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gabarito.guide.Answers;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Item;
import org.gabarito.guide.Question;
import org.gabarito.guide.Step;
import org.gabarito.guide.Topic;
import org.jspecify.annotations.Nullable;

/** The questions of the guide, one after the other, in a terminal. */
final class Interview {
    private static final String CATEGORY = "category";

    private final Guide guide;
    private final Locale language;
    private final InterviewWords words;
    private final BufferedReader in;
    private final Lines out;
    private final List<String> asked = new ArrayList<>();
    private final Set<String> assumed = new LinkedHashSet<>();
    private Answers answers = Answers.NONE;
    private String topic = "";
    private boolean categorySkipped;

    /** How an interview ended. */
    enum End {
        FINISHED,
        QUIT,
        CUT_OFF
    }

    /**
     * @param bold whether the terminal can show headings as such
     */
    Interview(Guide guide, Locale language, BufferedReader in, PrintWriter out, boolean bold) {
        this.guide = guide;
        this.language = language;
        this.words = InterviewWords.in(language);
        this.in = in;
        this.out = new Lines(out, bold);
    }

    /** Asks what these answers leave open. */
    End ask(Answers given) throws IOException {
        answers = given;
        out.wrapped("", words.keys());
        int cursor = -1;
        while (true) {
            Optional<Asking> next = cursor < 0 ? next() : Optional.of(again(cursor));
            if (next.isEmpty()) {
                return End.FINISHED;
            }
            Asking asking = next.get();
            show(asking);
            String typed = typed(asking);
            if (typed == null || typed.equals("q")) {
                return typed == null ? End.CUT_OFF : End.QUIT;
            }
            int here = cursor < 0 ? asked.size() : cursor;
            if (typed.equals("b")) {
                cursor = here - 1;
                if (cursor < 0) {
                    cursor = asked.isEmpty() ? -1 : 0;
                    out.wrapped("", words.first());
                }
                continue;
            }
            if (!typed.isEmpty()) {
                take(asking.item(), typed);
            }
            cursor = -1;
        }
    }

    Answers answers() {
        return answers;
    }

    Step step() {
        return guide.walk(answers);
    }

    /** As a file that {@code recommend} takes. */
    String file() {
        StringBuilder text = new StringBuilder();
        answers.values()
                .forEach(
                        (slug, value) ->
                                text.append(slug)
                                        .append(": ")
                                        .append(value)
                                        .append(
                                                assumed.contains(slug)
                                                        ? "   # " + words.supposed()
                                                        : "")
                                        .append('\n'));
        return text.toString();
    }

    /**
     * @param remaining how many more there can be, −1 for a question that was asked before
     */
    private record Asking(Item item, int number, int remaining) {}

    private Optional<Asking> next() {
        boolean open = answers.values().isEmpty() && !categorySkipped;
        Optional<Item> category = open ? guide.item(CATEGORY) : Optional.empty();
        if (category.isPresent()) {
            int most = guide.walk(answers) instanceof Question q ? q.missing().size() : 0;
            return Optional.of(new Asking(category.get(), 1, most));
        }
        return guide.walk(answers) instanceof Question question
                ? Optional.of(
                        new Asking(
                                question.item(), asked.size() + 1, question.missing().size() - 1))
                : Optional.empty();
    }

    private Asking again(int place) {
        return new Asking(guide.item(asked.get(place)).orElseThrow(), place + 1, -1);
    }

    private void show(Asking asking) {
        Item item = asking.item();
        out.line("");
        heading(item);
        out.wrapped("", count(asking));
        out.line("");
        out.bold(item.question().in(language));
        out.wrapped("", words.why() + item.why().in(language));
        int number = 1;
        for (Item.Option option : item.options()) {
            out.wrapped("  " + number++ + "  ", option.label().in(language));
            out.wrapped("     ", option.meaning().in(language));
        }
    }

    private void heading(Item item) {
        if (!item.topic().equals(topic)) {
            topic = item.topic();
            String title =
                    guide.topics().stream()
                            .filter(one -> one.id().equals(topic))
                            .map(Topic::title)
                            .map(text -> text.in(language))
                            .findFirst()
                            .orElse(topic);
            out.bold("== " + title + " ==");
        }
    }

    private String count(Asking asking) {
        if (asking.remaining() > 0) {
            return InterviewWords.filled(words.progress(), asking.number(), asking.remaining());
        }
        return asking.remaining() == 0
                ? InterviewWords.filled(words.last(), asking.number())
                : InterviewWords.filled(words.again(), asking.number(), kept(asking.item()));
    }

    private String kept(Item item) {
        return answers.find(item.slug()).map(value -> item.label(value, language)).orElse("?");
    }

    /**
     * A value, {@code u}, {@code b}, {@code q} or nothing to keep it; null at the end of the input.
     */
    private @Nullable String typed(Asking asking) throws IOException {
        Item item = asking.item();
        while (true) {
            out.prompt(words.prompt());
            String line = in.readLine();
            if (line == null) {
                return null;
            }
            String word = line.strip();
            if (word.isEmpty() && asking.remaining() < 0) {
                return "";
            }
            if (word.equals("?")) {
                help(item);
            } else if (Set.of("u", "b", "q").contains(word.toLowerCase(Locale.ROOT))) {
                return word.toLowerCase(Locale.ROOT);
            } else {
                Optional<String> value = value(item, word);
                if (value.isPresent()) {
                    return value.get();
                }
                out.wrapped("", InterviewWords.filled(words.what(), word, item.options().size()));
            }
        }
    }

    private void help(Item item) {
        out.wrapped("", words.findOut() + item.howToFindOut().in(language));
        String example = item.example().in(language);
        if (!example.isBlank()) {
            out.wrapped("", words.example() + example);
        }
    }

    /** By number, by value or by what the option is called. */
    private Optional<String> value(Item item, String word) {
        List<Item.Option> options = item.options();
        return IntStream.range(0, options.size())
                .filter(
                        i ->
                                word.equals(Integer.toString(i + 1))
                                        || word.equalsIgnoreCase(options.get(i).value())
                                        || word.equalsIgnoreCase(
                                                options.get(i).label().in(language)))
                .mapToObj(i -> options.get(i).value())
                .findFirst();
    }

    private void take(Item item, String typed) {
        String slug = item.slug();
        if (!asked.contains(slug)) {
            asked.add(slug);
        }
        if (!typed.equals("u")) {
            assumed.remove(slug);
            answers = answers.with(slug, typed);
        } else if (slug.equals(CATEGORY)) {
            categorySkipped = true;
            answers = answers.without(CATEGORY);
            out.wrapped("", words.unknownCategory());
        } else {
            assumed.add(slug);
            answers = answers.with(slug, item.unknownMeans());
            out.wrapped(
                    "",
                    InterviewWords.filled(
                            words.assumed(), item.label(item.unknownMeans(), language)));
        }
    }
}
