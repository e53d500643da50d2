package org.gabarito.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.gabarito.image.FileSource;
import org.jspecify.annotations.Nullable;

/** One COCO file as it stands: a reference with its images and categories, or a list of results. */
final class CocoSide {
    /** What an object takes in memory while it is read, with a mask of ordinary length. */
    private static final long BYTES_AN_OBJECT = 400;

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build();

    final CocoProblems problems;
    final CocoObjects objects;
    final List<Image> images = new ArrayList<>();
    final List<Category> categories = new ArrayList<>();
    private final boolean results;
    private String hash = "";

    /** An image; its sides are 0 where the file does not say them. */
    record Image(long id, int width, int height, String name) {}

    /** A class. */
    record Category(long id, String name) {}

    private CocoSide(String file, boolean results) {
        this.results = results;
        problems = new CocoProblems(file);
        long most = Math.min(1 << 28, Runtime.getRuntime().maxMemory() / 2 / BYTES_AN_OBJECT);
        objects =
                new CocoObjects(problems, results ? "results" : "annotations", results, (int) most);
    }

    /**
     * @param results whether it is a list of predictions, with scores, and not a reference
     */
    static CocoSide read(FileSource source, boolean results) {
        CocoSide side = new CocoSide(source.name(), results);
        try (DigestInputStream in = new DigestInputStream(source.open(), sha256())) {
            try (JsonParser json = JSON.createParser((InputStream) in)) {
                json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
                side.readAll(json);
            }
            in.transferTo(OutputStream.nullOutputStream());
            side.hash = "sha256:" + HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (CocoProblems.Stop e) {
            // What was found says why.
        } catch (JsonProcessingException e) {
            side.unreadable(e);
        } catch (IOException e) {
            side.problems
                    .found()
                    .add(
                            Fault.NOT_FOUND.at(
                                    source.name(),
                                    "It cannot be read (" + e.getMessage() + ").",
                                    "Check the path and its permissions."));
        }
        return side;
    }

    boolean isResults() {
        return results;
    }

    /** SHA-256 of the stored bytes. */
    String hash() {
        return hash;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private void unreadable(JsonProcessingException e) {
        String place =
                e.getLocation() == null
                        ? ""
                        : "line "
                                + e.getLocation().getLineNr()
                                + ", column "
                                + e.getLocation().getColumnNr();
        problems.found()
                .add(
                        Fault.UNREADABLE_JSON.at(
                                problems.file() + (place.isEmpty() ? "" : ", " + place),
                                "It is no JSON: " + e.getOriginalMessage() + ".",
                                "Write it anew; it may have been cut off."));
    }

    private void readAll(JsonParser json) throws IOException {
        JsonToken first = json.nextToken();
        if (first == JsonToken.START_ARRAY && results) {
            objects.read(json);
        } else if (first == JsonToken.START_OBJECT) {
            readFields(json);
        } else {
            problems.add(
                    Fault.UNREADABLE_JSON,
                    "",
                    first == null
                            ? "It is empty."
                            : "It is "
                                    + (first == JsonToken.START_ARRAY ? "a list." : "one value."),
                    results
                            ? "Results are a list: [{\"image_id\": …}, …]; write [] when there are"
                                    + " none."
                            : "A reference is an object with images, categories and annotations.");
        }
        if (json.nextToken() != null) {
            problems.add(
                    Fault.UNREADABLE_JSON,
                    "",
                    "More text follows its end.",
                    "Write one JSON value a file.");
        }
    }

    private void readFields(JsonParser json) throws IOException {
        boolean any = false;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            if (field.equals("annotations")) {
                objects.read(json);
                any = true;
            } else if (field.equals("images") && !results) {
                readImages(json);
            } else if (field.equals("categories") && !results) {
                readCategories(json);
            } else {
                json.skipChildren();
            }
        }
        if (!any) {
            problems.add(
                    Fault.UNREADABLE_JSON,
                    "",
                    "It has no list “annotations”.",
                    "Give a reference with images, categories and annotations, and a list of"
                            + " results.");
        }
        if (!results && images.isEmpty()) {
            problems.add("images", "It names no image.", "List every image, also empty ones.");
        }
        if (!results && categories.isEmpty()) {
            problems.add("categories", "It names no category.", "List every category.");
        }
    }

    private void readImages(JsonParser json) throws IOException {
        eachObject(
                json,
                "images",
                part -> {
                    @Nullable Long id = null;
                    double width = 0;
                    double height = 0;
                    String name = "";
                    while (json.nextToken() != JsonToken.END_OBJECT) {
                        String field = json.currentName();
                        json.nextToken();
                        switch (field) {
                            case "id" -> id = problems.id(json, part, field);
                            case "width" -> width = problems.number(json, part, field);
                            case "height" -> height = problems.number(json, part, field);
                            case "file_name" -> name = text(json);
                            default -> json.skipChildren();
                        }
                    }
                    long known = known(id, part);
                    images.add(
                            new Image(
                                    known,
                                    (int) width,
                                    (int) height,
                                    name.isEmpty() ? Long.toString(known) : name));
                });
    }

    private void readCategories(JsonParser json) throws IOException {
        eachObject(
                json,
                "categories",
                part -> {
                    @Nullable Long id = null;
                    String name = "";
                    while (json.nextToken() != JsonToken.END_OBJECT) {
                        String field = json.currentName();
                        json.nextToken();
                        switch (field) {
                            case "id" -> id = problems.id(json, part, field);
                            case "name" -> name = text(json);
                            default -> json.skipChildren();
                        }
                    }
                    long known = known(id, part);
                    categories.add(
                            new Category(known, name.isEmpty() ? Long.toString(known) : name));
                });
    }

    /** Reads one object of a list, from behind its opening brace to its end. */
    @FunctionalInterface
    private interface ObjectReader {
        void read(String part) throws IOException;
    }

    private void eachObject(JsonParser json, String list, ObjectReader reader) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            problems.add(list, "It is no list.", "Write a list: [{\"id\": 1, …}, …].");
            json.skipChildren();
            return;
        }
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            String part = list + "[" + i + "]";
            if (json.currentToken() == JsonToken.START_OBJECT) {
                reader.read(part);
            } else {
                problems.add(part, "It is no object.", "Write each as {\"id\": 1, …}.");
                json.skipChildren();
            }
        }
    }

    private static String text(JsonParser json) throws IOException {
        String text = json.currentToken().isScalarValue() ? json.getText() : "";
        json.skipChildren();
        return text;
    }

    private long known(@Nullable Long id, String part) {
        if (id == null) {
            problems.add(part, "It has no id.", "Give each a whole number as id.");
            return 0;
        }
        return id;
    }
}
