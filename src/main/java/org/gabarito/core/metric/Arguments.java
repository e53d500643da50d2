package org.gabarito.core.metric;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Values for the parameters of one metric, by name; parameters left out have their fallback. */
public record Arguments(Map<String, Quantity> values) {

    public static final Arguments NONE = new Arguments(Map.of());

    public Arguments {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * As written in result tables: {@code tau=2mm}, {@code relative=true}, several joined by {@code
     * ;}.
     *
     * @param parameters of the metric, to tell flags from numbers
     */
    public String text(List<Parameter> parameters) {
        Set<String> flags =
                parameters.stream()
                        .filter(parameter -> parameter.kind() == Parameter.Kind.FLAG)
                        .map(Parameter::name)
                        .collect(Collectors.toSet());
        return values.entrySet().stream()
                .map(e -> e.getKey() + "=" + text(e.getValue(), flags.contains(e.getKey())))
                .collect(Collectors.joining(";"));
    }

    private static String text(Quantity value, boolean flag) {
        return flag ? Boolean.toString(value.value() != 0) : value.toString();
    }
}
