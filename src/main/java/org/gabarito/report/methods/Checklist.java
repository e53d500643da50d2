package org.gabarito.report.methods;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.plan.Decimal;
import org.gabarito.plan.MetricChoice;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.MetricConfigFile;
import org.gabarito.report.GeometryFindings;
import org.gabarito.report.IntervalNames;
import org.gabarito.report.Report;
import org.gabarito.report.Turnout;
import org.gabarito.report.WorstCases;

/**
 * What a paper must say, after the reporting recommendations of Metrics Reloaded
 * (doi:10.1038/s41592-023-02151-z) and CLAIM 2024 (doi:10.1148/ryai.240300), in our words; answered
 * where the evaluation knows the answer.
 */
public final class Checklist {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final List<String> ITEMS =
            List.of(
                    "task",
                    "properties",
                    "metrics",
                    "choice",
                    "meaning",
                    "data",
                    "split",
                    "reference",
                    "raters",
                    "cases",
                    "classes",
                    "independent",
                    "missing",
                    "empty",
                    "geometry",
                    "aggregation",
                    "uncertainty",
                    "distribution",
                    "worst",
                    "comparison",
                    "subgroups",
                    "external",
                    "limits",
                    "software",
                    "availability",
                    "ethics");

    private static final String CLUSTER = "cluster";

    private final Report report;
    private final MetricConfig config;
    private final Locale locale;
    private final Map<String, Map<String, String>> answers = new HashMap<>();

    private Checklist(Report report, Locale locale) {
        this.report = report;
        this.config = report.config();
        this.locale = locale;
    }

    /**
     * One line of the list.
     *
     * @param answer empty where only the author knows it
     */
    public record Item(String id, String text, String answer) {
        public boolean isOpen() {
            return answer.isEmpty();
        }
    }

    public static List<Item> of(Report report, Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle("report.checklist", locale, NO_FALLBACK);
        Checklist list = new Checklist(report, locale);
        list.config();
        list.numbers();
        List<Item> items = new ArrayList<>();
        for (String id : ITEMS) {
            Map<String, String> slots = list.answers.get(id);
            items.add(
                    new Item(
                            id,
                            texts.getString(id),
                            slots == null ? "" : answer(texts, id, slots)));
        }
        return items;
    }

    private static String answer(ResourceBundle texts, String id, Map<String, String> slots) {
        String key = id + (slots.containsKey(CLUSTER) ? ".clusters" : ".answer");
        return filled(texts.getString(key), slots);
    }

    private static String filled(String template, Map<String, String> slots) {
        Map<String, List<Part>> parts = new HashMap<>();
        slots.forEach((name, text) -> parts.put(name, List.of(new Part.Words(text))));
        return Sentence.parts(template, parts).stream()
                .map(part -> part instanceof Part.Words words ? words.text() : "")
                .collect(Collectors.joining());
    }

    /** As Markdown with boxes, those that are answered ticked. */
    public static String markdown(Report report, Locale locale, String title, String open) {
        MarkdownMethods markup = new MarkdownMethods();
        StringBuilder text = new StringBuilder("# " + markup.words(title) + "\n\n");
        for (Item item : of(report, locale)) {
            text.append(item.isOpen() ? "- [ ] " : "- [x] ");
            text.append(markup.words(item.text())).append(": ");
            text.append(item.isOpen() ? markup.blank(open) : markup.words(item.answer()));
            text.append('\n');
        }
        return text.toString();
    }

    private void config() {
        String target = config.problem().target();
        if (target != null) {
            answers.put("task", Map.of("category", config.problem().category(), "target", target));
        }
        if (!config.fingerprint().isEmpty()) {
            answers.put(
                    "properties", Map.of("count", Integer.toString(config.fingerprint().size())));
        }
        answers.put(
                "metrics",
                Map.of(
                        "metrics",
                        report.results().aggregates().isEmpty()
                                ? config.metrics().stream()
                                        .map(MetricChoice::text)
                                        .collect(Collectors.joining(", "))
                                : report.results().aggregates().stream()
                                        .map(one -> one.metric() + " " + one.definition())
                                        .distinct()
                                        .collect(Collectors.joining(", "))));
        if (config.recommendedBy() != null) {
            answers.put("choice", Map.of("trees", config.recommendedBy().trees()));
        }
        String cluster = config.statistics().cluster();
        if (cluster != null) {
            answers.put("independent", Map.of(CLUSTER, cluster));
        } else if ("no".equals(config.fingerprint().get("dependent_cases"))) {
            answers.put("independent", Map.of());
        }
        answers.put(
                "aggregation",
                Map.of(
                        "order", String.join(", ", config.aggregate().order()),
                        "weights", config.aggregate().weights()));
        answers.put(
                "software",
                Map.of(
                        "version", report.run().version(),
                        "seed", Long.toString(config.statistics().seed()),
                        "hash", MetricConfigFile.hash(config)));
    }

    private void numbers() {
        Turnout turnout = Turnout.of(report);
        answers.put(
                "cases",
                Map.of(
                        "cases", Integer.toString(turnout.cases()),
                        "scored", Integer.toString(turnout.scored())));
        answers.put(
                "missing",
                Map.of(
                        "missing", Integer.toString(turnout.missing()),
                        "failed", Integer.toString(turnout.failed()),
                        "policy", config.policies().missing()));
        if (config.problem().category().equals("semantic-segmentation")) {
            answers.put("geometry", Map.of("geometry", GeometryFindings.of(report).line()));
        }
        Map<String, Long> classes = Turnout.ofClasses(report);
        if (!classes.isEmpty() && classes.size() <= 30) {
            answers.put(
                    "classes",
                    Map.of(
                            "classes",
                            classes.entrySet().stream()
                                    .map(one -> one.getKey() + ": " + one.getValue())
                                    .collect(Collectors.joining(", "))));
        }
        results(report.results().aggregates());
    }

    private void results(List<Aggregate> aggregates) {
        if (aggregates.isEmpty()) {
            return;
        }
        int empty =
                aggregates.stream()
                        .filter(one -> one.metric().equals(aggregates.get(0).metric()))
                        .map(Aggregate::ledger)
                        .mapToInt(
                                one ->
                                        one.bothEmpty()
                                                + one.referenceEmpty()
                                                + one.predictionEmpty())
                        .sum();
        answers.put(
                "empty",
                Map.of("empty", Integer.toString(empty), "rule", config.policies().empty()));
        String intervals = IntervalNames.of(aggregates, locale);
        if (!intervals.isEmpty()) {
            answers.put(
                    "uncertainty",
                    Map.of("level", Decimal.text(config.statistics().ci()), "methods", intervals));
        }
        if (!report.single()) {
            answers.put("distribution", Map.of());
            answers.put(
                    "worst",
                    Map.of(
                            "worst",
                            WorstCases.of(report.results()).stream()
                                    .limit(3)
                                    .map(WorstCases.Ranked::caseId)
                                    .collect(Collectors.joining(", "))));
        }
    }
}
