package org.gabarito.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which column of a table of boxes means what. Names count without regard to case, blanks, dots and
 * underscores.
 *
 * @param image names the image that a box lies in
 * @param ofClass class of the object, −1 when there is but one
 * @param score of a prediction, −1 when not asked for
 * @param sides the four columns of the box
 * @param corners whether the last two are the opposite corner and not width and height
 */
record BoxColumns(int image, int ofClass, int score, List<Integer> sides, boolean corners) {
    private static final List<String> IMAGE =
            List.of(
                    "image",
                    "imageid",
                    "imagename",
                    "imagepath",
                    "img",
                    "imgid",
                    "case",
                    "caseid",
                    "file",
                    "filename",
                    "filepath",
                    "patientid",
                    "seriesuid",
                    "name");
    private static final List<String> CLASS =
            List.of(
                    "class",
                    "label",
                    "category",
                    "classname",
                    "labelname",
                    "categoryname",
                    "classid",
                    "labelid",
                    "categoryid");
    private static final List<String> SCORE =
            List.of("score", "confidence", "conf", "probability", "prob", "p");

    private static final List<List<String>> SIZES =
            List.of(
                    List.of("x", "y", "width", "height"),
                    List.of("x", "y", "w", "h"),
                    List.of("xmin", "ymin", "width", "height"),
                    List.of("left", "top", "width", "height"));
    private static final List<List<String>> CORNERS =
            List.of(
                    List.of("xmin", "ymin", "xmax", "ymax"),
                    List.of("x1", "y1", "x2", "y2"),
                    List.of("x0", "y0", "x1", "y1"),
                    List.of("left", "top", "right", "bottom"));
    private static final List<String> PREFIXES = List.of("", "bbox", "box");

    /** Names of a third axis. */
    private static final Set<String> DEPTH =
            Set.of("z", "zmin", "zmax", "z0", "z1", "z2", "depth", "coordz", "bboxz", "boxz");

    private static final String READ =
            "Boxes are read from the columns x, y, width, height, or xmin, ymin, xmax, ymax, or x1,"
                    + " y1, x2, y2, or left, top, right, bottom, in pixels.";

    /** Whether a table looks like one of boxes. */
    static boolean areIn(CsvTable table) {
        Map<String, Integer> names = names(table);
        return find(names, IMAGE) >= 0
                && (!sides(names, SIZES).isEmpty() || !sides(names, CORNERS).isEmpty());
    }

    /**
     * Nothing after a problem.
     *
     * @param scored whether the table holds predictions
     */
    static Optional<BoxColumns> of(CsvTable table, boolean scored) {
        Map<String, Integer> names = names(table);
        List<Integer> corners = sides(names, CORNERS);
        List<Integer> sides = corners.isEmpty() ? sides(names, SIZES) : corners;
        BoxColumns found =
                new BoxColumns(
                        find(names, IMAGE),
                        find(names, CLASS),
                        scored ? find(names, SCORE) : -1,
                        sides,
                        !corners.isEmpty());
        return found.complete(table, names, scored) ? Optional.of(found) : Optional.empty();
    }

    private boolean complete(CsvTable table, Map<String, Integer> names, boolean scored) {
        List<String> there = table.columns();
        boolean complete = true;
        OptionalInt third = DEPTH.stream().filter(names::containsKey).mapToInt(names::get).min();
        if (third.isPresent()) {
            table.problem(
                    Fault.BAD_COLUMN,
                    "The column “"
                            + there.get(third.getAsInt())
                            + "” is of a third axis; tables of 3D boxes or points are not read.",
                    READ
                            + " Rename the column if it is something else; of 3D objects give label"
                            + " maps with --category ins.");
            return false;
        }
        if (image < 0) {
            table.problem(
                    Fault.BAD_COLUMN,
                    "No column names the image; there are " + quoted(there) + ".",
                    "Call it “image”, “case” or “filename”.");
            complete = false;
        }
        if (sides.isEmpty()) {
            boolean points = names.containsKey("x") && names.containsKey("y");
            table.problem(
                    Fault.BAD_COLUMN,
                    points
                            ? "It has x and y but no size; points are not read from tables."
                            : "No four columns are a box; there are " + quoted(there) + ".",
                    READ);
            complete = false;
        }
        if (scored && score < 0) {
            table.problem(
                    Fault.BAD_COLUMN,
                    "No column is the score of the predictions; there are " + quoted(there) + ".",
                    "Call it “score”, “confidence” or “probability”; higher means surer.");
            complete = false;
        }
        return complete;
    }

    /** What was found, for the user to check. */
    String text(CsvTable table) {
        List<String> names = table.columns();
        List<String> ignored = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            boolean used =
                    column == image
                            || column == ofClass
                            || column == score
                            || sides.contains(column);
            if (!used && !names.get(column).isEmpty()) {
                ignored.add(names.get(column));
            }
        }
        return "image in “"
                + names.get(image)
                + "”, "
                + (ofClass < 0 ? "one class" : "class in “" + names.get(ofClass) + "”")
                + (score < 0 ? "" : ", score in “" + names.get(score) + "”")
                + (corners ? ", two corners in " : ", left, top, width and height in ")
                + quoted(sides.stream().map(names::get).toList())
                + (ignored.isEmpty() ? "" : "; not used: " + quoted(ignored));
    }

    static String quoted(List<String> names) {
        return "“" + String.join("”, “", names) + "”";
    }

    private static Map<String, Integer> names(CsvTable table) {
        Map<String, Integer> names = new HashMap<>();
        for (int column = 0; column < table.columns().size(); column++) {
            String name = table.columns().get(column).toLowerCase(Locale.ROOT);
            names.putIfAbsent(name.replaceAll("[\\s._-]+", ""), column);
        }
        return names;
    }

    private static int find(Map<String, Integer> names, List<String> any) {
        return any.stream().filter(names::containsKey).findFirst().map(names::get).orElse(-1);
    }

    private static List<Integer> sides(Map<String, Integer> names, List<List<String>> any) {
        for (String prefix : PREFIXES) {
            for (List<String> four : any) {
                List<String> wanted = four.stream().map(prefix::concat).toList();
                if (names.keySet().containsAll(wanted)) {
                    return wanted.stream().map(names::get).toList();
                }
            }
        }
        return List.of();
    }
}
