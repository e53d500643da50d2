package org.gabarito.report.methods;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Source;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.plan.MetricChoice;
import org.gabarito.plan.MetricConfig;

/** The publications that a config rests on. */
public final class Bibliography {
    /** Where metrics fail, and why: the companion of the framework's paper. */
    public static final Source PITFALLS =
            new Source(
                    Source.Kind.ARTICLE,
                    "Reinke A, Tizabi MD, Baumgartner M, et al",
                    "Understanding metric-related pitfalls in image analysis validation",
                    "Nature Methods",
                    "21(2)",
                    "182–194",
                    2024,
                    "10.1038/s41592-023-02150-0");

    private Bibliography() {}

    /** The framework's papers, and where each metric of the config was first described. */
    public static List<Source> of(MetricConfig config) {
        Map<String, Source> byKey = new LinkedHashMap<>();
        add(Source.METRICS_RELOADED, byKey);
        add(PITFALLS, byKey);
        config.metrics().stream()
                .map(MetricChoice::id)
                .flatMap(id -> MetricCatalog.describe(id).stream())
                .map(MetricInfo::source)
                .forEach(source -> add(source, byKey));
        return new ArrayList<>(byKey.values());
    }

    private static void add(Source source, Map<String, Source> byKey) {
        byKey.putIfAbsent(source.key(), source);
    }
}
