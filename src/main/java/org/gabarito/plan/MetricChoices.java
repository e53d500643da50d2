package org.gabarito.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.jspecify.annotations.Nullable;

/**
 * Metrics as typed on a command line: {@code dsc,nsd(tau=2mm),ap(iou=0.5;interpolation=coco)}.
 * Commas part metrics, semicolons part the parameters of one.
 */
public final class MetricChoices {
    private static final String SOURCE = "--metrics";

    private MetricChoices() {}

    /** Reads them for label maps. */
    public static Reading<List<MetricChoice>> parse(String text) {
        return parse(text, Category.SEMANTIC_SEGMENTATION);
    }

    /** A choice with one parameter set anew. */
    public static Reading<MetricChoice> with(
            MetricChoice choice, Category category, String parameter, String value) {
        Findings findings = new Findings(SOURCE);
        ChoiceRules rules = new ChoiceRules(category, findings);
        MetricInfo info = MetricCatalog.describe(choice.id()).orElseThrow();
        Map<String, ChoiceRules.Raw> given = new LinkedHashMap<>();
        for (Parameter known : info.parameters()) {
            Quantity before = choice.arguments().values().get(known.name());
            if (before != null) {
                given.put(known.name(), new ChoiceRules.Raw(known.text(before), 0));
            }
        }
        given.put(parameter, new ChoiceRules.Raw(value, 0));
        return findings.reading(
                new MetricChoice(
                        choice.id(),
                        rules.arguments(info, given),
                        choice.step(),
                        choice.why(),
                        choice.convention()));
    }

    public static Reading<List<MetricChoice>> parse(String text, Category category) {
        return parse(text, category, Spacing.MILLIMETRE);
    }

    /**
     * @param lengthUnit of lengths that the text does not give: pixels where images have no spacing
     */
    public static Reading<List<MetricChoice>> parse(
            String text, Category category, String lengthUnit) {
        Findings findings = new Findings(SOURCE);
        ChoiceRules rules = new ChoiceRules(category, findings, lengthUnit);
        List<MetricChoice> choices = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (String part : split(text, findings)) {
            MetricChoice choice = one(part, 0, rules, findings);
            if (choice != null) {
                choices.add(choice);
                lines.add(0);
            }
        }
        rules.refuseDuplicates(choices, lines, Convention.DEFAULT.name());
        return findings.reading(choices);
    }

    /** At the commas that stand outside parentheses. */
    private static List<String> split(String text, Findings findings) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == ',' && depth <= 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        if (depth > 0) {
            findings.problem(
                    0,
                    "A parenthesis is not closed in '" + text + "'.",
                    "Write nsd(tau=2mm), and quote the whole list for the shell.");
            return List.of();
        }
        return parts;
    }

    /** One metric with its parameters; null, with the problems noted, when it is refused. */
    static @Nullable MetricChoice one(String part, int line, ChoiceRules rules, Findings findings) {
        String text = part.strip();
        int open = text.indexOf('(');
        String name = (open < 0 ? text : text.substring(0, open)).strip();
        if (name.isEmpty()) {
            findings.problem(
                    line,
                    text.isEmpty() ? "A metric is empty." : "A name is missing in '" + text + "'.",
                    "Write metrics like dsc,nsd(tau=2mm) with one comma between two.");
            return null;
        }
        if (name.contains(")") || (open >= 0 && text.indexOf(')') != text.length() - 1)) {
            findings.problem(
                    line,
                    "The parentheses in '" + text + "' do not match.",
                    "Write " + name.replace(")", "") + "(name=value;name=value).");
            return null;
        }
        Map<String, ChoiceRules.Raw> given = new LinkedHashMap<>();
        if (open >= 0) {
            given = parameters(name, text.substring(open + 1, text.length() - 1), line, findings);
        }
        Metric metric = rules.metric(name, line);
        if (metric == null) {
            return null;
        }
        return MetricChoice.of(metric.info().id(), rules.arguments(metric.info(), given));
    }

    private static Map<String, ChoiceRules.Raw> parameters(
            String metric, String inside, int line, Findings findings) {
        Map<String, ChoiceRules.Raw> given = new LinkedHashMap<>();
        if (inside.isBlank()) {
            return given;
        }
        for (String pair : inside.split(";", -1)) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? "" : pair.substring(0, equals).strip();
            String value = equals < 0 ? "" : pair.substring(equals + 1).strip();
            if (key.isEmpty() || value.isEmpty()) {
                findings.problem(
                        line,
                        "'" + pair.strip() + "' is no parameter of " + metric + ".",
                        "Write name=value, several parted by ';', such as nsd(tau=2mm).");
            } else if (given.put(key, new ChoiceRules.Raw(value, line)) != null) {
                findings.problem(
                        line,
                        "'" + key + "' is given twice for " + metric + ".",
                        "Keep one of the two.");
            }
        }
        return given;
    }
}
