package org.gabarito.report.plot;

import java.util.ArrayList;
import java.util.List;
import org.gabarito.core.matching.Ranking;
import org.gabarito.evaluation.CurvePoints;
import org.gabarito.evaluation.ObjectCurve;
import org.gabarito.report.Curves;
import org.gabarito.report.NumberTable;
import org.gabarito.report.Shown;
import org.gabarito.report.plot.CurveChart.Spot;
import org.gabarito.report.plot.CurveChart.Style;

/**
 * FROC: the best sensitivity for objects with at most so many false positives per image, with a dot
 * at each of the seven that the FROC score averages over.
 */
final class FrocPlot implements CurvePlot {
    private static final double FROM = 0.125;
    private static final double TO = 8;

    @Override
    public String id() {
        return "froc";
    }

    @Override
    public boolean draws(Curves.Group group) {
        return group instanceof Curves.Objects;
    }

    @Override
    public String svg(Curves.Group group, Look look) {
        ReportWords words = look.words();
        CurveChart chart =
                new CurveChart(
                        id(),
                        words.say("curve.froc", group.className()),
                        new Axis(FROM, TO, 1),
                        true,
                        CurveChart.SHARE);
        chart.axes(
                Ranking.FROC_RATES, words.say("curve.per_image"), words.say("curve.sensitivity"));
        List<Curves.Of<ObjectCurve>> curves = CurvePlots.first(((Curves.Objects) group).curves());
        for (int i = 0; i < curves.size(); i++) {
            ObjectCurve curve = curves.get(i).curve();
            chart.line(steps(curve), Style.of(i));
            for (double rate : Ranking.FROC_RATES) {
                double best = curve.sensitivityAt(rate);
                chart.dot(
                        new Spot(rate, best),
                        Style.of(i),
                        true,
                        rate + ": " + Shown.value(best, ""));
            }
            String said = words.say("curve.froc_score", Shown.value(curve.froc(), ""));
            chart.entry(Style.of(i), CurvePlots.named(curves.get(i).method(), said, curves.size()));
        }
        chart.dotEntry(true, words.say("curve.rates"));
        return chart.svg();
    }

    /** Between two points the lower sensitivity holds, and after the last one its own. */
    static List<Spot> steps(ObjectCurve curve) {
        List<Spot> spots = new ArrayList<>();
        double best = curve.sensitivityAt(FROM);
        spots.add(new Spot(FROM, best));
        for (int i = 0; i < curve.points().size(); i++) {
            double rate = curve.rate(i);
            double sensitivity = curve.sensitivity(i);
            if (rate > FROM && rate <= TO && sensitivity > best) {
                spots.add(new Spot(rate, best));
                spots.add(new Spot(rate, sensitivity));
                best = sensitivity;
            }
        }
        spots.add(new Spot(TO, best));
        return spots;
    }

    @Override
    public String numbers(Curves.Group group, Look look) {
        return scores((Curves.Objects) group);
    }

    /** The points of both curves over all scores. */
    static String scores(Curves.Objects group) {
        NumberTable table =
                new NumberTable(
                        "method",
                        "class",
                        "score",
                        "tp",
                        "fp",
                        "objects",
                        "images",
                        "sensitivity",
                        "fp_per_image",
                        "precision");
        for (Curves.Of<ObjectCurve> one : group.curves()) {
            ObjectCurve curve = one.curve();
            CurvePoints points = curve.points();
            for (int i = 0; i < points.size(); i++) {
                table.row(
                        one.method(),
                        group.className(),
                        points.thresholds().get(i),
                        points.truePositives().get(i),
                        points.falsePositives().get(i),
                        curve.positives(),
                        curve.images(),
                        curve.sensitivity(i),
                        curve.rate(i),
                        curve.precision(i));
            }
        }
        return table.text();
    }
}
