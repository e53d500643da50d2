package org.gabarito.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabarito.dataset.InspectedImage;

/**
 * Where two images lie in the world, seen from the feet and from the front: the outline of each,
 * with a dot at its first voxel. Shows at a glance a flip, a shift or another extent.
 */
final class GeometryPicture {
    private static final double SIZE = 150;
    private static final double MARGIN = 14;
    private static final int[][] VIEWS = {{0, 1}, {0, 2}};

    private GeometryPicture() {}

    /** Empty where there is nothing to see, as when one of them does not say where it lies. */
    static String svg(InspectedImage reference, InspectedImage prediction) {
        if (!reference.placed() || !prediction.placed()) {
            return "";
        }
        List<double[]> first = corners(reference);
        List<double[]> second = corners(prediction);
        int world = Math.min(first.get(0).length, second.get(0).length);
        int views = world > 2 ? VIEWS.length : 1;
        StringBuilder svg = new StringBuilder();
        double width = views * SIZE + (views + 1) * MARGIN;
        svg.append("<svg class=\"geometry\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(SIZE + 2 * MARGIN))
                .append("\" aria-hidden=\"true\" focusable=\"false\">");
        for (int view = 0; view < views; view++) {
            draw(svg, first, second, VIEWS[view], MARGIN + view * (SIZE + MARGIN));
        }
        return svg.append("</svg>").toString();
    }

    /** The first is that of the first voxel. */
    private static List<double[]> corners(InspectedImage image) {
        double[] origin = image.orientation().origin();
        double[] direction = image.orientation().direction();
        int world = origin.length;
        int axes = Math.min(image.grid().dimensions(), world);
        List<double[]> corners = new ArrayList<>();
        for (int corner = 0; corner < 1 << axes; corner++) {
            double[] at = origin.clone();
            for (int axis = 0; axis < axes; axis++) {
                boolean far = (corner >> axis & 1) == 1;
                double index = far ? image.grid().size(axis) - 0.5 : -0.5;
                for (int row = 0; row < world; row++) {
                    at[row] +=
                            direction[row * world + axis]
                                    * index
                                    * image.grid().spacing().step(axis);
                }
            }
            corners.add(at);
        }
        return corners;
    }

    private static void draw(
            StringBuilder svg,
            List<double[]> reference,
            List<double[]> prediction,
            int[] axes,
            double left) {
        List<double[]> all = Stream.concat(reference.stream(), prediction.stream()).toList();
        double[] low = new double[2];
        double span = 0;
        for (int i = 0; i < 2; i++) {
            int axis = axes[i];
            low[i] = all.stream().mapToDouble(p -> p[axis]).min().orElse(0);
            span = Math.max(span, all.stream().mapToDouble(p -> p[axis]).max().orElse(0) - low[i]);
        }
        if (!(span > 0) || Double.isInfinite(span)) {
            return;
        }
        double scale = SIZE / span;
        outline(svg, "grid-reference", onPage(reference, axes, low, scale, left));
        outline(svg, "grid-prediction", onPage(prediction, axes, low, scale, left));
    }

    private static List<double[]> onPage(
            List<double[]> points, int[] axes, double[] low, double scale, double left) {
        return points.stream()
                .map(
                        p ->
                                new double[] {
                                    left + (p[axes[0]] - low[0]) * scale,
                                    MARGIN + SIZE - (p[axes[1]] - low[1]) * scale
                                })
                .toList();
    }

    private static void outline(StringBuilder svg, String name, List<double[]> points) {
        String path =
                hull(points).stream()
                        .map(p -> number(p[0]) + "," + number(p[1]))
                        .collect(Collectors.joining(" "));
        double[] first = points.get(0);
        svg.append("<polygon class=\"").append(name).append("\" points=\"").append(path);
        svg.append("\"/><circle class=\"").append(name).append("\" cx=\"").append(number(first[0]));
        svg.append("\" cy=\"").append(number(first[1])).append("\" r=\"4\"/>");
    }

    /** The convex outline of points, by Andrew's monotone chain. */
    private static List<double[]> hull(List<double[]> points) {
        List<double[]> sorted =
                points.stream()
                        .sorted(
                                Comparator.<double[]>comparingDouble(p -> p[0])
                                        .thenComparingDouble(p -> p[1]))
                        .toList();
        List<double[]> hull = new ArrayList<>(half(sorted));
        List<double[]> back = new ArrayList<>(sorted);
        Collections.reverse(back);
        hull.addAll(half(back));
        return hull;
    }

    private static List<double[]> half(List<double[]> sorted) {
        List<double[]> chain = new ArrayList<>();
        for (double[] point : sorted) {
            while (chain.size() > 1 && !turnsLeft(chain, point)) {
                chain.remove(chain.size() - 1);
            }
            chain.add(point);
        }
        chain.remove(chain.size() - 1);
        return chain;
    }

    private static boolean turnsLeft(List<double[]> chain, double[] point) {
        double[] a = chain.get(chain.size() - 2);
        double[] b = chain.get(chain.size() - 1);
        return (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]) > 0;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
