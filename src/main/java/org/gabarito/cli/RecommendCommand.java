package org.gabarito.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gabarito.guide.Answers;
import org.gabarito.guide.AnswersFile;
import org.gabarito.guide.AnswersReading;
import org.gabarito.guide.CategoryWithoutFlow;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Item;
import org.gabarito.guide.Question;
import org.gabarito.guide.Recommendation;
import org.gabarito.guide.Step;
import org.gabarito.plan.MetricConfigFile;
import org.gabarito.plan.MetricConfigs;
import org.gabarito.report.GuideJson;
import org.gabarito.report.RecommendationMarkdown;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code recommend}: answers in, metrics out. */
@Command(
        name = "recommend",
        description =
                "Turns answers to the questionnaire into recommended metrics. The default output"
                        + " is a metric config that `gabarito score --config` runs.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; of a batch also when single lines were refused",
            "2:wrong usage, answers that cannot be used, or answers still missing",
            "3:the trees have faults",
            "4:internal error"
        })
final class RecommendCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final InputStream in;

    @Spec private CommandSpec spec;
    @Mixin private TreesOption trees;

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    /** One file of answers, or a batch. */
    static final class Source {
        @Parameters(
                index = "0",
                paramLabel = "ANSWERS",
                description =
                        "YAML or JSON file with one answer a line, such as `tubular: no`;"
                                + " - reads standard input.")
        private @Nullable String answers;

        @Option(
                names = "--answers-lines",
                paramLabel = "FILE",
                description =
                        "One JSON object of answers a line; prints one JSON object a line, in the"
                                + " same order; - reads standard input.")
        private @Nullable String lines;
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "yaml",
            description =
                    "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). yaml is the"
                            + " metric config, json the recommendation with its reasons, markdown"
                            + " the same to be read.")
    private Format format = Format.yaml;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Language of texts: en or pt-BR (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    /** Spelt as on the command line. */
    enum Format {
        yaml,
        json,
        markdown
    }

    RecommendCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        Locale locale = locale();
        Guide guide = trees.guide();
        PrintWriter out = spec.commandLine().getOut();
        if (source.lines != null) {
            batch(guide, source.lines, locale, out);
        } else {
            print(guide, source.answers, locale, out);
        }
        return Exit.DONE;
    }

    private Locale locale() {
        return switch (language.toLowerCase(Locale.ROOT).replace('_', '-')) {
            case "en" -> Locale.ENGLISH;
            case "pt", "pt-br" -> Locale.forLanguageTag("pt-BR");
            default -> throw Refusal.usage("There are no texts in " + language + ": en or pt-BR.");
        };
    }

    private void print(Guide guide, String file, Locale locale, PrintWriter out)
            throws IOException {
        String name = file.equals("-") ? "standard input" : file;
        Answers answers = answers(guide, file, name);
        Step step = guide.walk(answers);
        if (step instanceof Question question) {
            throw Refusal.usage(missing(name, question, locale));
        }
        if (step instanceof CategoryWithoutFlow without) {
            throw Refusal.nothing(name + ": " + GuideJson.sentence(without));
        }
        Recommendation advice = (Recommendation) step;
        switch (format) {
            case yaml ->
                    out.print(MetricConfigFile.yaml(MetricConfigs.from(advice, answers, locale)));
            case json ->
                    out.println(
                            JSON.writerWithDefaultPrettyPrinter()
                                    .writeValueAsString(GuideJson.recommendation(advice, locale)));
            case markdown -> out.print(RecommendationMarkdown.of(advice, locale));
        }
    }

    private Answers answers(Guide guide, String file, String name) throws IOException {
        AnswersReading reading;
        try (InputStream bytes = open(file)) {
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            reading = guide.read(AnswersFile.parse(text));
        } catch (IllegalArgumentException e) {
            throw Refusal.usage(name + ": " + e.getMessage());
        }
        if (!reading.faults().isEmpty()) {
            throw Refusal.usage(
                    reading.faults().stream()
                            .map(fault -> name + ": " + GuideJson.sentence(fault))
                            .toList());
        }
        return reading.answers();
    }

    private static List<String> missing(String name, Question question, Locale locale) {
        Item item = question.item();
        List<String> lines = new ArrayList<>();
        lines.add(
                name
                        + ": the recommendation still depends on "
                        + String.join(", ", question.missing())
                        + ".");
        lines.add("Next question, " + item.slug() + ": " + item.question().in(locale));
        for (Item.Option option : item.options()) {
            lines.add(
                    "  "
                            + item.slug()
                            + ": "
                            + option.value()
                            + "   # "
                            + option.label().in(locale));
        }
        return lines;
    }

    private void batch(Guide guide, String file, Locale locale, PrintWriter out)
            throws IOException {
        try (InputStream bytes = open(file);
                InputStreamReader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
                BufferedReader lines = new BufferedReader(text)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.println(JSON.writeValueAsString(answer(guide, line, locale)));
            }
        }
    }

    private static ObjectNode answer(Guide guide, String line, Locale locale) {
        AnswersReading reading;
        try {
            Map<String, ?> raw = AnswersFile.parse(line);
            reading = guide.read(raw);
        } catch (IllegalArgumentException e) {
            return GuideJson.refused(
                    List.of(AnswersReading.Fault.noAnswers(String.valueOf(e.getMessage()))));
        }
        if (!reading.faults().isEmpty()) {
            return GuideJson.refused(reading.faults());
        }
        Step step = guide.walk(reading.answers());
        if (step instanceof Question question) {
            return GuideJson.missing(question);
        }
        if (step instanceof CategoryWithoutFlow without) {
            return GuideJson.withoutFlow(without);
        }
        return GuideJson.recommendation((Recommendation) step, locale);
    }

    private InputStream open(String file) throws IOException {
        if (file.equals("-")) {
            return in;
        }
        try {
            return Files.newInputStream(Path.of(file));
        } catch (NoSuchFileException e) {
            throw Refusal.usage("There is no file " + file + ".");
        }
    }
}
