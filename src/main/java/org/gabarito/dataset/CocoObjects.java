package org.gabarito.dataset;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The annotations or results of one COCO file as they stand there, in columns. Ids are looked up
 * and masks drawn later, because a file may name its images after the objects in them.
 */
final class CocoObjects {
    private static final double[] NO_BOX = {Double.NaN, 0, 0, 0};

    private final CocoProblems problems;
    private final String list;
    private final boolean scored;
    private final int most;

    private int size;
    private long[] images = new long[1024];
    private long[] categories = new long[1024];
    private double[] boxes = new double[4 * 1024];
    private double[] areas = new double[1024];
    private double[] scores = new double[1024];
    private boolean[] crowds = new boolean[1024];
    private boolean[] ignored = new boolean[1024];
    private @Nullable CocoSegmentation[] segmentations = {};

    /**
     * @param list what the objects are called in messages
     * @param scored whether every object must have a score
     * @param most objects that memory can take
     */
    CocoObjects(CocoProblems problems, String list, boolean scored, int most) {
        this.problems = problems;
        this.list = list;
        this.scored = scored;
        this.most = most;
    }

    int size() {
        return size;
    }

    long image(int object) {
        return images[object];
    }

    long category(int object) {
        return categories[object];
    }

    /** Left, top, width and height; the first is NaN where there is no box. */
    double[] box(int object) {
        return Arrays.copyOfRange(boxes, 4 * object, 4 * object + 4);
    }

    boolean hasBox(int object) {
        return !Double.isNaN(boxes[4 * object]);
    }

    /** NaN where there is none. */
    double area(int object) {
        return areas[object];
    }

    double score(int object) {
        return scores[object];
    }

    boolean isCrowd(int object) {
        return crowds[object];
    }

    boolean isIgnored(int object) {
        return ignored[object];
    }

    @Nullable CocoSegmentation segmentation(int object) {
        return object < segmentations.length ? segmentations[object] : null;
    }

    /** Whether there are objects, and every one has a mask. */
    boolean haveMasks() {
        for (int object = 0; object < size; object++) {
            if (segmentation(object) == null) {
                return false;
            }
        }
        return size > 0;
    }

    /** Lets go of what was drawn. */
    void forget(int object) {
        segmentations[object] = null;
    }

    String name(int object) {
        return list + "[" + object + "]";
    }

    /** Reads the list at whose opening bracket the parser stands. */
    void read(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            problems.add(
                    list, "There is no list of " + list + ".", "Write them as a list: [{…}, {…}].");
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                problems.add(
                        name(size),
                        "It is " + json.getText() + ", not an object.",
                        "Write each as {\"image_id\": 1, …}.");
                json.skipChildren();
                continue;
            }
            if (size == most) {
                problems.tooMany(list, most);
            }
            readOne(json);
        }
    }

    private void readOne(JsonParser json) throws IOException {
        grow();
        int object = size++;
        boolean image = false;
        boolean category = false;
        System.arraycopy(NO_BOX, 0, boxes, 4 * object, 4);
        areas[object] = Double.NaN;
        scores[object] = Double.NaN;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "image_id" -> {
                    images[object] = id(json, field);
                    image = true;
                }
                case "category_id" -> {
                    categories[object] = id(json, field);
                    category = true;
                }
                case "bbox" -> readBox(json, object);
                case "area" -> areas[object] = optional(json, field);
                case "score" -> scores[object] = optional(json, field);
                case "iscrowd" -> crowds[object] = flag(json);
                case "ignore" -> ignored[object] = flag(json);
                case "segmentation" -> readSegmentation(json, object);
                default -> json.skipChildren();
            }
        }
        if (!image || !category) {
            problems.add(
                    name(object),
                    "It has no " + (image ? "category_id" : "image_id") + ".",
                    "Say of which image and category each object is.");
        }
        if (scored && Double.isNaN(scores[object])) {
            problems.add(
                    name(object),
                    "It has no score.",
                    "Give every prediction a finite score, higher meaning surer.");
        }
        if (!hasBox(object) && segmentation(object) == null) {
            problems.add(
                    name(object),
                    "It has neither bbox nor segmentation.",
                    "Give every object a box, a mask, or both.");
        }
    }

    private void grow() {
        if (size == images.length) {
            int capacity = 2 * size;
            images = Arrays.copyOf(images, capacity);
            categories = Arrays.copyOf(categories, capacity);
            boxes = Arrays.copyOf(boxes, 4 * capacity);
            areas = Arrays.copyOf(areas, capacity);
            scores = Arrays.copyOf(scores, capacity);
            crowds = Arrays.copyOf(crowds, capacity);
            ignored = Arrays.copyOf(ignored, capacity);
        }
    }

    private long id(JsonParser json, String field) throws IOException {
        return problems.id(json, name(size - 1), field);
    }

    /** A finite number, or NaN for null and after a problem. */
    private double optional(JsonParser json, String field) throws IOException {
        return json.currentToken() == JsonToken.VALUE_NULL
                ? Double.NaN
                : problems.number(json, name(size - 1), field);
    }

    /** 1 or true; anything else is no. */
    private static boolean flag(JsonParser json) throws IOException {
        boolean yes =
                json.currentToken() == JsonToken.VALUE_TRUE
                        || (json.currentToken().isNumeric() && json.getDoubleValue() != 0);
        json.skipChildren();
        return yes;
    }

    private void readBox(JsonParser json, int object) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        double[] numbers = numbers(json, "bbox");
        if (numbers.length == 0) {
            return;
        }
        boolean four = numbers.length == 4;
        if (!four || !(numbers[2] >= 0) || !(numbers[3] >= 0)) {
            problems.add(
                    name(object),
                    four
                            ? "Its bbox has a negative width or height."
                            : "Its bbox has " + numbers.length + " numbers.",
                    "A box is [left, top, width, height] in pixels.");
            return;
        }
        System.arraycopy(numbers, 0, boxes, 4 * object, 4);
    }

    private double[] numbers(JsonParser json, String field) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            problems.add(
                    name(size - 1), "Its " + field + " is no list.", "Write a list of numbers.");
            json.skipChildren();
            return new double[0];
        }
        double[] numbers = new double[4];
        int count = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = problems.number(json, name(size - 1), field);
        }
        return Arrays.copyOf(numbers, count);
    }

    private void readSegmentation(JsonParser json, int object) throws IOException {
        CocoSegmentation segmentation =
                switch (json.currentToken()) {
                    case START_ARRAY -> polygons(json, object);
                    case START_OBJECT -> runs(json, object);
                    case VALUE_NULL -> null;
                    default -> {
                        problems.add(
                                name(object),
                                "Its segmentation is " + json.getText() + ".",
                                "Give polygons [[x, y, …], …] or runs {\"size\": …, \"counts\":"
                                        + " …}.");
                        yield null;
                    }
                };
        if (segmentation != null) {
            if (segmentations.length <= object) {
                segmentations = Arrays.copyOf(segmentations, images.length);
            }
            segmentations[object] = segmentation;
        }
    }

    private @Nullable CocoSegmentation polygons(JsonParser json, int object) throws IOException {
        List<double[]> polygons = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            double[] polygon = numbers(json, "polygon");
            if (polygon.length < 6 || polygon.length % 2 == 1) {
                problems.add(
                        name(object),
                        "A polygon of it has " + polygon.length + " numbers.",
                        "A polygon is [x, y, x, y, …] with at least three corners.");
                continue;
            }
            polygons.add(polygon);
        }
        return polygons.isEmpty() ? null : new CocoSegmentation.Polygons(polygons);
    }

    private @Nullable CocoSegmentation runs(JsonParser json, int object) throws IOException {
        double[] extent = {};
        @Nullable String text = null;
        double @Nullable [] lengths = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            if (field.equals("size")) {
                extent = numbers(json, field);
            } else if (field.equals("counts") && json.currentToken() == JsonToken.VALUE_STRING) {
                text = json.getText();
            } else if (field.equals("counts")) {
                lengths = numbers(json, field);
            } else {
                json.skipChildren();
            }
        }
        if (extent.length != 2 || (text == null && lengths == null)) {
            problems.add(
                    name(object),
                    "Its segmentation lacks size or counts.",
                    "Run lengths are {\"size\": [height, width], \"counts\": …}.");
            return null;
        }
        int height = (int) extent[0];
        int width = (int) extent[1];
        if (text != null) {
            return new CocoSegmentation.Compressed(height, width, text);
        }
        int[] whole = new int[lengths == null ? 0 : lengths.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = (int) lengths[i];
            if (whole[i] != lengths[i]) {
                problems.add(
                        name(object),
                        "A run of its segmentation has the length " + lengths[i] + ".",
                        "Run lengths are whole numbers of pixels.");
                return null;
            }
        }
        return new CocoSegmentation.Runs(height, width, whole);
    }
}
