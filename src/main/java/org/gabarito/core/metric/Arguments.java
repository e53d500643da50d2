package org.gabarito.core.metric;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values for the parameters of one metric, by name; parameters left out have their fallback. */
public record Arguments(Map<String, Quantity> values) {

    public static final Arguments NONE = new Arguments(Map.of());

    public Arguments {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The value of a parameter, its fallback when none was given. */
    public double number(Parameter parameter) {
        return quantity(parameter).value();
    }

    public Quantity quantity(Parameter parameter) {
        return values.getOrDefault(parameter.name(), parameter.fallback());
    }

    public boolean flag(Parameter parameter) {
        return number(parameter) != 0;
    }

    public String word(Parameter parameter) {
        return parameter.text(quantity(parameter));
    }

    /**
     * As written in result tables: {@code tau=2mm}, {@code relative=true}, several joined by {@code
     * ;}.
     *
     * @param parameters of the metric, to tell flags and words from numbers
     */
    public String text(List<Parameter> parameters) {
        Map<String, Parameter> known =
                parameters.stream().collect(Collectors.toMap(Parameter::name, p -> p));
        return values.entrySet().stream()
                .map(e -> e.getKey() + "=" + text(e.getValue(), known.get(e.getKey())))
                .collect(Collectors.joining(";"));
    }

    private static String text(Quantity value, @Nullable Parameter parameter) {
        return parameter == null ? value.toString() : parameter.text(value);
    }
}
