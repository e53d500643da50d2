package org.gabarito.report.plot;

import java.util.ArrayList;
import java.util.List;
import org.gabarito.evaluation.ObjectCurve;
import org.gabarito.report.Curves;
import org.gabarito.report.Shown;
import org.gabarito.report.plot.CurveChart.Spot;
import org.gabarito.report.plot.CurveChart.Style;

/**
 * Precision against recall of objects: at each recall the best precision there or further on, which
 * is what COCO's average precision averages.
 */
final class ObjectPrecisionPlot implements CurvePlot {
    @Override
    public String id() {
        return "object-precision-recall";
    }

    @Override
    public boolean draws(Curves.Group group) {
        return group instanceof Curves.Objects;
    }

    @Override
    public String svg(Curves.Group group, Look look) {
        ReportWords words = look.words();
        CurveChart chart = CurveChart.ofShares(id(), words.say("curve.pr", group.className()));
        chart.axes(chart.ticks(), words.say("curve.recall"), words.say("curve.best_precision"));
        List<Curves.Of<ObjectCurve>> curves = CurvePlots.first(((Curves.Objects) group).curves());
        for (int i = 0; i < curves.size(); i++) {
            ObjectCurve curve = curves.get(i).curve();
            chart.line(envelope(curve), Style.of(i));
            String said = words.say("curve.ap_coco", Shown.value(curve.averagePrecision(), ""));
            chart.entry(Style.of(i), CurvePlots.named(curves.get(i).method(), said, curves.size()));
        }
        return chart.svg();
    }

    static List<Spot> envelope(ObjectCurve curve) {
        int size = curve.points().size();
        double[] best = new double[size];
        for (int i = size - 1; i >= 0; i--) {
            best[i] = Math.max(curve.precision(i), i + 1 < size ? best[i + 1] : 0);
        }
        List<Spot> spots = new ArrayList<>();
        double before = 0;
        for (int i = 0; i < size; i++) {
            double recall = curve.sensitivity(i);
            if (recall > before) {
                spots.add(new Spot(before, best[i]));
                spots.add(new Spot(recall, best[i]));
                before = recall;
            }
        }
        spots.add(new Spot(before, 0));
        spots.add(new Spot(1, 0));
        return spots;
    }

    @Override
    public String numbers(Curves.Group group, Look look) {
        return FrocPlot.scores((Curves.Objects) group);
    }
}
