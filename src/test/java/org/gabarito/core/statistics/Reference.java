package org.gabarito.core.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Values of R, made by {@code src/test/reference/statistics.R}; the file says by which version. */
public final class Reference {
    private Reference() {}

    public static JsonNode of(String topic) {
        try (InputStream in =
                Reference.class.getResourceAsStream("/statistics/" + topic + ".json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).asDouble();
        }
        return numbers;
    }

    public static double[][] table(JsonNode rows) {
        double[][] table = new double[rows.size()][];
        for (int i = 0; i < table.length; i++) {
            table[i] = numbers(rows.get(i));
        }
        return table;
    }
}
