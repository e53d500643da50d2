package org.gabarito.report.plot;

import java.util.ArrayList;
import java.util.List;
import org.gabarito.core.statistics.prevalence.DecisionCurve;
import org.gabarito.evaluation.ClassCurve;
import org.gabarito.evaluation.CurvePoints;
import org.gabarito.report.Curves;
import org.gabarito.report.NumberTable;
import org.gabarito.report.plot.CurveChart.Spot;
import org.gabarito.report.plot.CurveChart.Style;

/**
 * A decision curve: the net benefit of acting on a probability, by the probability from which on
 * one would act, beside acting on all and on nobody; at the prevalence that is asked for, or else
 * at the study's own.
 */
final class DecisionPlot implements CurvePlot {
    @Override
    public String id() {
        return "decision-curve";
    }

    @Override
    public boolean draws(Curves.Group group) {
        return CurvePlot.isScored(group);
    }

    @Override
    public String svg(Curves.Group group, Look look) {
        ReportWords words = look.words();
        List<Curves.Of<ClassCurve>> curves = CurvePlots.first(((Curves.Samples) group).scored());
        double prevalence = prevalence(curves.get(0).curve(), look);
        CurveChart chart =
                new CurveChart(
                        id(),
                        words.say("curve.decision", group.className()),
                        CurveChart.SHARE,
                        false,
                        Axis.around(-prevalence / 2, prevalence));
        chart.axes(chart.ticks(), words.say("curve.threshold"), words.say("curve.net_benefit"));
        List<Spot> all = new ArrayList<>();
        for (DecisionCurve.Point point : points(curves.get(0).curve(), prevalence)) {
            all.add(new Spot(point.threshold(), point.all()));
        }
        chart.line(List.of(new Spot(0, 0), new Spot(1, 0)), Style.REFERENCE);
        chart.line(all, Style.OTHER_REFERENCE);
        for (int i = 0; i < curves.size(); i++) {
            List<Spot> model = new ArrayList<>();
            for (DecisionCurve.Point point :
                    points(curves.get(i).curve(), prevalence(curves.get(i).curve(), look))) {
                model.add(new Spot(point.threshold(), point.model()));
            }
            chart.line(model, Style.of(i));
            chart.entry(
                    Style.of(i),
                    curves.size() == 1 ? words.say("curve.acting") : curves.get(i).method());
        }
        chart.entry(Style.OTHER_REFERENCE, words.say("curve.treat_all"));
        chart.entry(Style.REFERENCE, words.say("curve.treat_none"));
        chart.mark(
                look.place().threshold(),
                Style.ASKED,
                PrevalenceQuantity.BENEFIT.assumed(look.place(), words));
        chart.note(
                words.say(
                        look.place().prevalence().isPresent() ? "curve.asked_at" : "curve.study_at",
                        CurvePlots.percent(prevalence)));
        return chart.svg();
    }

    private static double prevalence(ClassCurve curve, Look look) {
        return look.place()
                .prevalence()
                .orElse((double) curve.positives() / (curve.positives() + curve.negatives()));
    }

    /** By rising threshold. */
    static List<DecisionCurve.Point> points(ClassCurve curve, double prevalence) {
        List<DecisionCurve.Point> points = new ArrayList<>();
        CurvePoints counts = curve.decisions();
        for (int i = counts.size() - 1; i >= 0; i--) {
            points.add(
                    DecisionCurve.at(
                            counts.thresholds().get(i),
                            (double) counts.truePositives().get(i) / curve.positives(),
                            (double) counts.falsePositives().get(i) / curve.negatives(),
                            prevalence));
        }
        return points;
    }

    @Override
    public String numbers(Curves.Group group, Look look) {
        NumberTable table =
                new NumberTable(
                        "method",
                        "case",
                        "class",
                        "prevalence",
                        "threshold",
                        "net_benefit",
                        "treat_all",
                        "treat_none");
        for (Curves.Of<ClassCurve> one : ((Curves.Samples) group).scored()) {
            double prevalence = prevalence(one.curve(), look);
            for (DecisionCurve.Point point : points(one.curve(), prevalence)) {
                table.row(
                        one.method(),
                        group.caseId(),
                        group.className(),
                        prevalence,
                        point.threshold(),
                        point.model(),
                        point.all(),
                        0);
            }
        }
        return table.text();
    }
}
