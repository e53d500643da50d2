package org.gabarito.report.plot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gabarito.dataset.CaseInspection;
import org.gabarito.dataset.InspectedImage;

/**
 * Where the two images of a case lie in the world, seen along the axis in which they differ least:
 * the outline of each, with a dot at its first voxel and an arrow along its first axis.
 */
public final class GeometryPicture {
    private static final double WIDTH = 220;
    private static final double HEIGHT = 170;
    private static final double MARGIN = 14;
    private static final double FOOTER = 36;
    private static final String QUIET = "var(--ink-quiet, #6b665d)";
    private static final String ACCENT = "var(--accent, #0b6158)";

    private final InspectedImage reference;
    private final InspectedImage prediction;
    private final boolean placed;
    private final int across;
    private final int up;
    private final Svg svg = new Svg();
    private double left;
    private double bottom;
    private double scale;

    private GeometryPicture(InspectedImage reference, InspectedImage prediction) {
        this.reference = reference;
        this.prediction = prediction;
        placed =
                reference.placed()
                        && prediction.placed()
                        && reference.worldDimensions() == prediction.worldDimensions();
        int[] seen = axes();
        across = seen[0];
        up = seen[seen.length - 1];
    }

    /** The words in the picture, in the reader's language. */
    public interface Words {
        /** Such as {@code Where liver_01 lies}. */
        String title(String caseId);

        String reference();

        String prediction();

        /** What an axis of the world is called, such as {@code right}; an image's own x, y or z. */
        String axis(int axis, boolean ofWorld);

        /** One side in a sentence, for those who do not see it. */
        String side(String name, String shape, String spacing);

        Words ENGLISH = new EnglishGeometryWords();
    }

    /**
     * A complete {@code svg} element; empty when one of the two images is not known, or endless.
     */
    public static Optional<String> draw(CaseInspection one, Words words) {
        return one.reference()
                .flatMap(
                        reference ->
                                one.prediction()
                                        .map(
                                                prediction ->
                                                        new GeometryPicture(reference, prediction)))
                .filter(GeometryPicture::fit)
                .map(picture -> picture.svg(one, words));
    }

    /** The two axes along which the outlines differ most, in their order. */
    private int[] axes() {
        int count =
                placed
                        ? reference.worldDimensions()
                        : Math.min(reference.dimensions(), prediction.dimensions());
        double longest = 0;
        for (int axis = 0; axis < count; axis++) {
            longest = Math.max(longest, extent(reference, axis));
        }
        double most = Math.max(longest, 1e-9);
        return IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(axis -> -interest(axis, most)))
                .limit(2)
                .sorted()
                .mapToInt(axis -> axis)
                .toArray();
    }

    /**
     * How far apart both ends lie; among equals the longer axis, so that no slice is seen edge-on.
     */
    private double interest(int axis, double longest) {
        double apart =
                Math.abs(least(reference, axis) - least(prediction, axis))
                        + Math.abs(most(reference, axis) - most(prediction, axis))
                        + 0.1 * Math.abs(corner(reference, 0)[axis] - corner(prediction, 0)[axis]);
        return apart / longest + 0.001 * extent(reference, axis) / longest;
    }

    private double[] corner(InspectedImage image, int which) {
        return placed ? image.corner(which) : image.ownCorner(which);
    }

    private double extent(InspectedImage image, int axis) {
        return most(image, axis) - least(image, axis);
    }

    private double least(InspectedImage image, int axis) {
        return IntStream.range(0, image.corners())
                .mapToDouble(i -> corner(image, i)[axis])
                .min()
                .orElse(0);
    }

    private double most(InspectedImage image, int axis) {
        return IntStream.range(0, image.corners())
                .mapToDouble(i -> corner(image, i)[axis])
                .max()
                .orElse(0);
    }

    private String svg(CaseInspection one, Words words) {
        svg.open(
                "geometry",
                WIDTH,
                HEIGHT,
                words.title(one.inspected().id()),
                words.side(words.reference(), reference.shape(), reference.spacing())
                        + " "
                        + words.side(words.prediction(), prediction.shape(), prediction.spacing())
                        + (one.differences().isEmpty()
                                ? ""
                                : " " + String.join("; ", one.differences()) + "."));
        outline(reference, "currentColor", "none");
        outline(prediction, ACCENT, "5 3");
        legend(words);
        return svg.end();
    }

    /** Chooses the scale; there is none for what a number cannot hold. */
    private boolean fit() {
        left = Math.min(least(reference, across), least(prediction, across));
        bottom = Math.min(least(reference, up), least(prediction, up));
        double width = Math.max(most(reference, across), most(prediction, across)) - left;
        double height = Math.max(most(reference, up), most(prediction, up)) - bottom;
        scale =
                Math.min(
                        (WIDTH - 2 * MARGIN) / Math.max(width, 1e-9),
                        (HEIGHT - FOOTER - 2 * MARGIN) / Math.max(height, 1e-9));
        return across != up
                && Double.isFinite(left)
                && Double.isFinite(bottom)
                && Double.isFinite(width)
                && Double.isFinite(height);
    }

    private double x(double[] point) {
        return MARGIN + (point[across] - left) * scale;
    }

    /** Images by themselves run downwards from their first voxel, the world runs up. */
    private double y(double[] point) {
        double along = (point[up] - bottom) * scale;
        return placed ? HEIGHT - FOOTER - MARGIN - along : MARGIN + along;
    }

    private void outline(InspectedImage image, String colour, String dashes) {
        List<double[]> corners = new ArrayList<>();
        for (int i = 0; i < image.corners(); i++) {
            double[] corner = corner(image, i);
            corners.add(new double[] {x(corner), y(corner)});
        }
        StringBuilder path = new StringBuilder();
        for (double[] corner : hull(corners)) {
            path.append(path.isEmpty() ? "M" : "L").append(Svg.point(corner[0], corner[1]));
        }
        String[] line = {"stroke", colour, "stroke-width", "2", "stroke-dasharray", dashes};
        svg.empty("path", joined(line, "d", path.append("Z").toString(), "fill", "none"));
        double[] first = corners.get(0);
        double[] next = corners.get(1);
        svg.empty(
                "circle",
                "cx",
                Decimals.coordinate(first[0]),
                "cy",
                Decimals.coordinate(first[1]),
                "r",
                "4",
                "fill",
                colour);
        arrow(first, next, colour);
    }

    private static String[] joined(String[] first, String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.addAll(List.of(first));
        return all.toArray(new String[0]);
    }

    /** A third of the way along the first axis. */
    private void arrow(double[] from, double[] to, String colour) {
        double dx = (to[0] - from[0]) / 3;
        double dy = (to[1] - from[1]) / 3;
        double length = Math.hypot(dx, dy);
        if (length < 8) {
            return;
        }
        double tipX = from[0] + dx;
        double tipY = from[1] + dy;
        double backX = 6 * dx / length;
        double backY = 6 * dy / length;
        svg.line(from[0], from[1], tipX, tipY, "stroke", colour, "stroke-width", "2");
        svg.empty(
                "path",
                "d",
                "M"
                        + Svg.point(tipX - backX - backY / 2, tipY - backY + backX / 2)
                        + "L"
                        + Svg.point(tipX, tipY)
                        + "L"
                        + Svg.point(tipX - backX + backY / 2, tipY - backY - backX / 2),
                "fill",
                "none",
                "stroke",
                colour,
                "stroke-width",
                "2");
    }

    private void legend(Words words) {
        double y = HEIGHT - FOOTER + 12;
        svg.line(MARGIN, y - 4, MARGIN + 18, y - 4, "stroke", "currentColor", "stroke-width", "2");
        svg.words(MARGIN + 23, y, "start", words.reference());
        double middle = WIDTH / 2 + 4;
        svg.line(
                middle,
                y - 4,
                middle + 18,
                y - 4,
                "stroke",
                ACCENT,
                "stroke-width",
                "2",
                "stroke-dasharray",
                "5 3");
        svg.words(middle + 23, y, "start", words.prediction());
        svg.words(
                MARGIN,
                HEIGHT - 6,
                "start",
                "→ "
                        + words.axis(across, placed)
                        + "  "
                        + (placed ? "↑ " : "↓ ")
                        + words.axis(up, placed),
                "font-size",
                "11",
                "fill",
                QUIET);
    }

    /** The convex outline of projected corners, in order (Andrew's monotone chain). */
    private static List<double[]> hull(List<double[]> points) {
        List<double[]> sorted = new ArrayList<>(points);
        sorted.sort(Comparator.<double[]>comparingDouble(p -> p[0]).thenComparingDouble(p -> p[1]));
        List<double[]> hull = new ArrayList<>();
        for (int pass = 0; pass < 2; pass++) {
            int start = hull.size();
            for (double[] point : sorted) {
                while (hull.size() >= start + 2
                        && turn(hull.get(hull.size() - 2), hull.get(hull.size() - 1), point) <= 0) {
                    hull.remove(hull.size() - 1);
                }
                hull.add(point);
            }
            hull.remove(hull.size() - 1);
            Collections.reverse(sorted);
        }
        return hull;
    }

    private static double turn(double[] a, double[] b, double[] c) {
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
    }
}
