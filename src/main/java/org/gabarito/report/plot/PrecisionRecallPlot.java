package org.gabarito.report.plot;

import java.util.ArrayList;
import java.util.List;
import org.gabarito.evaluation.ClassCurve;
import org.gabarito.evaluation.CurvePoints;
import org.gabarito.report.Curves;
import org.gabarito.report.Shown;
import org.gabarito.report.plot.CurveChart.Spot;
import org.gabarito.report.plot.CurveChart.Style;

/**
 * Precision against recall of classified samples, in steps, so that the area under the line is the
 * average precision.
 */
final class PrecisionRecallPlot implements CurvePlot {
    @Override
    public String id() {
        return "precision-recall";
    }

    @Override
    public boolean draws(Curves.Group group) {
        return CurvePlot.isScored(group);
    }

    @Override
    public String svg(Curves.Group group, Look look) {
        ReportWords words = look.words();
        CurveChart chart = CurveChart.ofShares(id(), words.say("curve.pr", group.className()));
        chart.axes(chart.ticks(), words.say("curve.recall"), words.say("curve.precision"));
        List<Curves.Of<ClassCurve>> curves = CurvePlots.first(((Curves.Samples) group).scored());
        ClassCurve first = curves.get(0).curve();
        double chance = (double) first.positives() / (first.positives() + first.negatives());
        chart.line(List.of(new Spot(0, chance), new Spot(1, chance)), Style.REFERENCE);
        for (int i = 0; i < curves.size(); i++) {
            ClassCurve curve = curves.get(i).curve();
            chart.line(steps(curve), Style.of(i));
            String said = words.say("curve.ap", Shown.value(curve.averagePrecision(), ""));
            chart.entry(Style.of(i), CurvePlots.named(curves.get(i).method(), said, curves.size()));
        }
        chart.entry(Style.REFERENCE, words.say("curve.chance_pr", Shown.value(chance, "")));
        return chart.svg();
    }

    /** Each rise of recall at the precision that it ends at. */
    static List<Spot> steps(ClassCurve curve) {
        List<Spot> spots = new ArrayList<>();
        CurvePoints points = curve.points();
        double before = 0;
        for (int i = 0; i < points.size(); i++) {
            double hits = points.truePositives().get(i);
            double recall = hits / curve.positives();
            if (recall > before) {
                double precision = hits / (hits + points.falsePositives().get(i));
                spots.add(new Spot(before, precision));
                spots.add(new Spot(recall, precision));
                before = recall;
            }
        }
        return spots;
    }

    @Override
    public String numbers(Curves.Group group, Look look) {
        return RocPlot.thresholds((Curves.Samples) group);
    }
}
