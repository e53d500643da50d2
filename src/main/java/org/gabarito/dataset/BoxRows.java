package org.gabarito.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabarito.core.matching.DetectionColumns;
import org.gabarito.image.FileSource;

/** The lines of one table of boxes, in columns; images and classes are numbered as they come. */
final class BoxRows {
    /** Bytes of memory that a byte of a table can take up: short lines are dear. */
    private static final int EXPANSION = 30;

    private final CsvTable table;
    private final BoxColumns columns;
    private final Map<String, Integer> images = new LinkedHashMap<>();
    private final Map<String, Integer> classes = new LinkedHashMap<>();

    /** The line on which each image, or class, first stands. */
    private final List<Long> imageLines = new ArrayList<>();

    private final List<Long> classLines = new ArrayList<>();
    private int size;
    private int[] imageOf = new int[64];
    private int[] classOf = new int[64];
    private double[] scores = new double[64];

    /** Left, top, width and height in turn. */
    private double[] boxes = new double[4 * 64];

    private BoxRows(CsvTable table, BoxColumns columns) {
        this.table = table;
        this.columns = columns;
    }

    /** Nothing after a problem. */
    static Optional<BoxRows> read(
            FileSource source, boolean scored, List<DatasetProblem> problems) {
        if (SampleRows.isTooLarge(source, EXPANSION, problems)) {
            return Optional.empty();
        }
        return CsvTable.open(source, problems)
                .flatMap(
                        table ->
                                BoxColumns.of(table, scored)
                                        .map(columns -> new BoxRows(table, columns)))
                .filter(rows -> rows.table.forEach(rows::add, scored));
    }

    String name() {
        return table.name();
    }

    boolean hasClasses() {
        return columns.ofClass() >= 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    List<String> images() {
        return List.copyOf(images.keySet());
    }

    List<String> classes() {
        return List.copyOf(classes.keySet());
    }

    /** Notes that a name is not known on the other side. */
    void unknownImage(String image, List<DatasetProblem> problems) {
        unknown(
                imageLines.get(images.get(image)),
                columns.image(),
                "The reference has no image “" + image + "”.",
                "Name images alike in both tables; give an image without objects a line with its"
                        + " name and empty box fields in the reference.",
                problems);
    }

    void unknownClass(String ofClass, List<DatasetProblem> problems) {
        unknown(
                classLines.get(classes.get(ofClass)),
                columns.ofClass(),
                "The reference has no class “" + ofClass + "”.",
                "Name classes alike in both tables; give a class without objects a line with an"
                        + " image, its name and empty box fields in the reference.",
                problems);
    }

    private void unknown(
            long line, int column, String fault, String cure, List<DatasetProblem> problems) {
        String of = column < 0 ? "" : ", column “" + table.columns().get(column) + "”";
        problems.add(Fault.UNKNOWN_ID.at(name() + ", line " + line + of, fault, cure));
    }

    /** The boxes with the numbers that images and classes have on both sides. */
    DetectionColumns numbered(Map<String, Integer> byImage, Map<String, Integer> byClass) {
        int[] image = images.keySet().stream().mapToInt(byImage::get).toArray();
        int[] ofClass = classes.keySet().stream().mapToInt(byClass::get).toArray();
        DetectionColumns numbered = new DetectionColumns();
        for (int i = 0; i < size; i++) {
            double[] box = Arrays.copyOfRange(boxes, 4 * i, 4 * i + 4);
            numbered.add(image[imageOf[i]], ofClass[classOf[i]], box, box[2] * box[3], scores[i]);
        }
        return numbered;
    }

    private void add(CsvTable.Row row) {
        String image = SampleColumns.className(row.text(columns.image()));
        if (image.isEmpty()) {
            empty(row, columns.image(), "Name the image of every box.");
            return;
        }
        boolean noBox = columns.sides().stream().allMatch(side -> row.text(side).isEmpty());
        String ofClass = hasClasses() ? SampleColumns.className(row.text(columns.ofClass())) : "";
        if (hasClasses() && ofClass.isEmpty() && !noBox) {
            empty(row, columns.ofClass(), "Name the class of every box.");
            return;
        }
        int imageNumber = number(images, imageLines, image, row);
        int classNumber =
                noBox && ofClass.isEmpty()
                        ? -1
                        : number(
                                classes,
                                classLines,
                                hasClasses() ? ofClass : BoxTables.ONLY_CLASS,
                                row);
        if (noBox) {
            return;
        }
        double[] box = box(row);
        double score = columns.score() < 0 ? Double.NaN : row.number(columns.score());
        if (box.length == 0 || (columns.score() >= 0 && Double.isNaN(score))) {
            return;
        }
        grow();
        imageOf[size] = imageNumber;
        classOf[size] = classNumber;
        scores[size] = score;
        System.arraycopy(box, 0, boxes, 4 * size, 4);
        size++;
    }

    private void empty(CsvTable.Row row, int column, String cure) {
        row.problem(
                Fault.BAD_FIELD, "Column “" + table.columns().get(column) + "” is empty.", cure);
    }

    /** Left, top, width and height; nothing after a problem. */
    private double[] box(CsvTable.Row row) {
        double[] box = new double[4];
        boolean numbers = true;
        for (int i = 0; i < 4; i++) {
            box[i] = row.number(columns.sides().get(i));
            numbers &= !Double.isNaN(box[i]);
        }
        if (!numbers) {
            return new double[0];
        }
        boolean sound = true;
        for (int axis = 0; axis < 2; axis++) {
            int column = columns.sides().get(2 + axis);
            String given = row.text(column);
            if (columns.corners()) {
                box[2 + axis] -= box[axis];
            }
            if (box[2 + axis] < 0) {
                sound = false;
                row.problem(
                        Fault.BAD_FIELD,
                        columns.corners()
                                ? "“"
                                        + given
                                        + "” in column “"
                                        + table.columns().get(column)
                                        + "” is less than column “"
                                        + table.columns().get(columns.sides().get(axis))
                                        + "”."
                                : "“"
                                        + given
                                        + "” in column “"
                                        + table.columns().get(column)
                                        + "” is negative.",
                        columns.corners()
                                ? "Give the left upper corner first, then the right lower one."
                                : "Give the size of the box in pixels, 0 or more.");
            }
        }
        if (sound && !Double.isFinite(box[2] * box[3])) {
            row.problem(
                    Fault.BAD_FIELD, "The box is larger than numbers can say.", "Mend its fields.");
            return new double[0];
        }
        return sound ? box : new double[0];
    }

    private static int number(
            Map<String, Integer> numbers, List<Long> lines, String name, CsvTable.Row row) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        numbers.put(name, lines.size());
        lines.add(row.line());
        return lines.size() - 1;
    }

    private void grow() {
        if (size == imageOf.length) {
            imageOf = Arrays.copyOf(imageOf, 2 * size);
            classOf = Arrays.copyOf(classOf, 2 * size);
            scores = Arrays.copyOf(scores, 2 * size);
            boxes = Arrays.copyOf(boxes, 8 * size);
        }
    }
}
