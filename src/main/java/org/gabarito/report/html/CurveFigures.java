package org.gabarito.report.html;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gabarito.report.Curves;
import org.gabarito.report.plot.ConfusionPlot;
import org.gabarito.report.plot.CurvePlot;
import org.gabarito.report.plot.CurvePlots;
import org.gabarito.report.plot.PrevalenceQuantity;

/**
 * Confusion matrices and curves. One class has all its plots beside each other; several have each
 * plot class by class.
 */
final class CurveFigures {
    /** More confusion matrices than this are told by the classes' own numbers. */
    private static final int MOST_TABLES = 6;

    /** Of several classes these are folded until a place of use is asked for. */
    private static final List<String> FOLDED =
            Arrays.stream(PrevalenceQuantity.values()).map(PrevalenceQuantity::id).toList();

    private final Html to;
    private final Curves curves;
    private final Words words;
    private final CurvesAsked asked;
    private final CurvePlot.Look look;
    private final Map<Curves.Group, String> names;
    private final Map<Curves.Table, String> tables;

    CurveFigures(Html to, Curves curves, Words words, CurvesAsked asked, double level) {
        this.to = to;
        this.curves = curves;
        this.words = words;
        this.asked = asked;
        this.look = new CurvePlot.Look(words::of, level, asked.place());
        this.names = CurvePlots.names(curves);
        this.tables = CurvePlots.tableNames(curves);
    }

    void write(List<Curves.Group> shown) {
        confusion();
        to.open("div", "class", "curve-plots").line();
        if (shown.size() == 1) {
            to.open("div", "class", "curve-grid").line();
            CurvePlots.all().forEach(plot -> figure(plot, shown.get(0)));
            to.close("div");
        } else {
            CurvePlots.all().forEach(plot -> multiples(plot, shown));
        }
        to.close("div");
    }

    private void confusion() {
        List<Curves.Table> all =
                curves.tables().stream().filter(one -> asked.takes(one.method())).toList();
        List<Curves.Table> drawn =
                all.stream().filter(ConfusionPlot::draws).limit(MOST_TABLES).toList();
        if (all.isEmpty()) {
            return;
        }
        to.element("h3", words.of("curve.kind.confusion")).line();
        if (!drawn.isEmpty()) {
            to.open("div", "class", "curve-grid").line();
            for (Curves.Table table : drawn) {
                String svg = ConfusionPlot.svg(table, words::of);
                to.open("figure", "class", "figure", "data-plot", ConfusionPlot.ID);
                to.markup(svg);
                files(ConfusionPlot.ID, tables.get(table), false);
                to.close("figure");
            }
            to.close("div");
        }
        if (all.size() > MOST_TABLES) {
            to.paragraph(
                    words.of("curve.left_methods_plain", MOST_TABLES, all.size()),
                    "class",
                    "small quiet");
        }
        for (Curves.Table table : all) {
            if (!ConfusionPlot.draws(table)) {
                to.paragraph(
                        words.of("curve.confusion_large", table.method(), table.classes().size()),
                        "class",
                        "small quiet");
                files(ConfusionPlot.ID, tables.get(table), false);
            }
        }
    }

    private void multiples(CurvePlot plot, List<Curves.Group> shown) {
        List<Curves.Group> drawn = shown.stream().filter(plot::draws).toList();
        if (drawn.isEmpty()) {
            return;
        }
        boolean folded = FOLDED.contains(plot.id());
        String kind = words.of("curve.kind." + plot.id());
        if (folded && !asked.typed().isEmpty()) {
            to.open("details", "open", "").element("summary", kind).line();
        } else if (folded) {
            to.fold(kind);
        } else {
            to.element("h3", kind).line();
        }
        to.open("div", "class", "curve-grid").line();
        drawn.forEach(group -> figure(plot, group));
        to.close("div");
        if (folded) {
            to.close("details");
        }
    }

    private void figure(CurvePlot plot, Curves.Group group) {
        Curves.Group own = asked.method().isEmpty() ? group : group.of(asked.method());
        if (!plot.draws(own)) {
            return;
        }
        to.open("figure", "class", "figure", "data-plot", plot.id());
        to.markup(plot.svg(own, look));
        files(plot.id(), names.get(group), true);
        to.close("figure");
    }

    /** Links to the files of a drawing, where there is a server to give them. */
    private void files(String plot, String name, boolean atPlace) {
        if (!asked.linked() || name == null) {
            return;
        }
        String kind = words.of("curve.kind." + plot);
        to.files(
                ending -> asked.file(plot, name + "." + ending, atPlace),
                ending -> kind + ", " + name + ", " + ending);
    }
}
