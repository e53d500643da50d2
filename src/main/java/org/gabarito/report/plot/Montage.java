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
 * missed, each with its colour and its own hatching, and the outline of the reference. For readers
 * without a viewer, and for print.
 */
public final class Montage {
    private static final int MOST_SLICES = 6;
    private static final int COLUMNS = 3;
    private static final double WIDTH = 720;
    private static final double GAP = 12;
    private static final double CAPTION = 20;
    private static final double LEGEND = 30;

    /** Finer than this is neither seen nor worth the bytes. */
    private static final int MOST_PIXELS = 180;

    private static final List<String> COLOURS =
            List.of("none", "#009e73", "#d55e00", "#0072b2", "#cc79a7");

    private final ErrorMap map;
    private final Grid grid;
    private final MontageWords words;
    private final String prefix;
    private final Svg svg = new Svg();
    private final int pixels;
    private final int through;
    private final int across;
    private final int down;

    private Montage(ErrorMap map, String prefix, MontageWords words, int pixels) {
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
     * A complete {@code svg} element; empty when neither side found anything.
     *
     * @param prefix of the ids in it, so that several may stand on one page
     */
    public static Optional<String> draw(
            ErrorMap map, String caseId, String prefix, MontageWords words) {
        return draw(map, caseId, prefix, words, MOST_PIXELS);
    }

    /**
     * The same for a smaller file.
     *
     * @param pixels along the longer edge of a slice, at most
     */
    public static Optional<String> draw(
            ErrorMap map, String caseId, String prefix, MontageWords words, int pixels) {
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
        int columns = Math.min(COLUMNS, slices.size());
        double tile = slices.size() == 1 ? WIDTH * 0.6 : (WIDTH - GAP * (columns - 1)) / columns;
        double wide = (to[across] - from[across] + 1) * step(across);
        double high = (to[down] - from[down] + 1) * step(down);
        double scale = tile / Math.max(wide, high);
        double height = high * scale;
        int rows = (slices.size() + columns - 1) / columns;
        StringBuilder description = new StringBuilder();
        for (int slice : slices) {
            description.append(description.isEmpty() ? "" : " ").append(sentence(survey, slice));
        }
        double all = LEGEND + rows * (height + CAPTION + GAP);
        svg.open("montage", WIDTH, all, words.title(caseId), description.toString());
        patterns();
        legend(survey);
        for (int i = 0; i < slices.size(); i++) {
            double x = i % columns * (tile + GAP);
            double y = LEGEND + i / columns * (height + CAPTION + GAP);
            tile(slices.get(i), from, to, x, y, scale);
            if (size(through) > 1) {
                svg.words(
                        x,
                        y + height + 15,
                        "start",
                        axisName() + " = " + slices.get(i),
                        "font-size",
                        "12");
            }
        }
        return Optional.of(svg.end());
    }

    private String axisName() {
        return "xyz".substring(through, through + 1);
    }

    private String sentence(Survey survey, int slice) {
        long[] counts = survey.counts[slice];
        return words.slice(
                axisName(),
                slice,
                counts[ErrorMap.FALSE_POSITIVE],
                counts[ErrorMap.FALSE_NEGATIVE]);
    }

    /** Beside the colours, for those who do not tell them apart. */
    private void patterns() {
        svg.open("defs");
        pattern(ErrorMap.FALSE_POSITIVE, "M-1 1L1 -1M0 6L6 0M5 7L7 5");
        pattern(ErrorMap.FALSE_NEGATIVE, "M2.4 3h1.2");
        pattern(ErrorMap.OTHER_CLASS, "M3 1v4M1 3h4");
        svg.close("defs");
    }

    private void pattern(int code, String lines) {
        svg.open(
                "pattern",
                "id",
                prefix + code,
                "width",
                "6",
                "height",
                "6",
                "patternUnits",
                "userSpaceOnUse");
        svg.empty("path", "d", lines, "stroke", "#fff", "stroke-width", "1.2", "fill", "none");
        svg.close("pattern");
    }

    private void legend(Survey survey) {
        double x = 0;
        for (int code = ErrorMap.TRUE_POSITIVE; code <= ErrorMap.OTHER_CLASS; code++) {
            int seen = code;
            if (code == ErrorMap.OTHER_CLASS
                    && IntStream.range(0, size(through))
                            .allMatch(i -> survey.counts[i][seen] == 0)) {
                continue;
            }
            String name =
                    switch (code) {
                        case ErrorMap.TRUE_POSITIVE -> words.truePositive();
                        case ErrorMap.FALSE_POSITIVE -> words.falsePositive();
                        case ErrorMap.FALSE_NEGATIVE -> words.falseNegative();
                        default -> words.otherClass();
                    };
            String square = "M" + Svg.point(x, 4) + "h14v14h-14z";
            fill(code, square);
            svg.words(x + 20, 16, "start", name);
            x += 44 + 7 * name.length();
        }
        svg.line(x, 11, x + 18, 11, "stroke", "currentColor", "stroke-width", "1.6");
        svg.words(x + 24, 16, "start", words.outline());
    }

    private void fill(int code, String path) {
        svg.empty("path", "d", path, "fill", COLOURS.get(code), "data-code", String.valueOf(code));
        if (ErrorMap.isError(code)) {
            svg.empty("path", "d", path, "fill", "url(#" + prefix + code + ")");
        }
    }

    private void tile(int slice, int[] from, int[] to, double x, double y, double scale) {
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
                        x,
                        upwards ? y + rows * block * step(down) * scale : y,
                        block * step(across) * scale,
                        (upwards ? -1 : 1) * block * step(down) * scale);
        svg.empty(
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
        svg.empty(
                "path",
                "d",
                drawn.outline(),
                "fill",
                "none",
                "stroke",
                "currentColor",
                "stroke-width",
                "1.4");
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
