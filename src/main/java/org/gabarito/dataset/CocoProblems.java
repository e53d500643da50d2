package org.gabarito.dataset;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with one JSON file, and stops its reading when it is too much. */
final class CocoProblems {
    private static final int MOST = 20;

    private final String file;
    private final List<DatasetProblem> found = new ArrayList<>();

    CocoProblems(String file) {
        this.file = file;
    }

    /** Thrown when nothing more needs to be read; what was found says why. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stop() {
            super("enough problems", null, false, false);
        }
    }

    String file() {
        return file;
    }

    List<DatasetProblem> found() {
        return found;
    }

    boolean none() {
        return found.isEmpty();
    }

    /**
     * @param part of the file, empty for all of it
     */
    void add(String part, String fault, String cure) {
        add(Fault.BAD_ENTRY, part, fault, cure);
    }

    void add(Fault kind, String part, String fault, String cure) {
        found.add(kind.at(part.isEmpty() ? file : file + ", " + part, fault, cure));
        if (found.size() == MOST) {
            found.add(
                    kind.at(
                            file,
                            "Reading stopped after " + MOST + " problems.",
                            "Mend these first."));
            throw new Stop();
        }
    }

    void tooMany(String list, int most) {
        found.add(
                Fault.TOO_LARGE.at(
                        file,
                        "There are more than " + most + " " + list + ", which memory cannot hold.",
                        "Split the data set by image, or give the program more memory (-Xmx)."));
        throw new Stop();
    }

    /** A whole number; 0 after a problem. */
    long id(JsonParser json, String part, String field) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return json.getLongValue();
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT
                && json.getDoubleValue() == Math.rint(json.getDoubleValue())
                && Math.abs(json.getDoubleValue()) < 1L << 53) {
            return (long) json.getDoubleValue();
        }
        add(
                part,
                "Its " + field + " is " + text(json) + ".",
                "Ids are whole numbers, the same in both files.");
        json.skipChildren();
        return 0;
    }

    /** A finite number; 0 after a problem. */
    double number(JsonParser json, String part, String field) throws IOException {
        if (json.currentToken().isNumeric()) {
            double number = json.getDoubleValue();
            if (Double.isFinite(number)) {
                return number;
            }
        }
        add(
                part,
                "Its " + field + " holds " + text(json) + ".",
                "Write finite numbers there, such as 12.5.");
        json.skipChildren();
        return 0;
    }

    private static String text(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_ARRAY -> "a list";
            case START_OBJECT -> "an object";
            case VALUE_STRING -> "“" + json.getText() + "”";
            default -> json.getText();
        };
    }
}
