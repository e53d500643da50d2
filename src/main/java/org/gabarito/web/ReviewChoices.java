package org.gabarito.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.gabarito.dataset.GeometryPolicy;
import org.gabarito.plan.MetricConfig;

/** What a person decided on the review page, put into the config. */
record ReviewChoices(Map<String, String> form) {
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
        MetricConfig changed =
                geometry == null
                        ? config
                        : config.withImages(
                                policy(geometry).word(), config.layout(), config.spacing());
        Map<Integer, String> names = names();
        return names.isEmpty() || names.equals(config.labels())
                ? changed
                : changed.withClasses(names, config.regions(), config.ignore());
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
