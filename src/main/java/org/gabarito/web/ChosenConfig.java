package org.gabarito.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gabarito.guide.Answers;
import org.gabarito.guide.Recommendation;
import org.gabarito.plan.Category;
import org.gabarito.plan.ConfigProblem;
import org.gabarito.plan.MetricChoice;
import org.gabarito.plan.MetricChoices;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.MetricConfigs;
import org.gabarito.plan.OptionText;
import org.gabarito.plan.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The config that an address stands for: what is recommended, with the visitor's picks, parameters,
 * target and labels.
 *
 * @param problems by the name of the field that holds them; such a field counts as left out
 */
record ChosenConfig(MetricConfig config, Map<String, String> problems) {
    private static final Pattern DECIMAL_COMMA = Pattern.compile("^(\\d+),(\\d+)");

    /**
     * @param url where the recommendation can be seen again
     */
    static ChosenConfig of(
            Recommendation advice, Answers answers, Trail trail, Locale locale, String url) {
        Map<String, String> problems = new LinkedHashMap<>();
        MetricConfig plain = MetricConfigs.from(advice, answers, locale, url);
        Category category = Category.find(advice.category()).orElse(Category.SEMANTIC_SEGMENTATION);
        List<MetricChoice> metrics =
                plain.metrics().stream()
                        .map(choice -> set(choice, category, trail, problems))
                        .toList();
        MetricConfig config =
                plain.withMetrics(metrics).withMatching(matching(plain, trail, problems));
        String target = trail.value(Trail.TARGET);
        if (!target.isEmpty()) {
            config =
                    config.withProblem(
                            new MetricConfig.Problem(config.problem().category(), target));
        }
        Map<Integer, String> labels = labels(trail, problems);
        if (!labels.isEmpty()) {
            config = config.withClasses(labels, config.regions(), config.ignore());
        }
        return new ChosenConfig(config, problems);
    }

    private static MetricConfig.@Nullable Matching matching(
            MetricConfig config, Trail trail, Map<String, String> problems) {
        MetricConfig.Matching matching = config.matching();
        String typed = dotted(trail.value(Trail.CUTOFF));
        if (matching == null || matching.threshold() == null || typed.isEmpty()) {
            return matching;
        }
        try {
            double cutoff = Double.parseDouble(typed);
            if (cutoff >= 0 && cutoff <= 1) {
                return matching.withThreshold(cutoff);
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        problems.put(Trail.CUTOFF, "The cutoff is a number from 0 to 1, not '" + typed + "'.");
        return matching;
    }

    /** Half of the readers write a comma. */
    private static String dotted(String number) {
        return DECIMAL_COMMA.matcher(number).replaceFirst("$1.$2");
    }

    private static MetricChoice set(
            MetricChoice choice, Category category, Trail trail, Map<String, String> problems) {
        MetricChoice set = choice;
        Map<String, String> given = trail.under(Trail.PARAMETER + choice.id() + ".");
        for (Map.Entry<String, String> one : given.entrySet()) {
            String field = Trail.PARAMETER + choice.id() + "." + one.getKey();
            MetricChoice next = set(set, category, one.getKey(), one.getValue(), field, problems);
            set = next == null ? set : next;
        }
        return set;
    }

    private static @Nullable MetricChoice set(
            MetricChoice choice,
            Category category,
            String name,
            String value,
            String field,
            Map<String, String> problems) {
        boolean known =
                ParameterFields.parameters(choice.id()).stream()
                        .filter(parameter -> parameter.matters(category.shortName()))
                        .anyMatch(parameter -> parameter.name().equals(name));
        if (!known) {
            return null;
        }
        Reading<MetricChoice> reading = MetricChoices.with(choice, category, name, dotted(value));
        if (reading.refused()) {
            problems.put(field, sentences(reading.problems()));
            return null;
        }
        return reading.get();
    }

    private static Map<Integer, String> labels(Trail trail, Map<String, String> problems) {
        String text = trail.value(Trail.LABELS);
        if (text.isEmpty()) {
            return Map.of();
        }
        Reading<Map<Integer, String>> reading = OptionText.parseLabels(text);
        if (reading.refused()) {
            problems.put(Trail.LABELS, sentences(reading.problems()));
            return Map.of();
        }
        return new TreeMap<>(reading.get());
    }

    private static String sentences(List<ConfigProblem> problems) {
        List<String> sentences = new ArrayList<>();
        problems.forEach(problem -> sentences.add(problem.fault() + " " + problem.cure()));
        return sentences.isEmpty() ? "?" : String.join(" ", sentences);
    }
}
