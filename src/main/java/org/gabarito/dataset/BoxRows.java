package org.gabarito.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabarito.core.matching.DetectionColumns;
import org.gabarito.core.matching.Extent;
import org.gabarito.image.FileSource;

/**
 * The lines of one table of boxes or points, in columns; images and classes are numbered as they
 * come.
 */
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

    private final Extent extent;

    /** How many numbers a box is: its lower corner and then its size along each axis. */
    private final int stride;

    private double[] boxes;

    private BoxRows(CsvTable table, BoxColumns columns) {
        this.table = table;
        this.columns = columns;
        extent = columns.extent();
        stride = 2 * extent.dimensions();
        boxes = new double[stride * 64];
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

    Extent extent() {
        return extent;
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
        DetectionColumns numbered = new DetectionColumns(extent);
        for (int i = 0; i < size; i++) {
            double[] box = Arrays.copyOfRange(boxes, stride * i, stride * (i + 1));
            numbered.add(image[imageOf[i]], ofClass[classOf[i]], box, product(box), scores[i]);
        }
        return numbered;
    }

    private void add(CsvTable.Row row) {
        String image = SampleColumns.className(row.text(columns.image()));
        if (image.isEmpty()) {
            empty(row, columns.image(), "Name the image of every box.");
            return;
        }
        boolean noBox = columns.place().stream().allMatch(side -> row.text(side).isEmpty());
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
        System.arraycopy(box, 0, boxes, stride * size, stride);
        size++;
    }

    private void empty(CsvTable.Row row, int column, String cure) {
        row.problem(
                Fault.BAD_FIELD, "Column “" + table.columns().get(column) + "” is empty.", cure);
    }

    /** Lower corner and size; nothing after a problem. */
    private double[] box(CsvTable.Row row) {
        double[] box = new double[stride];
        boolean numbers = true;
        for (int i = 0; i < columns.place().size(); i++) {
            box[i] = row.number(columns.place().get(i));
            numbers &= !Double.isNaN(box[i]);
        }
        if (!numbers) {
            return new double[0];
        }
        if (extent.isPoint()) {
            return box;
        }
        boolean sound = true;
        for (int axis = 0; axis < extent.dimensions(); axis++) {
            sound &= resize(box, axis, row);
        }
        if (sound && !Double.isFinite(product(box))) {
            row.problem(
                    Fault.BAD_FIELD, "The box is larger than numbers can say.", "Mend its fields.");
            return new double[0];
        }
        return sound ? box : new double[0];
    }

    /** Turns what is written of an axis into lower end and size; false after a problem. */
    private boolean resize(double[] box, int axis, CsvTable.Row row) {
        int second = extent.dimensions() + axis;
        boolean corners = columns.style() == BoxColumns.Style.CORNERS;
        if (corners) {
            box[second] -= box[axis];
        } else if (columns.style() == BoxColumns.Style.CENTRE_AND_SIZE) {
            box[axis] -= box[second] / 2;
        }
        boolean flat = extent.dimensions() == 3 && box[second] == 0;
        if (box[second] >= 0 && !flat) {
            return true;
        }
        String given = field(row, columns.place().get(second));
        if (corners) {
            row.problem(
                    Fault.BAD_FIELD,
                    given
                            + (flat ? " equals column “" : " is less than column “")
                            + table.columns().get(columns.place().get(axis))
                            + "”"
                            + (flat ? ", so that the box has no volume." : "."),
                    flat
                            ? "Corners are edges: a box of one slice or voxel ends 1 after it begins."
                            : "Give the left upper corner first, then the right lower one.");
        } else {
            row.problem(
                    Fault.BAD_FIELD,
                    given + (flat ? " leaves the box without volume." : " is negative."),
                    flat
                            ? "Give a size above 0; that of one slice or voxel is 1."
                            : "Give the size of the box in pixels, 0 or more.");
        }
        return false;
    }

    private String field(CsvTable.Row row, int column) {
        return "“" + row.text(column) + "” in column “" + table.columns().get(column) + "”";
    }

    /** Area or volume. */
    private double product(double[] box) {
        double product = 1;
        for (int axis = extent.dimensions(); axis < stride; axis++) {
            product *= box[axis];
        }
        return product;
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
            boxes = Arrays.copyOf(boxes, 2 * stride * size);
        }
    }
}
