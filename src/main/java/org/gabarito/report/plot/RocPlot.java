package org.gabarito.report.plot;

import java.util.ArrayList;
import java.util.List;
import org.gabarito.evaluation.ClassCurve;
import org.gabarito.evaluation.CurvePoints;
import org.gabarito.report.Curves;
import org.gabarito.report.NumberTable;
import org.gabarito.report.Shown;
import org.gabarito.report.plot.CurveChart.Spot;
import org.gabarito.report.plot.CurveChart.Style;

/** Sensitivity against the share of false alarms, threshold by threshold. */
final class RocPlot implements CurvePlot {
    @Override
    public String id() {
        return "roc";
    }

    @Override
    public boolean draws(Curves.Group group) {
        return CurvePlot.isScored(group);
    }

    @Override
    public String svg(Curves.Group group, Look look) {
        ReportWords words = look.words();
        CurveChart chart = CurveChart.ofShares(id(), words.say("curve.roc", group.className()));
        chart.axes(chart.ticks(), words.say("curve.false_alarms"), words.say("curve.sensitivity"));
        chart.line(List.of(new Spot(0, 0), new Spot(1, 1)), Style.REFERENCE);
        List<Curves.Of<ClassCurve>> curves = CurvePlots.first(((Curves.Samples) group).scored());
        for (int i = 0; i < curves.size(); i++) {
            chart.line(spots(curves.get(i).curve()), Style.of(i));
        }
        for (int i = 0; i < curves.size(); i++) {
            ClassCurve curve = curves.get(i).curve();
            Spot at =
                    new Spot(
                            (double) curve.falsePositives() / curve.negatives(),
                            (double) curve.truePositives() / curve.positives());
            chart.dot(at, Style.of(i), false, words.say("curve.decided"));
            chart.entry(Style.of(i), said(curves.get(i), curves.size(), words));
        }
        chart.entry(Style.REFERENCE, words.say("curve.chance"));
        chart.dotEntry(false, words.say("curve.decided"));
        return chart.svg();
    }

    private static String said(Curves.Of<ClassCurve> one, int methods, ReportWords words) {
        ClassCurve.Area area = one.curve().area();
        if (area == null) {
            return one.method();
        }
        String said =
                words.say(
                        "curve.auroc",
                        Shown.value(area.value(), ""),
                        Shown.value(area.low(), "") + " – " + Shown.value(area.high(), ""));
        return CurvePlots.named(one.method(), said, methods);
    }

    /** From where nothing is called positive on. */
    static List<Spot> spots(ClassCurve curve) {
        List<Spot> spots = new ArrayList<>(List.of(new Spot(0, 0)));
        CurvePoints points = curve.points();
        for (int i = 0; i < points.size(); i++) {
            spots.add(
                    new Spot(
                            (double) points.falsePositives().get(i) / curve.negatives(),
                            (double) points.truePositives().get(i) / curve.positives()));
        }
        return spots;
    }

    @Override
    public String numbers(Curves.Group group, Look look) {
        return thresholds((Curves.Samples) group);
    }

    /** The points of both curves over all thresholds. */
    static String thresholds(Curves.Samples group) {
        NumberTable table =
                new NumberTable(
                        "method",
                        "case",
                        "class",
                        "threshold",
                        "tp",
                        "fp",
                        "positives",
                        "negatives",
                        "sensitivity",
                        "specificity",
                        "ppv");
        for (Curves.Of<ClassCurve> one : group.scored()) {
            ClassCurve curve = one.curve();
            CurvePoints points = curve.points();
            for (int i = 0; i < points.size(); i++) {
                long hits = points.truePositives().get(i);
                long alarms = points.falsePositives().get(i);
                table.row(
                        one.method(),
                        group.caseId(),
                        group.className(),
                        points.thresholds().get(i),
                        hits,
                        alarms,
                        curve.positives(),
                        curve.negatives(),
                        (double) hits / curve.positives(),
                        (double) (curve.negatives() - alarms) / curve.negatives(),
                        (double) hits / (hits + alarms));
            }
        }
        return table.text();
    }
}
