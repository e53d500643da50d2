package org.gabarito.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.statistics.agreement.ConsensusRule;
import org.gabarito.dataset.DatasetOptions;
import org.gabarito.dataset.GeometryPolicy;
import org.gabarito.plan.ConfigProblem;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.OptionText;
import org.gabarito.plan.Reading;
import org.jspecify.annotations.Nullable;

/** What a person decided on the review page, put into the config. */
record ReviewChoices(Map<String, String> form) {
    /** Begins the name of a field for the spacing along an axis. */
    static final String STEP = "spacing-";

    /** Name of the field for the column that says which cases depend on each other. */
    static final String CLUSTER = "cluster";

    private static final int AXES = 3;
    private static final String LABEL = "label-[0-9]{1,9}";
    private static final int MAX_NAME = 100;

    /**
     * @param body of the form, as browsers encode it
     */
    static ReviewChoices of(String body) {
        Map<String, String> form = new TreeMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new ReviewChoices(form);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw EvaluationForm.refuse("form", "It cannot be read.", "Send it from the page.");
        }
    }

    MetricConfig applied(MetricConfig config) {
        String geometry = form.get("geometry");
        String layout = form.get("layout");
        MetricConfig changed =
                config.withImages(
                        geometry == null ? config.geometry() : policy(geometry).word(),
                        layout == null ? config.layout() : known(layout),
                        form.containsKey(STEP + 0) ? spacing() : config.spacing());
        String consensus = form.get("consensus");
        if (consensus != null) {
            changed = changed.withConsensus(consensus.isEmpty() ? null : rule(consensus));
        }
        String cluster = form.get(CLUSTER);
        if (cluster != null) {
            changed =
                    changed.withStatistics(
                            changed.statistics().withCluster(isName(cluster) ? cluster : null));
        }
        Map<Integer, String> names = names();
        return names.isEmpty() || names.equals(config.labels())
                ? changed
                : changed.withClasses(names, config.regions(), config.ignore());
    }

    /** Of fields that were left empty there is none; a single step stands for every axis. */
    private @Nullable Spacing spacing() {
        List<String> steps = new ArrayList<>();
        for (int axis = 0; axis < AXES; axis++) {
            steps.add(form.getOrDefault(STEP + axis, "").strip().replace(',', '.'));
        }
        int given = AXES;
        while (given > 0 && steps.get(given - 1).isEmpty()) {
            given--;
        }
        if (given == 0) {
            return null;
        }
        String unit = form.getOrDefault("spacing-unit", Spacing.MILLIMETRE).strip();
        Reading<Spacing> reading =
                OptionText.parseSpacing(
                        steps.subList(0, given).stream()
                                .map(step -> step + unit)
                                .collect(Collectors.joining(",")));
        if (reading.refused()) {
            ConfigProblem problem = reading.problems().get(0);
            throw EvaluationForm.refuse("spacing", problem.fault(), problem.cure());
        }
        return reading.get();
    }

    private static String known(String layout) {
        if (!DatasetOptions.layouts().contains(layout)) {
            throw EvaluationForm.refuse(
                    "layout", "There is no layout '" + layout + "'.", "Choose one on the page.");
        }
        return layout;
    }

    private static String rule(String word) {
        if (ConsensusRule.find(word).isEmpty()) {
            throw EvaluationForm.refuse(
                    "consensus",
                    "There is no consensus '" + word + "'.",
                    "Choose one on the page.");
        }
        return word;
    }

    /** Naming some must not take the others out of the scores: those keep their numbers. */
    private Map<Integer, String> names() {
        Map<Integer, String> names = new TreeMap<>();
        boolean named = false;
        for (Map.Entry<String, String> field : form.entrySet()) {
            if (field.getKey().matches(LABEL)) {
                Integer label = Integer.valueOf(field.getKey().replaceAll("\\D", ""));
                String name = field.getValue().strip();
                named |= isName(name);
                names.put(label, isName(name) ? name : label.toString());
            }
        }
        return named ? names : Map.of();
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= MAX_NAME
                && name.chars().noneMatch(Character::isISOControl);
    }

    private static GeometryPolicy policy(String word) {
        try {
            return GeometryPolicy.of(word);
        } catch (IllegalArgumentException e) {
            throw EvaluationForm.refuse(
                    "geometry", "There is no policy '" + word + "'.", "Choose one on the page.");
        }
    }
}
