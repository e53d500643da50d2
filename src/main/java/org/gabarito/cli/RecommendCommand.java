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
import org.gabarito.survey.Survey;
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

    @ArgGroup(multiplicity = "0..1")
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
            names = "--from-data",
            paramLabel = "REF [PRED]",
            hideParamSyntax = true,
            arity = "1..2",
            description =
                    "Reads what it can off label maps (files, folders or zips, as for score):"
                            + " proposes answers with their evidence, and says which given answers"
                            + " the data contradict. Put ANSWERS before it.")
    private @Nullable List<Path> data;

    @Option(
            names = "--interactive",
            description =
                    "Asks the questions here in the terminal; ANSWERS, when given, are not asked"
                            + " again.")
    private boolean interactive;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "One of: ${COMPLETION-CANDIDATES} (default: yaml; with --from-data markdown)."
                            + " yaml is the metric config (with --from-data an answers file to be"
                            + " edited), json the recommendation with its reasons, markdown the same to"
                            + " be read.")
    private @Nullable Format format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where --interactive writes the result (default: it asks).")
    private @Nullable Path out;

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
        check();
        Guide guide = trees.guide();
        PrintWriter printed = spec.commandLine().getOut();
        if (data != null) {
            printed.print(survey(guide, data, locale));
        } else if (interactive) {
            return interview(guide, locale, printed);
        } else if (source.lines != null) {
            batch(guide, source.lines, locale, printed);
        } else if (source.answers != null) {
            print(guide, source.answers, locale, printed);
        }
        return Exit.DONE;
    }

    private void check() {
        if (source.answers == null && source.lines == null && data == null && !interactive) {
            throw Refusal.usage(
                    "Give ANSWERS, or --answers-lines, --from-data or --interactive.",
                    "`gabarito recommend --help` explains them.");
        }
        if (data != null && interactive || source.lines != null && (data != null || interactive)) {
            throw Refusal.usage(
                    "--answers-lines, --from-data and --interactive exclude one another.");
        }
        if (out != null && !interactive) {
            throw Refusal.usage("--out goes with --interactive; send other output where you like.");
        }
        if (interactive && "-".equals(source.answers)) {
            throw Refusal.usage("Standard input is for your answers: give ANSWERS as a file.");
        }
    }

    private String survey(Guide guide, List<Path> paths, Locale locale) throws IOException {
        Answers given = given(guide);
        Survey survey = new DataSurvey(spec.commandLine().getErr()).of(paths);
        SurveyText text = new SurveyText(guide, survey, given, locale);
        return switch (format == null ? Format.markdown : format) {
            case yaml -> text.yaml();
            case json ->
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(text.json()) + "\n";
            case markdown -> text.markdown();
        };
    }

    private Answers given(Guide guide) throws IOException {
        String file = source.answers;
        return file == null
                ? Answers.NONE
                : answers(guide, file, file.equals("-") ? "standard input" : file);
    }

    private int interview(Guide guide, Locale locale, PrintWriter printed) throws IOException {
        Answers given = given(guide);
        BufferedReader typed =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        boolean bold = Terminal.ofThisProcess().out();
        Interview interview = new Interview(guide, locale, typed, printed, bold);
        InterviewWords words = InterviewWords.in(locale);
        Interview.End end = interview.ask(given);
        printed.println();
        if (end != Interview.End.FINISHED) {
            if (end == Interview.End.CUT_OFF) {
                printed.println(words.ended());
            }
            printed.println(words.answers());
            printed.println();
            printed.print(interview.file());
            return end == Interview.End.QUIT ? Exit.DONE : Exit.USAGE;
        }
        if (interview.step() instanceof CategoryWithoutFlow without) {
            throw Refusal.nothing(GuideJson.sentence(without));
        }
        Recommendation advice = (Recommendation) interview.step();
        printed.println(RecommendationMarkdown.of(advice, locale));
        write(text(advice, interview.answers(), locale), words, typed, printed);
        return Exit.DONE;
    }

    private void write(
            String result, InterviewWords words, BufferedReader typed, PrintWriter printed)
            throws IOException {
        Path file = out == null ? asked(words, typed, printed) : out;
        if (file != null) {
            Files.writeString(file, result);
            printed.println(InterviewWords.filled(words.written(), file));
        }
    }

    private @Nullable Path asked(InterviewWords words, BufferedReader typed, PrintWriter printed)
            throws IOException {
        while (true) {
            String what = format == null ? Format.yaml.name() : format.name();
            printed.print(InterviewWords.filled(words.writeTo(), what));
            printed.flush();
            String name = typed.readLine();
            if (name == null || name.isBlank()) {
                return null;
            }
            Path file = Path.of(name.strip());
            if (!Files.exists(file)) {
                return file;
            }
            printed.println(InterviewWords.filled(words.exists(), file));
        }
    }

    private Locale locale() {
        return switch (language.toLowerCase(Locale.ROOT).replace('_', '-')) {
            case "en" -> Locale.ENGLISH;
            case "pt", "pt-br" -> Locale.forLanguageTag("pt-BR");
            default -> throw Refusal.usage("There are no texts in " + language + ": en or pt-BR.");
        };
    }

    private void print(Guide guide, String file, Locale locale, PrintWriter printed)
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
        printed.print(text(advice, answers, locale));
    }

    private String text(Recommendation advice, Answers answers, Locale locale) throws IOException {
        return switch (format == null ? Format.yaml : format) {
            case yaml -> MetricConfigFile.yaml(MetricConfigs.from(advice, answers, locale));
            case json ->
                    JSON.writerWithDefaultPrettyPrinter()
                                    .writeValueAsString(GuideJson.recommendation(advice, locale))
                            + "\n";
            case markdown -> RecommendationMarkdown.of(advice, locale);
        };
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

    private void batch(Guide guide, String file, Locale locale, PrintWriter printed)
            throws IOException {
        try (InputStream bytes = open(file);
                InputStreamReader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
                BufferedReader lines = new BufferedReader(text)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                printed.println(JSON.writeValueAsString(answer(guide, line, locale)));
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
