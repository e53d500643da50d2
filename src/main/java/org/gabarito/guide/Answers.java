package org.gabarito.guide;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A person's answers so far, slug to value as written in URLs: {@code yes}, {@code no} or an
 * option.
 */
public record Answers(Map<String, String> values) {
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public Optional<String> find(String slug) {
        return Optional.ofNullable(values.get(slug));
    }

    public Answers with(String slug, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(slug, value);
        return new Answers(more);
    }

    public Answers without(String slug) {
        Map<String, String> fewer = new LinkedHashMap<>(values);
        fewer.remove(slug);
        return new Answers(fewer);
    }
}
