package org.gabarito.core.geometry;

import java.util.Arrays;
import java.util.List;

/**
 * A mask of an image in two dimensions as runs down its columns, as COCO stores it. Masks of one
 * image may overlap each other, which labels cannot.
 */
public final class RunMask {
    /** Polygons are walked on a lattice so many times finer. */
    private static final int FINER = 5;

    private final int height;
    private final int width;

    /** Where the mask begins and ends in turn, counted down the columns; even in number. */
    private final int[] turns;

    private RunMask(int height, int width, int[] turns) {
        this.height = height;
        this.width = width;
        this.turns = turns;
    }

    /**
     * From the lengths of its runs, background first.
     *
     * @throws IllegalArgumentException when the runs do not fill the image exactly
     */
    public static RunMask ofRuns(int height, int width, int[] lengths) {
        int pixels = pixels(height, width);
        int[] turns = new int[lengths.length + 1];
        int size = 0;
        long at = 0;
        for (int run = 0; run < lengths.length; run++) {
            if (lengths[run] < 0) {
                throw new IllegalArgumentException("a run has the length " + lengths[run]);
            }
            at += lengths[run];
            if (at > pixels) {
                break;
            }
            if (size > 0 && turns[size - 1] == at) {
                size--;
            } else {
                turns[size++] = (int) at;
            }
        }
        if (at != pixels) {
            throw new IllegalArgumentException(
                    "its runs cover "
                            + (at > pixels ? "more than " : at + " of ")
                            + pixels
                            + " pixels");
        }
        return new RunMask(height, width, closed(turns, size, pixels));
    }

    /** Drops the end of the image as a turn from background, or adds it as an end of the mask. */
    private static int[] closed(int[] turns, int size, int pixels) {
        if (size > 0 && turns[size - 1] == pixels && size % 2 == 1) {
            return Arrays.copyOf(turns, size - 1);
        }
        if (size % 2 == 1) {
            int[] more = Arrays.copyOf(turns, size + 1);
            more[size] = pixels;
            return more;
        }
        return Arrays.copyOf(turns, size);
    }

    /**
     * From COCO's compressed text: run lengths in groups of five bits, the lowest first, each in a
     * character from {@code 0} on; a sixth bit says that more follow. From the fourth run on it is
     * the difference from the run before the last.
     *
     * @throws IllegalArgumentException when it is no such text or does not fill the image
     */
    public static RunMask ofCompressed(int height, int width, String text) {
        int[] lengths = new int[text.length()];
        int size = 0;
        for (int at = 0; at < text.length(); ) {
            long value = 0;
            int shift = 0;
            boolean more = true;
            while (more) {
                int code = at < text.length() ? text.charAt(at++) - '0' : -1;
                if (code < 0 || code > 63 || shift > 30) {
                    throw new IllegalArgumentException(
                            "its compressed runs break off at character " + at);
                }
                value |= (long) (code & 0x1f) << shift;
                shift += 5;
                more = (code & 0x20) != 0;
                if (!more && (code & 0x10) != 0) {
                    value |= -1L << shift;
                }
            }
            if (size > 2) {
                value += lengths[size - 2];
            }
            if (value < 0 || value > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("a run has the length " + value);
            }
            lengths[size++] = (int) value;
        }
        return ofRuns(height, width, Arrays.copyOf(lengths, size));
    }

    /** The union of polygons, each given as x and y in turn in pixels. */
    public static RunMask ofPolygons(int height, int width, List<double[]> polygons) {
        RunMask all = new RunMask(height, width, new int[0]);
        for (double[] polygon : polygons) {
            RunMask one = ofPolygon(height, width, polygon);
            all = all.turns.length == 0 ? one : all.union(one);
        }
        return all;
    }

    /**
     * Pixels inside a polygon exactly as COCO's tools draw it: the outline is walked in steps of a
     * fifth of a pixel, and wherever it crosses the middle line of a column, the inside begins or
     * ends at the next pixel below.
     */
    private static RunMask ofPolygon(int height, int width, double[] polygon) {
        int pixels = pixels(height, width);
        int corners = polygon.length / 2;
        Crossings crossings = new Crossings(height, width);
        int startX = fine(polygon[0]);
        int startY = fine(polygon[1]);
        int fromX = startX;
        int fromY = startY;
        for (int corner = 1; corner <= corners; corner++) {
            int toX = corner == corners ? startX : fine(polygon[2 * corner]);
            int toY = corner == corners ? startY : fine(polygon[2 * corner + 1]);
            crossings.walk(fromX, fromY, toX, toY);
            fromX = toX;
            fromY = toY;
        }
        int[] places = Arrays.copyOf(crossings.places, crossings.size);
        Arrays.sort(places);
        int[] turns = new int[places.length];
        int size = 0;
        for (int place : places) {
            // the outline leaves where it enters: nothing lies between
            if (size > 0 && turns[size - 1] == place) {
                size--;
            } else {
                turns[size++] = place;
            }
        }
        return new RunMask(height, width, closed(turns, size, pixels));
    }

    private static int fine(double coordinate) {
        return (int) (FINER * coordinate + 0.5);
    }

    private static int pixels(int height, int width) {
        if (height <= 0 || width <= 0 || (long) height * width > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "an image cannot have " + width + " × " + height + " pixels");
        }
        return height * width;
    }

    /** Where an outline crosses the middle lines of columns. */
    private static final class Crossings {
        private final int height;
        private final int width;
        private int[] places = new int[64];
        private int size;
        private int lastX;
        private int lastY;
        private boolean begun;

        Crossings(int height, int width) {
            this.height = height;
            this.width = width;
        }

        /** From one corner to the next along the longer axis, one fine step at a time. */
        void walk(int fromX, int fromY, int toX, int toY) {
            int alongX = Math.abs(toX - fromX);
            int alongY = Math.abs(toY - fromY);
            boolean flat = alongX >= alongY;
            int steps = flat ? alongX : alongY;
            // lines are drawn from their lower end, so that both directions give the same
            boolean turned = flat ? fromX > toX : fromY > toY;
            int lowX = turned ? toX : fromX;
            int lowY = turned ? toY : fromY;
            int highX = turned ? fromX : toX;
            int highY = turned ? fromY : toY;
            double slope =
                    steps == 0
                            ? 0
                            : flat
                                    ? (double) (highY - lowY) / steps
                                    : (double) (highX - lowX) / steps;
            for (int step = 0; step <= steps; step++) {
                int t = turned ? steps - step : step;
                int across = (int) ((flat ? lowY : lowX) + slope * t + 0.5);
                visit(flat ? lowX + t : across, flat ? across : lowY + t);
            }
        }

        private void visit(int x, int y) {
            if (begun && x != lastX) {
                double column = (Math.min(x, lastX) + 0.5) / FINER - 0.5;
                if (Math.floor(column) == column && column >= 0 && column <= width - 1) {
                    double row = (Math.min(y, lastY) + 0.5) / FINER - 0.5;
                    row = Math.ceil(Math.max(0, Math.min(height, row)));
                    add((int) column * height + (int) row);
                }
            }
            lastX = x;
            lastY = y;
            begun = true;
        }

        private void add(int place) {
            if (size == places.length) {
                places = Arrays.copyOf(places, 2 * size);
            }
            places[size++] = place;
        }
    }

    public int height() {
        return height;
    }

    public int width() {
        return width;
    }

    /** Pixels of the mask. */
    public long area() {
        long area = 0;
        for (int i = 0; i < turns.length; i += 2) {
            area += turns[i + 1] - turns[i];
        }
        return area;
    }

    /** Left, top, width and height of the box around it; zeros for an empty mask. */
    public double[] box() {
        if (turns.length == 0) {
            return new double[4];
        }
        int left = turns[0] / height;
        int right = (turns[turns.length - 1] - 1) / height;
        int top = height;
        int bottom = -1;
        for (int i = 0; i < turns.length; i += 2) {
            boolean oneColumn = turns[i] / height == (turns[i + 1] - 1) / height;
            top = Math.min(top, oneColumn ? turns[i] % height : 0);
            bottom = Math.max(bottom, oneColumn ? (turns[i + 1] - 1) % height : height - 1);
        }
        return new double[] {left, top, right - left + 1, bottom - top + 1};
    }

    public boolean contains(int x, int y) {
        if (x < 0 || y < 0 || x >= width || y >= height) {
            return false;
        }
        int found = Arrays.binarySearch(turns, x * height + y);
        return found >= 0 ? found % 2 == 0 : (-found - 1) % 2 == 1;
    }

    /** Sums of x and of y over all pixels, for the centre of mass. */
    public double[] coordinateSums() {
        double[] sums = new double[2];
        for (int i = 0; i < turns.length; i += 2) {
            for (int from = turns[i]; from < turns[i + 1]; ) {
                int column = from / height;
                int to = (int) Math.min(turns[i + 1], (column + 1L) * height);
                long length = to - from;
                long y = from % height;
                sums[0] += (double) length * column;
                sums[1] += length * (2 * y + length - 1) / 2.0;
                from = to;
            }
        }
        return sums;
    }

    /** Pixels that both masks have. */
    public long shared(RunMask other) {
        long shared = 0;
        int here = 0;
        int there = 0;
        while (here < turns.length && there < other.turns.length) {
            int from = Math.max(turns[here], other.turns[there]);
            int to = Math.min(turns[here + 1], other.turns[there + 1]);
            shared += Math.max(0, to - from);
            if (turns[here + 1] < other.turns[there + 1]) {
                here += 2;
            } else {
                there += 2;
            }
        }
        return shared;
    }

    private RunMask union(RunMask other) {
        int[] merged = new int[turns.length + other.turns.length];
        int size = 0;
        int here = 0;
        int there = 0;
        while (here < turns.length || there < other.turns.length) {
            boolean mine =
                    there >= other.turns.length
                            || (here < turns.length && turns[here] <= other.turns[there]);
            int from = mine ? turns[here] : other.turns[there];
            int to = mine ? turns[here + 1] : other.turns[there + 1];
            if (mine) {
                here += 2;
            } else {
                there += 2;
            }
            if (size > 0 && from <= merged[size - 1]) {
                merged[size - 1] = Math.max(merged[size - 1], to);
            } else {
                merged[size++] = from;
                merged[size++] = to;
            }
        }
        return new RunMask(height, width, Arrays.copyOf(merged, size));
    }

    /** The pixels of the mask with both axes exchanged, as its runs go: y first. */
    public VoxelSet columns() {
        Grid grid = Grid.of(Spacing.unknown(2), height, width);
        if (turns.length == 0) {
            return VoxelSet.empty(grid);
        }
        double[] box = box();
        int[] low = {(int) box[1], (int) box[0]};
        int[] high = {low[0] + (int) box[3] - 1, low[1] + (int) box[2] - 1};
        VoxelSet set = VoxelSet.in(grid, BoundingBox.of(low, high));
        for (int i = 0; i < turns.length; i += 2) {
            for (int from = turns[i]; from < turns[i + 1]; ) {
                int column = from / height;
                int to = (int) Math.min(turns[i + 1], (column + 1L) * height);
                set.add(from % height, to - column * height, column, 0);
                from = to;
            }
        }
        return set;
    }

    /** The mask as a map of zeros and ones, x first. */
    public LabelMap labels() {
        byte[] marks = new byte[height * width];
        for (int i = 0; i < turns.length; i += 2) {
            for (int at = turns[i]; at < turns[i + 1]; at++) {
                marks[at % height * width + at / height] = 1;
            }
        }
        return LabelMap.of(Grid.of(Spacing.unknown(2), width, height), marks);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunMask that
                && height == that.height
                && width == that.width
                && Arrays.equals(turns, that.turns);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(turns) * 31 + height;
    }

    @Override
    public String toString() {
        return width + " × " + height + ", " + area() + " pixels";
    }
}
