package org.gabarito.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands for values that are not there. The words {@code best-worst}, {@code nan} and
 * {@code convention} say it for empty masks at once; a mapping says it case by case, and metric by
 * metric:
 *
 * <pre>
 * empty: {both: best, one: worst, metrics: {hd_perc: {prediction: diagonal, both: 0}}}
 * missing: worst
 * invalid: 0
 * </pre>
 */
final class PolicyReader {
    static final List<String> WORDS = List.of("best", "worst", "nan", "diagonal");
    private static final List<String> CASES =
            List.of("both", "one", "reference", "prediction", "missing", "invalid");

    /**
     * @param unsaid word for empty masks where the file has none
     */
    Policies read(Map<String, ConfigNode> keys, String unsaid) {
        Map<String, Policies.Substitutes> own = new LinkedHashMap<>();
        ConfigNode empty = keys.get("empty");
        String word = unsaid;
        Policies.Substitutes general = new Policies.Substitutes(null, null, null, null, null);
        if (empty != null && empty.isMapping()) {
            ConfigNode otherwise = empty.entries().get("otherwise");
            String said = otherwise == null ? null : otherwise.oneOf(ConfigKeys.EMPTY);
            word = said == null ? unsaid : said;
            general = table(empty, own);
        } else if (empty != null) {
            String said = empty.oneOf(ConfigKeys.EMPTY);
            word = said == null ? unsaid : said;
        }
        ConfigNode missing = keys.get("missing");
        String absent = "worst";
        String missingValue = general.missing();
        if (missing != null) {
            String text = missing.text();
            if (text != null && ConfigKeys.MISSING.contains(text)) {
                absent = text;
            } else {
                missingValue = value(missing);
            }
        }
        ConfigNode invalid = keys.get("invalid");
        general =
                new Policies.Substitutes(
                        general.both(),
                        general.reference(),
                        general.prediction(),
                        missingValue,
                        invalid == null ? general.invalid() : value(invalid));
        if (!general.equals(new Policies.Substitutes(null, null, null, null, null))) {
            own.put(Policies.EVERY_METRIC, general);
        }
        return new Policies(word, absent, own);
    }

    /** The mapping: for every metric, and under {@code metrics} for single ones. */
    Policies.Substitutes table(ConfigNode node, Map<String, Policies.Substitutes> ofMetrics) {
        Map<String, ConfigNode> keys = node.entries(ConfigKeys.POLICIES);
        keys.values().removeIf(ConfigNode::isNull);
        keys.remove("otherwise");
        ConfigNode metrics = keys.remove("metrics");
        if (metrics != null) {
            metrics.entries()
                    .forEach(
                            (name, one) -> {
                                String id =
                                        MetricCatalog.describe(name)
                                                .map(MetricInfo::id)
                                                .orElse(null);
                                if (id == null) {
                                    one.problem(
                                            "Unknown metric '" + name + "'.",
                                            MetricCatalog.closest(name)
                                                    .map(near -> "Did you mean '" + near + "'?")
                                                    .orElse("Give the id of a metric."));
                                } else {
                                    ofMetrics.put(id, substitutes(one.entries(CASES)));
                                }
                            });
        }
        return substitutes(keys);
    }

    private static Policies.Substitutes substitutes(Map<String, ConfigNode> keys) {
        keys.values().removeIf(ConfigNode::isNull);
        String one = value(keys.get("one"));
        String reference = value(keys.get("reference"));
        String prediction = value(keys.get("prediction"));
        return new Policies.Substitutes(
                value(keys.get("both")),
                reference == null ? one : reference,
                prediction == null ? one : prediction,
                value(keys.get("missing")),
                value(keys.get("invalid")));
    }

    private static @Nullable String value(@Nullable ConfigNode node) {
        String text = node == null ? null : node.text();
        if (node == null || text == null) {
            return null;
        }
        if (WORDS.contains(text)) {
            return text;
        }
        Double number = number(text);
        if (number == null) {
            node.problem(
                    "'" + text + "' cannot stand for a value.",
                    "Write best, worst, nan, diagonal or a number.");
            return null;
        }
        return Decimal.text(number);
    }

    private static @Nullable Double number(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
