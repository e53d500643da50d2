package org.gabarito.guide;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers as people write them down: slugs and values in YAML, or in JSON, which is YAML too. They
 * may also stand under {@code answers}, as sent over HTTP, or under {@code fingerprint}, as in a
 * metric config.
 */
public final class AnswersFile {
    private static final ObjectMapper YAML =
            YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final String CURE = "Write one answer a line, such as `tubular: no`.";

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

    private static @Nullable Map<String, Object> read(String text) {
        if (text.isBlank()) {
            return null;
        }
        return text.startsWith("{") ? json(text).orElseGet(() -> yaml(text)) : yaml(text);
    }

    /** JSON is YAML too, but its own reader is many times faster: batches have a line each. */
    private static Optional<Map<String, Object>> json(String text) {
        try {
            return Optional.of(JSON.readValue(text, new TypeReference<Map<String, Object>>() {}));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> yaml(String text) {
        try {
            return YAML.readValue(text, new TypeReference<Map<String, Object>>() {});
        } catch (MismatchedInputException e) {
            throw new IllegalArgumentException("these are no answers. " + CURE, e);
        } catch (JsonProcessingException e) {
            JsonLocation where = e.getLocation();
            String line = where == null ? "" : "line " + where.getLineNr() + ": ";
            String fault = e.getOriginalMessage().lines().findFirst().orElse("no YAML");
            throw new IllegalArgumentException(line + fault + ". " + CURE, e);
        }
    }

    private static Map<String, Object> texts(Map<?, ?> map) {
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, value) -> result.put(String.valueOf(key), value));
        return result;
    }
}
