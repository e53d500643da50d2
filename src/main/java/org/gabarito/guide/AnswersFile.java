package org.gabarito.guide;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Map;

/**
 * Answers as people write them down: slugs and values in YAML, or in JSON, which is YAML too. They
 * may also stand under {@code answers}, as sent over HTTP, or under {@code fingerprint}, as in a
 * metric config.
 */
public final class AnswersFile {
    private static final ObjectMapper YAML =
            YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

    private AnswersFile() {}

    /**
     * The answers as {@link Guide#read} takes them.
     *
     * @throws IllegalArgumentException when the text is no list of answers; the message says what
     *     is wrong and in which line
     */
    public static Map<String, ?> parse(String text) {
        Map<String, Object> all = read(text);
        if (all == null) {
            return Map.of();
        }
        if (all.get("answers") instanceof Map<?, ?> inner) {
            return texts(inner);
        }
        if (all.get("fingerprint") instanceof Map<?, ?> inner) {
            Map<String, Object> answers = texts(inner);
            if (all.get("problem") instanceof Map<?, ?> problem
                    && problem.get("category") != null) {
                answers.putIfAbsent("category", problem.get("category"));
            }
            return answers;
        }
        return all;
    }

    private static Map<String, Object> read(String text) {
        try {
            return YAML.readValue(text, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            JsonLocation where = e.getLocation();
            String line = where == null ? "" : "line " + where.getLineNr() + ": ";
            throw new IllegalArgumentException(
                    line
                            + e.getOriginalMessage().lines().findFirst().orElse("not YAML")
                            + ". Write one answer a line, such as `tubular: no`.",
                    e);
        }
    }

    private static Map<String, Object> texts(Map<?, ?> map) {
        Map<String, Object> result = new java.util.LinkedHashMap<>();
        map.forEach((key, value) -> result.put(String.valueOf(key), value));
        return result;
    }
}
