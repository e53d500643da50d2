package org.gabarito.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.concurrent.Callable;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.report.MetricJson;
import org.gabarito.report.TextColumns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code metrics}: the catalogue. */
@Command(
        name = "metrics",
        description =
                "Prints the catalogue of metrics, or everything that is known of one: formula,"
                        + " range, direction, parameters, empty masks, definitions, source.")
final class MetricsCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "A metric by id or another of its names, such as nsd or hd95.")
    private @Nullable String id;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.text;

    /** Spelt as on the command line. */
    enum Format {
        text,
        json
    }

    @Override
    public Integer call() throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        if (id == null) {
            List<Metric> all = MetricCatalog.all();
            if (format == Format.json) {
                out.println(pretty(MetricJson.of(all)));
            } else {
                out.print(table(all));
            }
        } else {
            MetricInfo info = find(id);
            if (format == Format.json) {
                out.println(pretty(MetricJson.of(info)));
            } else {
                card(info, out);
            }
        }
        return Exit.DONE;
    }

    private static MetricInfo find(String name) {
        return MetricCatalog.describe(name)
                .orElseThrow(
                        () ->
                                Refusal.usage(
                                        "There is no metric "
                                                + name
                                                + ". "
                                                + MetricCatalog.closest(name)
                                                        .map(near -> "Did you mean " + near + "? ")
                                                        .orElse("")
                                                + "`gabarito metrics` lists all."));
    }

    private static String pretty(JsonNode node) throws JsonProcessingException {
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }

    private static String table(List<Metric> metrics) {
        TextColumns table = new TextColumns("lllllll");
        table.row(List.of("id", "name", "better", "range", "unit", "for", "also"));
        for (Metric metric : metrics) {
            MetricInfo info = metric.info();
            table.row(
                    List.of(
                            info.id(),
                            info.name(),
                            better(info),
                            range(info),
                            unit(info),
                            categories(info),
                            String.join(" ", info.aliases())));
        }
        return table.text();
    }

    private static String categories(MetricInfo info) {
        return String.join(" ", info.categories().stream().sorted().toList());
    }

    private static void card(MetricInfo info, PrintWriter out) {
        out.println(info.id() + ": " + info.name() + " (" + info.abbreviation() + ")");
        line(out, "also", String.join(", ", info.aliases()));
        line(out, "formula", info.formula().plain());
        line(out, "range", range(info) + ", better: " + better(info));
        line(out, "best", Double.isNaN(info.best()) ? "depends on data" : number(info.best()));
        line(
                out,
                "worst",
                switch (info.worst()) {
                    case RANGE_END -> "end of the range";
                    case IMAGE_DIAGONAL -> "diagonal of the image";
                    case NONE -> "none: a miss is left out of means, and counted";
                });
        line(out, "unit", unit(info));
        line(out, "meant for", categories(info));
        line(out, "empty masks", empties(info.empty()));
        for (Parameter parameter : info.parameters()) {
            line(
                    out,
                    "parameter",
                    parameter.name()
                            + (parameter.optional()
                                    ? ", not there unless given"
                                    : "=" + parameter.text(parameter.fallback()) + " unless given")
                            + allowed(parameter)
                            + ": "
                            + parameter.meaning());
        }
        for (MetricInfo.Definition definition : info.definitions()) {
            line(out, "definition", definition.id() + ": " + definition.meaning());
        }
        line(out, "advice", info.advice());
        line(out, "source", info.source().citation() + ". " + info.source().link());
    }

    private static String allowed(Parameter parameter) {
        return switch (parameter.kind()) {
            case FLAG -> "";
            case CHOICE -> ", one of " + String.join(", ", parameter.choices());
            case LENGTH, NUMBER ->
                    ", from " + number(parameter.min()) + " to " + number(parameter.max());
        };
    }

    private static void line(PrintWriter out, String name, String text) {
        if (!text.isBlank()) {
            out.println("  " + name + " ".repeat(14 - name.length()) + text.strip());
        }
    }

    private static String empties(MetricInfo.Empty empty) {
        if (empty.ordinary()) {
            return Double.isNaN(empty.both())
                    ? "nothing special, the formula holds"
                    : "one: the formula holds, both: " + number(empty.both());
        }
        return "reference "
                + number(empty.referenceOnly())
                + ", prediction "
                + number(empty.predictionOnly())
                + ", both "
                + number(empty.both());
    }

    private static String better(MetricInfo info) {
        return switch (info.direction()) {
            case HIGHER -> "higher";
            case LOWER -> "lower";
            case ZERO -> "near 0";
        };
    }

    private static String range(MetricInfo info) {
        return number(info.min()) + " to " + number(info.max());
    }

    private static String unit(MetricInfo info) {
        return switch (info.unit()) {
            case NONE -> "";
            case LENGTH -> "mm or px";
            case SIZE -> "mm³, mm² or voxels";
        };
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "undefined";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : BigDecimal.valueOf(value)
                        .round(new MathContext(4))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
