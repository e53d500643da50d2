package org.gabarito.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gabarito.image.FileSource;
import org.jspecify.annotations.Nullable;

/**
 * The {@code dataset.json} of nnU-Net, where a name stands before its label or labels, and of the
 * Medical Segmentation Decathlon, where the label stands before its name.
 *
 * @param byName whether names stand first
 * @param ending of the label maps, empty where it is not said
 */
record DatasetJson(boolean byName, LabelFacts facts, String ending) {
    static final String FILE = "dataset.json";

    /** Lists of thousands of cases fit; anything longer is none. */
    private static final int LONGEST = 32 << 20;

    private static final String CURE =
            "Write {\"labels\": {\"background\": 0, \"liver\": 1}}, or give --labels.";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The file at the top of these, without a word when there is none or it is something else. */
    static Optional<DatasetJson> in(Listing files, List<DatasetProblem> problems) {
        return files.find(FILE).flatMap(source -> read(source, problems));
    }

    static Optional<DatasetJson> read(FileSource source, List<DatasetProblem> problems) {
        try (InputStream in = source.open()) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                problems.add(
                        Fault.TOO_LARGE.at(
                                source.name(),
                                "It is longer than any description of a data set.",
                                "Give the labels with --labels."));
                return Optional.empty();
            }
            JsonNode root = JSON.readTree(bytes);
            JsonNode labels = root == null ? null : root.get("labels");
            return labels == null || !labels.isObject()
                    ? Optional.empty()
                    : Optional.of(new Reading(source.name(), problems).read(root, labels));
        } catch (JsonProcessingException e) {
            problems.add(
                    Fault.UNREADABLE_JSON.at(
                            source.name(),
                            "It is no JSON: " + e.getOriginalMessage() + ".",
                            "Write it anew, or give the labels with --labels."));
        } catch (IOException e) {
            problems.add(
                    Fault.NOT_FOUND.at(
                            source.name(),
                            "It cannot be read (" + e.getMessage() + ").",
                            "Check it, or give the labels with --labels."));
        }
        return Optional.empty();
    }

    private static final class Reading {
        private final String file;
        private final List<DatasetProblem> problems;
        private final SortedMap<Integer, String> names = new TreeMap<>();
        private final Map<String, List<Integer>> regions = new LinkedHashMap<>();
        private @Nullable Integer ignore;
        private int first;

        Reading(String file, List<DatasetProblem> problems) {
            this.file = file;
            this.problems = problems;
        }

        DatasetJson read(JsonNode root, JsonNode labels) {
            labels.properties().forEach(one -> add(one.getKey(), one.getValue()));
            JsonNode ending = root.path("file_ending");
            return new DatasetJson(
                    first >= 0,
                    new LabelFacts(names, regions, ignore, file),
                    ending.isTextual() ? ending.asText().toLowerCase(Locale.ROOT) : "");
        }

        private void add(String key, JsonNode value) {
            Integer number = label(value);
            Integer keyNumber = whole(key);
            if (value.isArray()) {
                first++;
                region(key, value);
            } else if (keyNumber != null && (value.isTextual() || number == null)) {
                first--;
                if (value.isTextual()) {
                    name(keyNumber, value.asText(), key);
                } else {
                    problem(key);
                }
            } else if (number != null) {
                first++;
                name(number, key, key);
            } else {
                problem(key);
            }
        }

        private void name(int label, String name, String key) {
            if (name.strip().equalsIgnoreCase("ignore")) {
                ignore = label == 0 ? null : Integer.valueOf(label);
            } else if (label != 0 && names.put(label, name) != null) {
                problems.add(
                        Fault.BAD_ENTRY.at(
                                file + ", labels." + key,
                                "Label " + label + " has two names.",
                                CURE));
            }
        }

        /** A region of one label is that label. */
        private void region(String name, JsonNode list) {
            List<Integer> members = new ArrayList<>();
            for (JsonNode one : list) {
                Integer label = label(one);
                if (label == null) {
                    problem(name);
                    return;
                }
                if (label != 0 && !members.contains(label)) {
                    members.add(label);
                }
            }
            if (members.size() == 1) {
                names.putIfAbsent(members.get(0), name);
            } else if (!members.isEmpty()) {
                regions.put(name, members);
            }
        }

        private void problem(String key) {
            problems.add(
                    Fault.BAD_ENTRY.at(
                            file + ", labels." + key, "It names no whole number as label.", CURE));
        }

        private static @Nullable Integer label(JsonNode value) {
            if (value.isTextual()) {
                return whole(value.asText().strip());
            }
            if (!value.isNumber() || value.doubleValue() != value.intValue()) {
                return null;
            }
            return value.intValue();
        }

        private static @Nullable Integer whole(String text) {
            try {
                return Integer.valueOf(text.strip());
            } catch (NumberFormatException e) {
                return null;
            }
        }
    }
}
