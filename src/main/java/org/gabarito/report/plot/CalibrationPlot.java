package org.gabarito.report.plot;

import java.util.ArrayList;
import java.util.List;
import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.interval.ProportionInterval;
import org.gabarito.evaluation.ClassCurve;
import org.gabarito.plan.Decimal;
import org.gabarito.report.Curves;
import org.gabarito.report.NumberTable;
import org.gabarito.report.Shown;
import org.gabarito.report.plot.CurveChart.Spot;
import org.gabarito.report.plot.CurveChart.Style;

/**
 * A reliability diagram: how often samples of like probability are of the class. Of one method with
 * Wilson's intervals.
 */
final class CalibrationPlot implements CurvePlot {
    @Override
    public String id() {
        return "calibration";
    }

    @Override
    public boolean draws(Curves.Group group) {
        return CurvePlot.isScored(group);
    }

    @Override
    public String svg(Curves.Group group, Look look) {
        ReportWords words = look.words();
        CurveChart chart =
                CurveChart.ofShares(id(), words.say("curve.calibration", group.className()));
        chart.axes(chart.ticks(), words.say("curve.probability"), words.say("curve.frequency"));
        chart.line(List.of(new Spot(0, 0), new Spot(1, 1)), Style.REFERENCE);
        List<Curves.Of<ClassCurve>> curves = CurvePlots.first(((Curves.Samples) group).scored());
        boolean alone = curves.size() == 1;
        for (int i = 0; i < curves.size(); i++) {
            bins(chart, curves.get(i).curve(), Style.of(i), look.level(), alone);
            chart.entry(
                    Style.of(i),
                    alone
                            ? words.say("curve.bins", Decimal.text(look.level()))
                            : curves.get(i).method());
        }
        chart.entry(Style.REFERENCE, words.say("curve.calibrated"));
        return chart.svg();
    }

    private static void bins(
            CurveChart chart, ClassCurve curve, Style style, double level, boolean alone) {
        List<Spot> spots = new ArrayList<>();
        for (ClassCurve.Bin bin : curve.bins()) {
            Spot at = new Spot(bin.mean(), (double) bin.positives() / bin.n());
            spots.add(at);
            if (alone) {
                Interval ci = ProportionInterval.wilson(bin.positives(), bin.n(), level);
                chart.whisker(at.x(), ci.low(), ci.high(), style);
            }
        }
        chart.line(spots, style);
        for (int i = 0; i < spots.size(); i++) {
            ClassCurve.Bin bin = curve.bins().get(i);
            String words =
                    Shown.value(bin.mean(), "")
                            + ": "
                            + Shown.value(spots.get(i).y(), "")
                            + ", n = "
                            + bin.n();
            chart.dot(spots.get(i), style, true, words);
        }
    }

    @Override
    public String numbers(Curves.Group group, Look look) {
        NumberTable table =
                new NumberTable(
                        "method",
                        "case",
                        "class",
                        "mean_probability",
                        "frequency",
                        "low",
                        "high",
                        "level",
                        "n",
                        "positives");
        for (Curves.Of<ClassCurve> one : ((Curves.Samples) group).scored()) {
            for (ClassCurve.Bin bin : one.curve().bins()) {
                Interval ci = ProportionInterval.wilson(bin.positives(), bin.n(), look.level());
                table.row(
                        one.method(),
                        group.caseId(),
                        group.className(),
                        bin.mean(),
                        (double) bin.positives() / bin.n(),
                        ci.low(),
                        ci.high(),
                        look.level(),
                        bin.n(),
                        bin.positives());
            }
        }
        return table.text();
    }
}
