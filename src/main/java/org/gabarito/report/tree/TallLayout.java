package org.gabarito.report.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * One box under the other, for narrow places. What grows from a box stands under it and to the
 * right, except the last question, which continues below it: ladders stay straight.
 */
final class TallLayout {
    private static final double MARGIN = 3;
    private static final double INDENT = 26;
    private static final double RAIL = 12;
    private static final double GAP = 16;
    private static final double LABEL_GAP = 5;

    private final double width;
    private final List<Plan.Placed> boxes = new ArrayList<>();
    private final List<Plan.Line> lines = new ArrayList<>();
    private double bottom = MARGIN;

    private TallLayout(double width) {
        this.width = width;
    }

    static Plan of(List<Sprout> roots, double width) {
        TallLayout layout = new TallLayout(width);
        for (Sprout root : roots) {
            layout.place(root, List.of(), MARGIN, MARGIN);
            layout.bottom += GAP;
        }
        double right =
                layout.boxes.stream()
                        .flatMap(box -> java.util.stream.Stream.of(box.area(), box.labelArea()))
                        .mapToDouble(Plan.Area::right)
                        .max()
                        .orElse(width);
        return new Plan(
                Math.max(width, right + MARGIN),
                layout.bottom - GAP + MARGIN,
                false,
                layout.boxes,
                layout.lines);
    }

    /** Below everything so far. */
    private Plan.Area place(Sprout sprout, List<Sprout.Label> labels, double x, double labelX) {
        List<Sprout.Label> said = Plan.wrapped(labels, width - MARGIN - labelX);
        Plan.Area labelArea =
                new Plan.Area(labelX, bottom, Plan.labelWidth(said), Plan.labelHeight(said));
        bottom += said.isEmpty() ? 0 : labelArea.height() + LABEL_GAP;
        double room = width - MARGIN - x;
        List<Row> rows = sprout.rows().apply(room - 2 * Plan.PADDING);
        double natural = Plan.textWidth(rows) + 2 * Plan.PADDING;
        Plan.Area area =
                new Plan.Area(
                        x,
                        bottom,
                        sprout.fork() ? Math.max(room, natural) : natural,
                        Plan.height(rows));
        boxes.add(new Plan.Placed(sprout, area, rows, labelArea, said));
        bottom = area.bottom();
        List<Sprout.Twig> twigs = sprout.twigs();
        for (int i = 0; i < twigs.size(); i++) {
            Sprout.Twig twig = twigs.get(i);
            bottom += GAP;
            double rail = x + RAIL;
            List<Double> points = new ArrayList<>(List.of(rail, area.bottom()));
            if (i == twigs.size() - 1 && twig.end().fork()) {
                Plan.Area next = place(twig.end(), twig.labels(), x, rail + 10);
                points.addAll(List.of(rail, next.y()));
            } else {
                double indented = x + INDENT;
                int index = boxes.size();
                place(twig.end(), twig.labels(), indented, indented);
                Plan.Area next = boxes.get(index).area();
                double y = next.y() + Math.min(next.height() / 2, 22);
                points.addAll(List.of(rail, y, next.x(), y));
            }
            lines.add(new Plan.Line(points, twig.taken()));
        }
        return area;
    }
}
