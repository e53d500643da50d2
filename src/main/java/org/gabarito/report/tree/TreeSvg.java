package org.gabarito.report.tree;

import java.util.List;
import java.util.stream.Collectors;
import org.gabarito.guide.Certainty;
import org.gabarito.guide.Condition;
import org.gabarito.guide.TreeDrawing;
import org.gabarito.report.plot.Svg;

/** Draws trees; each certainty has its own line around a box, so that colour says nothing alone. */
public final class TreeSvg {
    static final String TICK = "✓";

    private static final double CORNER = 7;

    private final Svg svg = new Svg();
    private final Plan plan;
    private final TreeWords words;

    private TreeSvg(Plan plan, TreeWords words) {
        this.plan = plan;
        this.words = words;
    }

    /**
     * From the top down.
     *
     * @param width that it keeps to where its texts allow
     */
    public static String wide(TreeDrawing drawing, TreeWords words, double width) {
        Plan plan = WideLayout.of(Sprouts.of(drawing, words), width);
        return new TreeSvg(plan, words).draw("wide", drawing);
    }

    /** One box under the other. */
    public static String tall(TreeDrawing drawing, TreeWords words, double width) {
        Plan plan = TallLayout.of(Sprouts.of(drawing, words), width);
        return new TreeSvg(plan, words).draw("tall", drawing);
    }

    /** How the line around a box of this certainty is broken; empty when it is not. */
    public static String dashes(Certainty certainty) {
        return switch (certainty) {
            case SEEN -> "";
            case OTHER -> "10 3 2 3";
            case RELAYED -> "9 4";
            case RECALLED -> "4 4";
            case INFERRED -> "1.5 3.5";
        };
    }

    /** The answers that a condition asks for, in words. */
    public static String said(Condition when, TreeWords words) {
        if (when instanceof Condition.Is is) {
            return words.answer(is.item(), is.value());
        }
        boolean all = when instanceof Condition.All;
        return when.parts().stream()
                .map(part -> said(part, words))
                .collect(Collectors.joining(" " + (all ? words.and() : words.or()) + " "));
    }

    private String draw(String kind, TreeDrawing drawing) {
        String width = number(plan.width());
        String height = number(plan.height());
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "tree tree-" + kind + (drawing.hasPath() ? " has-path" : ""),
                "role",
                "group",
                "aria-label",
                drawing.step() + ": " + words.in(drawing.title()),
                "width",
                width,
                "height",
                height,
                "viewBox",
                "0 0 " + width + " " + height,
                "fill",
                "currentColor",
                "font-family",
                "inherit");
        svg.open(
                "g",
                "class",
                "lines",
                "fill",
                "none",
                "stroke",
                "currentColor",
                "aria-hidden",
                "true");
        plan.lines().stream().filter(line -> !line.taken()).forEach(this::line);
        plan.lines().stream().filter(Plan.Line::taken).forEach(this::line);
        svg.close("g");
        plan.boxes().forEach(this::box);
        return svg.close("svg").end();
    }

    private void line(Plan.Line line) {
        String[] taken = line.taken() ? new String[] {"class", "taken"} : new String[0];
        String[] all = new String[taken.length + 2];
        System.arraycopy(taken, 0, all, 2, taken.length);
        all[0] = "d";
        all[1] = rounded(line.points());
        svg.empty("path", all);
    }

    /** Corners become quarter turns. */
    private static String rounded(List<Double> points) {
        int corners = points.size() / 2;
        StringBuilder path = new StringBuilder("M" + Svg.point(points.get(0), points.get(1)));
        for (int i = 1; i < corners - 1; i++) {
            double x = points.get(2 * i);
            double y = points.get(2 * i + 1);
            double[] before = towards(points, i, i - 1);
            double[] after = towards(points, i, i + 1);
            path.append('L').append(Svg.point(before[0], before[1]));
            path.append('Q').append(Svg.point(x, y)).append(' ');
            path.append(Svg.point(after[0], after[1]));
        }
        int last = 2 * (corners - 1);
        return path.append('L')
                .append(Svg.point(points.get(last), points.get(last + 1)))
                .toString();
    }

    private static double[] towards(List<Double> points, int corner, int other) {
        double x = points.get(2 * corner);
        double y = points.get(2 * corner + 1);
        double dx = points.get(2 * other) - x;
        double dy = points.get(2 * other + 1) - y;
        double length = Math.hypot(dx, dy);
        double cut = Math.min(CORNER, length / 2) / Math.max(length, 1e-9);
        return new double[] {x + dx * cut, y + dy * cut};
    }

    private void box(Plan.Placed box) {
        labels(box);
        Sprout sprout = box.sprout();
        svg.open("g", "class", (sprout.fork() ? "fork" : "end") + (sprout.taken() ? " taken" : ""));
        boolean link = !sprout.link().isEmpty();
        if (link) {
            svg.open("a", "href", sprout.link());
        }
        frame(box.area(), sprout);
        double y = box.area().y() + Plan.PADDING - 2;
        for (int i = 0; i < box.rows().size(); ) {
            int j = i + 1;
            Row row = box.rows().get(i);
            while (j < box.rows().size() && continues(row, box.rows().get(j))) {
                j++;
            }
            if (row.style() == Style.MARK) {
                marks(row, box.area(), y);
                j = i + 1;
            } else {
                text(box.rows().subList(i, j), box.area(), y);
            }
            y += (j - i) * row.style().lineHeight();
            i = j;
        }
        if (link) {
            svg.close("a");
        }
        svg.close("g");
    }

    private static boolean continues(Row row, Row next) {
        return next.style() == row.style()
                && next.parts().get(0).link().equals(row.parts().get(0).link());
    }

    private void frame(Plan.Area area, Sprout sprout) {
        String dashes = dashes(sprout.certainty());
        String radius = sprout.fork() ? "12" : "2";
        String[] common = {
            "x",
            number(area.x()),
            "y",
            number(area.y()),
            "width",
            number(area.width()),
            "height",
            number(area.height()),
            "rx",
            radius,
            "fill",
            "none",
            "stroke",
            "currentColor"
        };
        if (dashes.isEmpty()) {
            svg.empty("rect", common);
            return;
        }
        String[] dashed = java.util.Arrays.copyOf(common, common.length + 2);
        dashed[common.length] = "stroke-dasharray";
        dashed[common.length + 1] = dashes;
        svg.empty("rect", dashed);
    }

    private void text(List<Row> rows, Plan.Area area, double y) {
        Style style = rows.get(0).style();
        String link = rows.get(0).parts().get(0).link();
        if (!link.isEmpty()) {
            svg.open("a", "href", link);
        }
        String x = number(plan.centred() ? area.middle() : area.x() + Plan.PADDING);
        openText(style.word(), style.size(), plan.centred());
        double baseline = y + style.lineHeight() * 0.76;
        for (int i = 0; i < rows.size(); i++) {
            svg.open("tspan", "x", x, "y", number(baseline + i * style.lineHeight()));
            svg.content(rows.get(i).parts().get(0).text() + (i < rows.size() - 1 ? " " : ""));
            svg.close("tspan");
        }
        svg.close("text");
        if (!link.isEmpty()) {
            svg.close("a");
        }
    }

    private void openText(String kind, double size, boolean centred) {
        if (centred) {
            svg.open("text", "class", kind, "font-size", number(size), "text-anchor", "middle");
        } else {
            svg.open("text", "class", kind, "font-size", number(size));
        }
    }

    private void marks(Row row, Plan.Area area, double y) {
        double x = plan.centred() ? area.middle() - row.width() / 2 : area.x() + Plan.PADDING;
        for (Row.Part part : row.parts()) {
            double width = Row.markWidth(part);
            boolean link = !part.link().isEmpty();
            if (link) {
                svg.open("a", "href", part.link(), "aria-label", part.text() + ": " + part.hint());
            } else {
                svg.open("g");
            }
            svg.element("title", part.hint());
            svg.empty(
                    "rect",
                    "class",
                    "press",
                    "x",
                    number(x),
                    "y",
                    number(y + 3),
                    "width",
                    number(width),
                    "height",
                    "24",
                    "rx",
                    "12",
                    "fill",
                    "none");
            openText("press-text", Style.MARK.size(), true);
            svg.open("tspan", "x", number(x + width / 2), "y", number(y + 19));
            svg.content(part.text()).close("tspan").close("text");
            svg.close(link ? "a" : "g");
            x += width + Row.MARK_GAP;
        }
    }

    private void labels(Plan.Placed box) {
        if (box.labels().isEmpty()) {
            return;
        }
        Plan.Area area = box.labelArea();
        svg.open("g", "class", "label");
        svg.empty(
                "rect",
                "class",
                "plate",
                "x",
                number(area.x() - 4),
                "y",
                number(area.y() - 2),
                "width",
                number(area.width() + 8),
                "height",
                number(area.height() + 4),
                "fill",
                "none");
        double baseline = area.y() + Style.LABEL.lineHeight() * 0.76;
        String x = number(plan.centred() ? area.middle() : area.x());
        for (Sprout.Label line : box.labels()) {
            openText(line.taken() ? "taken" : "", Style.LABEL.size(), plan.centred());
            svg.open("tspan", "x", x, "y", number(baseline));
            String text = line.text();
            if (text.startsWith(TICK)) {
                svg.open("tspan", "role", "img", "aria-label", words.taken());
                svg.content(TICK).close("tspan");
                text = text.substring(TICK.length());
            }
            svg.content(text).close("tspan").close("text");
            baseline += Style.LABEL.lineHeight();
        }
        svg.close("g");
    }

    private static String number(double value) {
        String point = Svg.point(value, 0);
        return point.substring(0, point.indexOf(' '));
    }
}
