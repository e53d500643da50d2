package org.gabarito.report.snippet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gabarito.plan.MetricConfig;

/** Every tool that a config can be written for. */
public final class Snippets {
    private static final List<ToolScript> TOOLS =
            List.of(
                    new MetricsReloadedScript(),
                    new MonaiScript(),
                    new PanopticaScript(),
                    new NnUnetScript());

    private Snippets() {}

    public static List<Snippet> all(MetricConfig config, Locale locale) {
        return TOOLS.stream().map(tool -> of(tool, config, locale)).toList();
    }

    public static Optional<Snippet> find(String fileName, MetricConfig config, Locale locale) {
        return TOOLS.stream()
                .filter(tool -> tool.fileName().equals(fileName))
                .findFirst()
                .map(tool -> of(tool, config, locale));
    }

    private static Snippet of(ToolScript tool, MetricConfig config, Locale locale) {
        Limits limits = new Limits(tool.name(), locale);
        String code = tool.write(config, limits);
        if (code.isEmpty()) {
            return new Snippet(tool.name(), tool.fileName(), "", limits.ofNothing());
        }
        return new Snippet(
                tool.name(), tool.fileName(), limits.asComments() + code, limits.sentences());
    }
}
