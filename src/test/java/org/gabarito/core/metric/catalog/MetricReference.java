package org.gabarito.core.metric.catalog;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Evidence;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Parameter;

/** Writes the reference pages of the catalogue. */
final class MetricReference {
    private static final String GENERATED =
            """
            <!-- Generated from the catalogue; rewrite with
                 ./mvnw test -Dtest=MetricReferenceTest -Dgabarito.docs=write -->
            """;

    private MetricReference() {}

    static String metrics() {
        StringBuilder page = new StringBuilder("# Metrics\n\n").append(GENERATED).append('\n');
        page.append("| id | name | range | better | unit |\n|---|---|---|---|---|\n");
        for (Metric metric : MetricCatalog.all()) {
            MetricInfo info = metric.info();
            row(
                    page,
                    "[`%s`](#%s)".formatted(info.id(), info.id()),
                    info.name(),
                    range(info),
                    direction(info),
                    unit(info));
        }
        MetricCatalog.all().forEach(metric -> section(page, metric.info()));
        return page.toString();
    }

    static String definitions() {
        StringBuilder page = new StringBuilder("# Definitions\n\n").append(GENERATED);
        page.append(
                """

                Tools that agree on a metric's name often disagree on its definition. Every value that
                Gabarito gives carries the id of the definition that it follows.

                | metric | definition | meaning |
                |---|---|---|
                """);
        for (Metric metric : MetricCatalog.all()) {
            for (MetricInfo.Definition definition : metric.info().definitions()) {
                row(
                        page,
                        "`" + metric.info().id() + "`",
                        "`" + definition.id() + "`",
                        definition.meaning());
            }
        }
        conventions(page);
        return page.toString();
    }

    private static void conventions(StringBuilder page) {
        page.append(
                """

                ## Conventions

                What `--as NAME` chooses, and the raw values for empty masks or absent classes. Conventions
                that are not named leave a metric as the default has it.

                | metric | convention | definition | only reference empty | only prediction empty | both empty |
                |---|---|---|---|---|---|
                """);
        for (Metric metric : MetricCatalog.all()) {
            MetricInfo info = metric.info();
            Evidence.Kind kind = Collections.min(metric.reads());
            List<String> usual = List.of();
            for (Convention convention : Convention.all()) {
                MetricInfo.Empty empty = convention.empty(info.id()).orElse(info.empty());
                List<String> cells =
                        List.of(
                                "`" + metric.definition(Arguments.NONE, convention, kind) + "`",
                                one(empty, empty.referenceOnly()),
                                one(empty, empty.predictionOnly()),
                                number(empty.both()));
                if (usual.isEmpty()) {
                    usual = cells;
                } else if (usual.equals(cells)) {
                    continue;
                }
                row(
                        page,
                        Stream.concat(
                                        Stream.of(
                                                "`" + info.id() + "`",
                                                "`" + convention.name() + "`"),
                                        cells.stream())
                                .toArray(String[]::new));
            }
        }
    }

    private static void section(StringBuilder page, MetricInfo info) {
        page.append("\n## ").append(info.id()).append("\n\n");
        page.append("**").append(info.name()).append("** (").append(info.abbreviation());
        page.append("), ").append(info.family().name().toLowerCase(Locale.ROOT));
        page.append(". Also known as: ");
        page.append(
                info.aliases().stream().map(a -> "`" + a + "`").collect(Collectors.joining(", ")));
        page.append(".\n\n    ").append(info.formula().plain()).append("\n\n");
        item(page, "Range", range(info) + ", " + direction(info) + " is better");
        item(page, "Unit", unit(info));
        item(
                page,
                "Perfect prediction",
                Double.isNaN(info.best()) ? "depends on the data" : number(info.best()));
        item(page, "Value for a total failure", worst(info));
        item(page, "Only reference empty", one(info.empty(), info.empty().referenceOnly()));
        item(page, "Only prediction empty", one(info.empty(), info.empty().predictionOnly()));
        item(page, "Both empty", both(info.empty()));
        if (info.needsTrueNegatives()) {
            item(page, "Needs", "a count of true negatives");
        }
        for (Parameter parameter : info.parameters()) {
            item(page, "Parameter `" + parameter.name() + "`", describe(parameter));
        }
        if (!info.definitions().isEmpty()) {
            item(
                    page,
                    "Definitions",
                    info.definitions().stream()
                            .map(d -> "`" + d.id() + "`")
                            .collect(Collectors.joining(", ")));
        }
        item(
                page,
                "Problem categories",
                info.categories().stream().sorted().collect(Collectors.joining(", ")));
        if (!info.advice().isEmpty()) {
            item(page, "Advice", info.advice());
        }
        item(page, "Source", "%s. <%s>".formatted(info.source().citation(), info.source().link()));
    }

    private static void item(StringBuilder page, String what, String text) {
        page.append("- ").append(what).append(": ").append(text).append('\n');
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String describe(Parameter parameter) {
        String meaning = parameter.meaning();
        if (parameter.kind() == Parameter.Kind.FLAG) {
            return meaning + " Default " + (parameter.fallback().value() == 1) + ".";
        }
        String fallback =
                parameter.optional()
                        ? " Not there by default"
                        : " Default " + parameter.text(parameter.fallback());
        String values =
                parameter.kind() == Parameter.Kind.CHOICE
                        ? "one of `" + String.join("`, `", parameter.choices()) + "`"
                        : "range " + interval(parameter.min(), parameter.max());
        return meaning + fallback + ", " + values + ".";
    }

    private static String range(MetricInfo info) {
        return interval(info.min(), info.max());
    }

    private static String interval(double min, double max) {
        return (Double.isInfinite(min) ? "(" : "[")
                + number(min)
                + ", "
                + number(max)
                + (Double.isInfinite(max) ? ")" : "]");
    }

    private static String direction(MetricInfo info) {
        return switch (info.direction()) {
            case HIGHER -> "higher";
            case LOWER -> "lower";
            case ZERO -> "closer to zero";
        };
    }

    private static String unit(MetricInfo info) {
        return switch (info.unit()) {
            case NONE -> "none";
            case LENGTH -> "mm (px without spacing)";
            case SIZE -> "mm³, mm² in 2D (voxels, pixels without spacing)";
        };
    }

    private static String worst(MetricInfo info) {
        return switch (info.worst()) {
            case RANGE_END ->
                    number(
                            info.direction() == MetricInfo.Direction.HIGHER
                                    ? info.min()
                                    : info.max());
            case IMAGE_DIAGONAL -> "the image diagonal";
            case NONE -> "none: the case is left out and counted, unless a policy gives a number";
        };
    }

    /** The value when one mask is empty. */
    private static String one(MetricInfo.Empty empty, double value) {
        return empty.ordinary() ? "by the formula" : number(value);
    }

    private static String both(MetricInfo.Empty empty) {
        return empty.ordinary() && Double.isNaN(empty.both())
                ? "by the formula"
                : number(empty.both());
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "undefined";
        }
        if (Double.isInfinite(value)) {
            return value < 0 ? "−∞" : "∞";
        }
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : BigDecimal.valueOf(value)
                        .round(new MathContext(4))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
