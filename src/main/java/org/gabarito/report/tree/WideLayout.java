package org.gabarito.report.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * From the top down, one row of boxes a level, every box over the middle of what grows from it
 * (after Reingold and Tilford 1981, DOI 10.1109/TSE.1981.234519): neighbouring branches are pushed
 * together until they nearly touch on some level.
 */
final class WideLayout {
    private static final double MARGIN = 3;
    private static final double LEAST_WIDTH = 76;
    private static final double TRUNK = 16;
    private static final double LABEL_GAP = 7;

    /** Roomy first; the narrowest is taken when nothing fits. */
    private static final double[][] TEXT_WIDTHS_AND_GAPS = {
        {190, 40}, {176, 32}, {160, 26}, {146, 22}, {132, 18}, {118, 16}, {106, 14}, {94, 12}
    };

    private final double textWidth;
    private final double gap;
    private final List<Double> boxHeights = new ArrayList<>();
    private final List<Double> labelHeights = new ArrayList<>();
    private final List<Plan.Placed> boxes = new ArrayList<>();
    private final List<Plan.Line> lines = new ArrayList<>();

    private WideLayout(double textWidth, double gap) {
        this.textWidth = textWidth;
        this.gap = gap;
    }

    /**
     * @param width that it should not exceed
     */
    static Plan of(List<Sprout> roots, double width) {
        Plan plan = null;
        for (double[] size : TEXT_WIDTHS_AND_GAPS) {
            plan = new WideLayout(size[0], size[1]).plan(roots);
            if (plan.width() <= width) {
                return plan;
            }
        }
        return java.util.Objects.requireNonNull(plan);
    }

    private Plan plan(List<Sprout> roots) {
        List<Unit> units = roots.stream().map(root -> unit(root, List.of(), 0)).toList();
        Outline outline = sideBySide(units);
        double left = -outline.least() + MARGIN;
        for (Unit unit : units) {
            place(unit, left + unit.offset, 0);
        }
        double width = outline.most() + left + MARGIN;
        double bottom = top(boxHeights.size() - 1) + boxHeights.get(boxHeights.size() - 1);
        return new Plan(width, bottom + MARGIN, true, boxes, lines);
    }

    private Unit unit(Sprout sprout, List<Sprout.Label> labels, int level) {
        List<Row> rows = sprout.rows().apply(textWidth);
        double width = Math.max(Plan.textWidth(rows) + 2 * Plan.PADDING, LEAST_WIDTH);
        List<Sprout.Label> lines = Plan.wrapped(labels, textWidth);
        grow(boxHeights, level, Plan.height(rows));
        grow(labelHeights, level, Plan.labelHeight(lines));
        List<Unit> next =
                sprout.twigs().stream()
                        .map(twig -> unit(twig.end(), twig.labels(), level + 1))
                        .toList();
        double half = Math.max(width, Plan.labelWidth(lines) + 8) / 2;
        Unit unit = new Unit(sprout, rows, lines, width, next, new Outline());
        if (!next.isEmpty()) {
            Outline below = sideBySide(next);
            double middle = (next.get(0).offset + next.get(next.size() - 1).offset) / 2;
            next.forEach(one -> one.offset -= middle);
            unit.outline.below(below, -middle);
        }
        unit.outline.atTop(half);
        return unit;
    }

    private static void grow(List<Double> heights, int level, double height) {
        while (heights.size() <= level) {
            heights.add(0.0);
        }
        heights.set(level, Math.max(heights.get(level), height));
    }

    /** Sets the offsets of units so that they stand next to each other. */
    private Outline sideBySide(List<Unit> units) {
        Outline all = new Outline();
        for (Unit unit : units) {
            unit.offset = all.isEmpty() ? 0 : all.distanceTo(unit.outline, gap);
            all.add(unit.outline, unit.offset);
        }
        return all;
    }

    private double top(int level) {
        double y = MARGIN;
        for (int i = 0; i < level; i++) {
            y += boxHeights.get(i) + TRUNK + labelHeights.get(i + 1) + 2 * LABEL_GAP;
        }
        return y;
    }

    private void place(Unit unit, double x, int level) {
        double y = top(level);
        Plan.Area area = new Plan.Area(x - unit.width / 2, y, unit.width, Plan.height(unit.rows));
        double labelWidth = Plan.labelWidth(unit.labels);
        double labelHeight = Plan.labelHeight(unit.labels);
        boxes.add(
                new Plan.Placed(
                        unit.sprout,
                        area,
                        unit.rows,
                        new Plan.Area(
                                x - labelWidth / 2,
                                y - LABEL_GAP - labelHeight,
                                labelWidth,
                                labelHeight),
                        unit.labels));
        for (int i = 0; i < unit.next.size(); i++) {
            Unit next = unit.next.get(i);
            double nextX = x + next.offset;
            double bus = y + boxHeights.get(level) + TRUNK;
            List<Double> points = new ArrayList<>(List.of(x, area.bottom()));
            if (Math.abs(nextX - x) > 0.5) {
                points.addAll(List.of(x, bus, nextX, bus));
            }
            points.addAll(List.of(nextX, top(level + 1)));
            lines.add(new Plan.Line(points, unit.sprout.twigs().get(i).taken()));
            place(next, nextX, level + 1);
        }
    }

    private static final class Unit {
        private final Sprout sprout;
        private final List<Row> rows;
        private final List<Sprout.Label> labels;
        private final double width;
        private final List<Unit> next;
        private final Outline outline;

        /** Of the middle, from that of the box above or of the first in a row. */
        private double offset;

        Unit(
                Sprout sprout,
                List<Row> rows,
                List<Sprout.Label> labels,
                double width,
                List<Unit> next,
                Outline outline) {
            this.sprout = sprout;
            this.rows = rows;
            this.labels = labels;
            this.width = width;
            this.next = next;
            this.outline = outline;
        }
    }

    /** How far something reaches to both sides on each level. */
    private static final class Outline {
        private final List<Double> left = new ArrayList<>();
        private final List<Double> right = new ArrayList<>();

        boolean isEmpty() {
            return left.isEmpty();
        }

        void atTop(double half) {
            left.add(0, -half);
            right.add(0, half);
        }

        void below(Outline other, double offset) {
            add(other, offset);
        }

        void add(Outline other, double offset) {
            for (int i = 0; i < other.left.size(); i++) {
                double otherLeft = other.left.get(i) + offset;
                double otherRight = other.right.get(i) + offset;
                if (i < left.size()) {
                    left.set(i, Math.min(left.get(i), otherLeft));
                    right.set(i, Math.max(right.get(i), otherRight));
                } else {
                    left.add(otherLeft);
                    right.add(otherRight);
                }
            }
        }

        double distanceTo(Outline next, double gap) {
            double distance = 0;
            for (int i = 0; i < Math.min(right.size(), next.left.size()); i++) {
                distance = Math.max(distance, right.get(i) - next.left.get(i) + gap);
            }
            return distance;
        }

        double least() {
            return left.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        }

        double most() {
            return right.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        }
    }
}
