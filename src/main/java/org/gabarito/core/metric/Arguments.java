package org.gabarito.core.metric;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Values for the parameters of one metric, by name; parameters left out have their fallback. */
public record Arguments(Map<String, Quantity> values) {

    public static final Arguments NONE = new Arguments(Map.of());

    public Arguments {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** As written in result tables: {@code tau=2mm}, several joined by {@code ;}. */
    public String text() {
        return values.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(";"));
    }
}
