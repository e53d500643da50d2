package org.gabarito.report.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.metric.ErrorMap;

/**
 * The slices of a case with most errors side by side: what was found, what is false and what was
 * missed, each with its colour and its own hatching, and the outline of the reference. Each slice
 * is a drawing with its words below, so that these are as large as others on a narrow page. For
 * readers without a viewer, and for print.
 */
public final class Montage {
    private static final int MOST_SLICES = 6;
    private static final int COLUMNS = 3;

    /** Of the longer edge of a slice as it is drawn; it is shown as large as there is room. */
    private static final double EDGE = 240;

    /** Finer than this is neither seen nor worth the bytes. */
    private static final int MOST_PIXELS = 180;

    private static final List<String> COLOURS =
            List.of("none", "#009e73", "#d55e00", "#0072b2", "#cc79a7");

    private final ErrorMap map;
    private final Grid grid;
    private final ReportWords words;
    private final String prefix;
    private final Svg html = new Svg();
    private final int pixels;
    private final int through;
    private final int across;
    private final int down;

    private Montage(ErrorMap map, String prefix, ReportWords words, int pixels) {
        this.pixels = pixels;
        this.map = map;
        this.grid = map.grid();
        this.words = words;
        this.prefix = prefix;
        through = through(grid);
        across = through == 0 ? 1 : 0;
        down = through == 2 ? 1 : 2;
    }

    /** Slices are cut where they lie farthest apart; flat images have one. */
    private static int through(Grid grid) {
        int farthest = 2;
        for (int axis = 1; axis >= 0 && grid.dimensions() == 3; axis--) {
            if (grid.spacing().step(axis) > grid.spacing().step(farthest) * 1.01) {
                farthest = axis;
            }
        }
        return farthest;
    }

    /**
     * HTML of a legend and slices; empty when neither side found anything.
     *
     * @param prefix of the ids in it, so that several may stand on one page
     */
    public static Optional<String> draw(
            ErrorMap map, String caseId, String prefix, ReportWords words) {
        return draw(map, caseId, prefix, words, MOST_PIXELS);
    }

    /**
     * The same for a smaller file.
     *
     * @param pixels along the longer edge of a slice, at most
     */
    public static Optional<String> draw(
            ErrorMap map, String caseId, String prefix, ReportWords words, int pixels) {
        if (map.grid().dimensions() < 2) {
            return Optional.empty();
        }
        return new Montage(map, prefix, words, pixels).draw(caseId);
    }

    /** How many voxels of a slice have each code, and the box around those that have any. */
    private static final class Survey {
        private final long[][] counts;
        private final int[] low = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
        private final int[] high = {-1, -1, -1};

        Survey(int slices) {
            counts = new long[slices][ErrorMap.OTHER_CLASS + 1];
        }

        long errors(int slice) {
            long errors = 0;
            for (int code = ErrorMap.FALSE_POSITIVE; code <= ErrorMap.OTHER_CLASS; code++) {
                errors += counts[slice][code];
            }
            return errors;
        }

        long found(int slice) {
            return errors(slice) + counts[slice][ErrorMap.TRUE_POSITIVE];
        }

        void stretch(int axis, int from, int to) {
            low[axis] = Math.min(low[axis], from);
            high[axis] = Math.max(high[axis], to);
        }
    }

    private int size(int axis) {
        return axis < grid.dimensions() ? grid.size(axis) : 1;
    }

    private double step(int axis) {
        return axis < grid.dimensions() ? grid.spacing().step(axis) : 1;
    }

    private Survey survey() {
        Survey survey = new Survey(size(through));
        int width = size(0);
        for (int z = 0; z < size(2); z++) {
            for (int y = 0; y < size(1); y++) {
                int start = (z * size(1) + y) * width;
                for (int index = start; index < start + width; ) {
                    int end = map.end(index, start + width);
                    int code = map.label(index);
                    if (code != ErrorMap.NOTHING) {
                        survey.stretch(0, index - start, end - start - 1);
                        survey.stretch(1, y, y);
                        survey.stretch(2, z, z);
                        if (through == 0) {
                            for (int x = index; x < end; x++) {
                                survey.counts[x - start][code]++;
                            }
                        } else {
                            survey.counts[through == 1 ? y : z][code] += end - index;
                        }
                    }
                    index = end;
                }
            }
        }
        return survey;
    }

    /** Those with most errors, not too close to each other; else the one with most of all. */
    private List<Integer> worst(Survey survey) {
        int apart = Math.max(1, (survey.high[through] - survey.low[through] + 1) / 20);
        List<Integer> chosen = new ArrayList<>();
        List<Integer> all =
                IntStream.range(0, size(through))
                        .filter(slice -> survey.errors(slice) > 0)
                        .boxed()
                        .sorted(Comparator.comparingLong(slice -> -survey.errors(slice)))
                        .toList();
        for (int slice : all) {
            if (chosen.size() < MOST_SLICES
                    && chosen.stream().allMatch(one -> Math.abs(one - slice) >= apart)) {
                chosen.add(slice);
            }
        }
        if (chosen.isEmpty()) {
            IntStream.range(0, size(through))
                    .boxed()
                    .max(Comparator.comparingLong(survey::found))
                    .ifPresent(chosen::add);
        }
        return chosen.stream().sorted().toList();
    }

    private Optional<String> draw(String caseId) {
        Survey survey = survey();
        if (survey.high[0] < 0) {
            return Optional.empty();
        }
        List<Integer> slices = worst(survey);
        int[] from = new int[3];
        int[] to = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            int margin = Math.max(3, (survey.high[axis] - survey.low[axis] + 1) / 10);
            from[axis] = Math.max(0, survey.low[axis] - margin);
            to[axis] = Math.min(size(axis) - 1, survey.high[axis] + margin);
        }
        boolean several = size(through) > 1;
        html.open("div", "class", "slices", "role", "group", "aria-label", title(caseId));
        legend(survey);
        html.open("div", "class", "slice-grid columns-" + Math.min(COLUMNS, slices.size()));
        for (int slice : slices) {
            String name = several ? axisName() + " = " + slice : title(caseId);
            html.open("figure", "class", "slice");
            tile(slice, from, to, name, sentence(survey, slice));
            if (several) {
                html.element("figcaption", name);
            }
            html.close("figure");
        }
        html.close("div").close("div");
        return Optional.of(html.end());
    }

    private String title(String caseId) {
        return words.say("montage.title", caseId);
    }

    private String axisName() {
        return "xyz".substring(through, through + 1);
    }

    private String sentence(Survey survey, int slice) {
        long[] counts = survey.counts[slice];
        return words.say(
                "montage.slice",
                axisName(),
                slice,
                counts[ErrorMap.FALSE_POSITIVE],
                counts[ErrorMap.FALSE_NEGATIVE]);
    }

    private void legend(Survey survey) {
        html.open("ul", "class", "slices-legend");
        for (int code = ErrorMap.TRUE_POSITIVE; code <= ErrorMap.OTHER_CLASS; code++) {
            int seen = code;
            if (code == ErrorMap.OTHER_CLASS
                    && IntStream.range(0, size(through))
                            .allMatch(i -> survey.counts[i][seen] == 0)) {
                continue;
            }
            swatch();
            if (ErrorMap.isError(code)) {
                pattern(code);
            }
            fill(code, "M1 1h14v14h-14z");
            entry(
                    switch (code) {
                        case ErrorMap.TRUE_POSITIVE -> "montage.true_positive";
                        case ErrorMap.FALSE_POSITIVE -> "montage.false_positive";
                        case ErrorMap.FALSE_NEGATIVE -> "montage.false_negative";
                        default -> "montage.other_class";
                    });
        }
        swatch();
        html.line(0, 8, 16, 8, "stroke", "currentColor", "stroke-width", "1.6");
        entry("montage.outline");
        html.close("ul");
    }

    private void swatch() {
        html.open("li").open("svg", "viewBox", "0 0 16 16", "aria-hidden", "true");
    }

    private void entry(String key) {
        html.close("svg").content(words.say(key)).close("li");
    }

    /** Beside the colours, for those who do not tell them apart. */
    private void pattern(int code) {
        String lines =
                switch (code) {
                    case ErrorMap.FALSE_POSITIVE -> "M-1 1L1 -1M0 6L6 0M5 7L7 5";
                    case ErrorMap.FALSE_NEGATIVE -> "M2.4 3h1.2";
                    default -> "M3 1v4M1 3h4";
                };
        html.open(
                "pattern",
                "id",
                prefix + code,
                "width",
                "6",
                "height",
                "6",
                "patternUnits",
                "userSpaceOnUse");
        html.empty("path", "d", lines, "stroke", "#fff", "stroke-width", "1.2", "fill", "none");
        html.close("pattern");
    }

    private void fill(int code, String path) {
        html.empty("path", "d", path, "fill", COLOURS.get(code), "data-code", String.valueOf(code));
        if (ErrorMap.isError(code)) {
            html.empty("path", "d", path, "fill", "url(#" + prefix + code + ")");
        }
    }

    private void tile(int slice, int[] from, int[] to, String name, String description) {
        double wide = (to[across] - from[across] + 1) * step(across);
        double high = (to[down] - from[down] + 1) * step(down);
        double scale = EDGE / Math.max(wide, high);
        html.open("slice", wide * scale, high * scale, name, description);
        int most = Math.max(to[across] - from[across], to[down] - from[down]) + 1;
        int block = (most + pixels - 1) / pixels;
        int columns = (to[across] - from[across]) / block + 1;
        int rows = (to[down] - from[down]) / block + 1;
        byte[] codes = new byte[columns * rows];
        int[] at = new int[3];
        at[through] = slice;
        for (int row = from[down]; row <= to[down]; row++) {
            at[down] = row;
            for (int column = from[across]; column <= to[across]; column++) {
                at[across] = column;
                int code = map.label((at[2] * size(1) + at[1]) * size(0) + at[0]);
                int place = (row - from[down]) / block * columns + (column - from[across]) / block;
                codes[place] = (byte) Math.max(codes[place], code);
            }
        }
        // volumes run upwards, pictures downwards
        boolean upwards = grid.dimensions() == 3;
        Tile drawn =
                new Tile(
                        codes,
                        columns,
                        rows,
                        0,
                        upwards ? rows * block * step(down) * scale : 0,
                        block * step(across) * scale,
                        (upwards ? -1 : 1) * block * step(down) * scale);
        html.empty(
                "path",
                "d",
                drawn.rectangle(0, 0, columns, rows),
                "fill",
                "var(--drawing-ground, #f3f0e9)");
        for (int code = ErrorMap.TRUE_POSITIVE; code <= ErrorMap.OTHER_CLASS; code++) {
            String path = drawn.area(code);
            if (!path.isEmpty()) {
                fill(code, path);
            }
        }
        html.empty(
                "path",
                "d",
                drawn.outline(),
                "fill",
                "none",
                "stroke",
                "currentColor",
                "stroke-width",
                "1.4");
        html.close("svg");
    }

    /** Codes on a lattice of rectangles. */
    private record Tile(
            byte[] codes,
            int columns,
            int rows,
            double left,
            double top,
            double width,
            double height) {

        private String place(int column, int row) {
            return Svg.point(left + column * width, top + row * height);
        }

        String rectangle(int column, int row, int wide, int high) {
            return "M"
                    + place(column, row)
                    + "L"
                    + place(column + wide, row)
                    + "L"
                    + place(column + wide, row + high)
                    + "L"
                    + place(column, row + high)
                    + "z";
        }

        String area(int code) {
            StringBuilder path = new StringBuilder();
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; ) {
                    int end = column;
                    while (end < columns && codes[row * columns + end] == code) {
                        end++;
                    }
                    if (end > column) {
                        path.append(rectangle(column, row, end - column, 1));
                    }
                    column = Math.max(end, column + 1);
                }
            }
            return path.toString();
        }

        private boolean inReference(int column, int row) {
            if (column < 0 || row < 0 || column >= columns || row >= rows) {
                return false;
            }
            int code = codes[row * columns + column];
            return code == ErrorMap.TRUE_POSITIVE
                    || code == ErrorMap.FALSE_NEGATIVE
                    || code == ErrorMap.OTHER_CLASS;
        }

        /** Lines along every side that separates the reference from the rest. */
        String outline() {
            StringBuilder path = new StringBuilder();
            for (int row = 0; row <= rows; row++) {
                for (int column = 0; column < columns; ) {
                    int end = column;
                    while (end < columns && inReference(end, row) != inReference(end, row - 1)) {
                        end++;
                    }
                    if (end > column) {
                        path.append('M').append(place(column, row));
                        path.append('L').append(place(end, row));
                    }
                    column = Math.max(end, column + 1);
                }
            }
            for (int column = 0; column <= columns; column++) {
                for (int row = 0; row < rows; ) {
                    int end = row;
                    while (end < rows && inReference(column, end) != inReference(column - 1, end)) {
                        end++;
                    }
                    if (end > row) {
                        path.append('M').append(place(column, row));
                        path.append('L').append(place(column, end));
                    }
                    row = Math.max(end, row + 1);
                }
            }
            return path.toString();
        }
    }
}
