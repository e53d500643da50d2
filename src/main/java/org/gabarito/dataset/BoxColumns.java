package org.gabarito.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gabarito.core.matching.Extent;

/**
 * Which column of a table of boxes or points means what. Names count without regard to case,
 * blanks, dots and underscores.
 *
 * @param image names the image that an object lies in
 * @param ofClass class of the object, −1 when there is but one
 * @param score of a prediction, −1 when not asked for
 * @param place the columns of the box, first those of its corner or centre, or of the point; empty
 *     when there are none
 * @param style what they say
 */
record BoxColumns(int image, int ofClass, int score, List<Integer> place, Style style) {

    /** How a place is written. */
    enum Style {
        /** Two opposite corners. */
        CORNERS("two corners in "),
        /** The corner with the least coordinates, and the size along each axis. */
        CORNER_AND_SIZE("lower corner and size in "),
        CENTRE_AND_SIZE("centre and size in "),
        POINT("points in ");

        private final String text;

        Style(String text) {
            this.text = text;
        }
    }

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

    /**
     * What columns may be called.
     *
     * @param first along x, y and z: a corner, a centre or a point
     * @param second the other corner or the size, nothing for a point
     */
    private record Names(Style style, List<String> first, List<String> second) {
        private static Names of(Style style, String first, String second) {
            return new Names(style, words(first), words(second));
        }

        private static List<String> words(String line) {
            return line.isEmpty() ? List.of() : List.of(line.split(" "));
        }

        /** Those of so many axes. */
        List<String> along(int axes) {
            List<String> names = new ArrayList<>(first.subList(0, axes));
            names.addAll(second.subList(0, second.isEmpty() ? 0 : axes));
            return names;
        }
    }

    private static final List<Names> BOXES =
            List.of(
                    Names.of(Style.CORNERS, "xmin ymin zmin", "xmax ymax zmax"),
                    Names.of(Style.CORNERS, "x1 y1 z1", "x2 y2 z2"),
                    Names.of(Style.CORNERS, "x0 y0 z0", "x1 y1 z1"),
                    Names.of(Style.CORNERS, "left top front", "right bottom back"),
                    Names.of(Style.CORNER_AND_SIZE, "x y z", "width height depth"),
                    Names.of(Style.CORNER_AND_SIZE, "x y z", "w h d"),
                    Names.of(Style.CORNER_AND_SIZE, "xmin ymin zmin", "width height depth"),
                    Names.of(Style.CORNER_AND_SIZE, "xmin ymin zmin", "w h d"),
                    Names.of(Style.CORNER_AND_SIZE, "left top front", "width height depth"),
                    Names.of(Style.CENTRE_AND_SIZE, "cx cy cz", "width height depth"),
                    Names.of(Style.CENTRE_AND_SIZE, "cx cy cz", "w h d"),
                    Names.of(
                            Style.CENTRE_AND_SIZE, "xcenter ycenter zcenter", "width height depth"),
                    Names.of(
                            Style.CENTRE_AND_SIZE, "xcentre ycentre zcentre", "width height depth"),
                    Names.of(
                            Style.CENTRE_AND_SIZE, "centerx centery centerz", "width height depth"),
                    Names.of(
                            Style.CENTRE_AND_SIZE,
                            "centrex centrey centrez",
                            "width height depth"));
    private static final List<Names> POINTS =
            List.of(
                    Names.of(Style.POINT, "x y z", ""),
                    Names.of(Style.POINT, "cx cy cz", ""),
                    Names.of(Style.POINT, "xcenter ycenter zcenter", ""),
                    Names.of(Style.POINT, "xcentre ycentre zcentre", ""),
                    Names.of(Style.POINT, "centerx centery centerz", ""),
                    Names.of(Style.POINT, "centrex centrey centrez", ""));
    private static final List<String> BEFORE_BOXES = List.of("", "bbox", "box");
    private static final List<String> BEFORE_POINTS = List.of("", "coord", "point", "pos");

    /** Names of a third axis. */
    private static final Set<String> DEPTH =
            Set.of(
                    "z", "zmin", "zmax", "z0", "z1", "z2", "cz", "zcenter", "zcentre", "centerz",
                    "centrez", "depth", "coordz", "bboxz", "boxz");

    /** Names that a point has no use for. */
    private static final Set<String> SIZES =
            Set.of(
                    "width",
                    "height",
                    "w",
                    "h",
                    "xmin",
                    "ymin",
                    "xmax",
                    "ymax",
                    "x1",
                    "y1",
                    "x2",
                    "y2",
                    "right",
                    "bottom",
                    "bboxwidth",
                    "bboxheight",
                    "bboxw",
                    "bboxh");

    private static final String READ =
            "Boxes are read from the columns x, y, width, height, or xmin, ymin, xmax, ymax, or x1,"
                    + " y1, x2, y2, or left, top, right, bottom, or cx, cy, width, height; in 3D"
                    + " with z and depth, or zmin and zmax, or z1 and z2, too; points from x, y or"
                    + " x, y, z.";

    /** Whether a table looks like one of boxes, or of points in images that it names. */
    static boolean areIn(CsvTable table) {
        Map<String, Integer> names = names(table);
        return place(names)
                .filter(place -> place.style() != Style.POINT || find(names, IMAGE) >= 0)
                .isPresent();
    }

    /**
     * Nothing after a problem.
     *
     * @param scored whether the table holds predictions
     */
    static Optional<BoxColumns> of(CsvTable table, boolean scored) {
        Map<String, Integer> names = names(table);
        Optional<Place> place = place(names);
        BoxColumns found =
                new BoxColumns(
                        find(names, IMAGE),
                        find(names, CLASS),
                        scored ? find(names, SCORE) : -1,
                        place.map(Place::columns).orElse(List.of()),
                        place.map(Place::style).orElse(Style.POINT));
        return found.complete(table, names, scored) ? Optional.of(found) : Optional.empty();
    }

    Extent extent() {
        int dimensions = style == Style.POINT ? place.size() : place.size() / 2;
        return Extent.of(dimensions, style == Style.POINT);
    }

    private boolean complete(CsvTable table, Map<String, Integer> names, boolean scored) {
        List<String> there = table.columns();
        boolean complete = true;
        OptionalInt third = first(names, DEPTH);
        OptionalInt size = first(names, SIZES);
        if (place.isEmpty()) {
            table.problem(
                    Fault.BAD_COLUMN,
                    "No columns are a box or a point; there are " + quoted(there) + ".",
                    READ);
            complete = false;
        } else if (extent().dimensions() == 2 && third.isPresent()) {
            table.problem(
                    Fault.BAD_COLUMN,
                    "The column “"
                            + there.get(third.getAsInt())
                            + "” is of a third axis, along which the "
                            + (extent().isPoint()
                                    ? "points have no place."
                                    : "boxes have no size."),
                    READ + " Rename the column if it is something else.");
            return false;
        } else if (extent().isPoint() && size.isPresent()) {
            table.problem(
                    Fault.BAD_COLUMN,
                    "The column “"
                            + there.get(size.getAsInt())
                            + "” is of a box, but the others of a box are not there.",
                    READ + " Rename the column if it is something else.");
            return false;
        }
        if (image < 0) {
            table.problem(
                    Fault.BAD_COLUMN,
                    "No column names the image; there are " + quoted(there) + ".",
                    "Call it “image”, “case” or “filename”.");
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
                            || place.contains(column);
            if (!used && !names.get(column).isEmpty()) {
                ignored.add(names.get(column));
            }
        }
        return "image in “"
                + names.get(image)
                + "”, "
                + (ofClass < 0 ? "one class" : "class in “" + names.get(ofClass) + "”")
                + (score < 0 ? "" : ", score in “" + names.get(score) + "”")
                + ", "
                + styleText()
                + quoted(place.stream().map(names::get).toList())
                + (ignored.isEmpty() ? "" : "; not used: " + quoted(ignored));
    }

    private String styleText() {
        boolean space = extent().dimensions() == 3;
        return style == Style.CORNER_AND_SIZE && !space
                ? "left, top, width and height in "
                : (space ? "3D " + (style == Style.POINT ? "" : "boxes with ") : "") + style.text;
    }

    static String quoted(Collection<String> names) {
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

    private static OptionalInt first(Map<String, Integer> names, Set<String> any) {
        return any.stream().filter(names::containsKey).mapToInt(names::get).min();
    }

    private record Place(List<Integer> columns, Style style) {}

    /** Boxes in 3D come before those in 2D, and points last, since a box has a point's columns. */
    private static Optional<Place> place(Map<String, Integer> names) {
        return place(names, BOXES, BEFORE_BOXES, 3)
                .or(() -> place(names, BOXES, BEFORE_BOXES, 2))
                .or(() -> place(names, POINTS, BEFORE_POINTS, 3))
                .or(() -> place(names, POINTS, BEFORE_POINTS, 2));
    }

    private static Optional<Place> place(
            Map<String, Integer> names, List<Names> any, List<String> prefixes, int axes) {
        for (String prefix : prefixes) {
            for (Names one : any) {
                List<String> wanted = one.along(axes).stream().map(prefix::concat).toList();
                if (names.keySet().containsAll(wanted)) {
                    List<Integer> columns = wanted.stream().map(names::get).toList();
                    return Optional.of(new Place(columns, one.style()));
                }
            }
        }
        return Optional.empty();
    }
}
