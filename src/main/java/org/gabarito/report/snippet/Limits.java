package org.gabarito.report.snippet;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.plan.MetricConfig;

/** Gathers what a script cannot express. */
final class Limits {
    private final String tool;
    private final Locale locale;
    private final ResourceBundle texts;
    private final Set<String> sentences = new LinkedHashSet<>();
    private final List<String> missing = new ArrayList<>();

    Limits(String tool, Locale locale) {
        this.tool = tool;
        this.locale = locale;
        texts =
                ResourceBundle.getBundle(
                        "snippets.limits",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    void add(String key, Object... values) {
        sentences.add(text(key, values));
    }

    private String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }

    /** A metric that the tool does not have. */
    void lacks(String metricId) {
        missing.add(abbreviation(metricId));
    }

    /** What no script for label maps does. */
    void ofLabelMaps(MetricConfig config) {
        add("missing");
        add("empty");
        add("geometry");
        add("intervals");
        if (!config.regions().isEmpty()) {
            add("classes");
        }
    }

    static String abbreviation(String metricId) {
        return MetricCatalog.describe(metricId).map(MetricInfo::abbreviation).orElse(metricId);
    }

    List<String> sentences() {
        List<String> all = new ArrayList<>();
        if (!missing.isEmpty()) {
            all.add(text("metric", tool, String.join(", ", missing)));
        }
        all.addAll(sentences);
        return all;
    }

    /** Of a tool that has none of the metrics, or nothing for the category. */
    List<String> ofNothing() {
        return missing.isEmpty() ? List.of(text("category", tool)) : sentences();
    }

    String asComments() {
        return sentences().stream()
                .map(sentence -> "# - " + sentence + "\n")
                .collect(Collectors.joining());
    }
}
