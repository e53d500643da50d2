package org.gabarito.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.gabarito.dataset.DatasetProblem;
import org.gabarito.evaluation.CaseScores;

/** Values as they lie in columns. Numbers come back bit by bit; NaN and infinities are strings. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<List<DatasetProblem>> PROBLEMS = new TypeReference<>() {};

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private Json() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CaseScores scores(String text) {
        try {
            return MAPPER.readValue(text, CaseScores.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> texts(String text) {
        try {
            return MAPPER.readValue(text, TEXTS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<DatasetProblem> problems(String text) {
        try {
            return MAPPER.readValue(text, PROBLEMS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
