package org.gabarito.job;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.gabarito.dataset.DatasetProblem;
import org.gabarito.evaluation.CaseScores;

/** Values as they lie in columns. Numbers come back bit by bit; NaN and infinities are strings. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<List<DatasetProblem>> PROBLEMS = new TypeReference<>() {};

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private static final TypeReference<List<Headline>> HEADLINES = new TypeReference<>() {};

    private static final TypeReference<Map<String, Map<String, String>>> GROUPS =
            new TypeReference<>() {};

    private static final ObjectReader SCORES =
            new ObjectMapper()
                    .registerModule(
                            new SimpleModule().addDeserializer(String.class, new KnownWords()))
                    .readerFor(CaseScores.class);

    private Json() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param words texts seen before, taken instead of equal ones: most repeat in every score
     */
    static CaseScores scores(String text, Map<String, String> words) {
        try {
            return SCORES.withAttribute(KnownWords.class, words).readValue(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Map<String, String>> groups(String text) {
        try {
            return MAPPER.readValue(text, GROUPS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Headline> headlines(String text) {
        try {
            return MAPPER.readValue(text, HEADLINES);
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

    private static final class KnownWords extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        KnownWords() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            String word = StringDeserializer.instance.deserialize(parser, context);
            @SuppressWarnings("unchecked")
            Map<String, String> known =
                    (Map<String, String>) context.getAttribute(KnownWords.class);
            String same = known.putIfAbsent(word, word);
            return same == null ? word : same;
        }
    }
}
