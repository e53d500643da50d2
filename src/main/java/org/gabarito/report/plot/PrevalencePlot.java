package org.gabarito.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gabarito.core.statistics.prevalence.TargetPrevalence;
import org.gabarito.evaluation.ClassCurve;
import org.gabarito.report.Curves;
import org.gabarito.report.NumberTable;
import org.gabarito.report.Shown;
import org.gabarito.report.plot.CurveChart.Spot;
import org.gabarito.report.plot.CurveChart.Style;

/**
 * What the decisions of a study would be worth at another prevalence. Of one method with a band.
 */
final class PrevalencePlot implements CurvePlot {
    private static final double LOWEST = 0.001;
    private static final double HIGHEST = 0.9;
    private static final int STEPS = 80;

    private final PrevalenceQuantity quantity;

    PrevalencePlot(PrevalenceQuantity quantity) {
        this.quantity = quantity;
    }

    @Override
    public String id() {
        return quantity.id();
    }

    @Override
    public boolean draws(Curves.Group group) {
        return group instanceof Curves.Samples samples && !samples.decided().isEmpty();
    }

    @Override
    public String svg(Curves.Group group, Look look) {
        List<Curves.Of<ClassCurve>> curves = CurvePlots.first(((Curves.Samples) group).decided());
        double study = CurvePlots.study(curves.get(0).curve()).ofStudy();
        double asked = look.place().prevalence().orElse(study);
        double low =
                Math.pow(
                        10,
                        Math.floor(Math.log10(Math.min(LOWEST, Math.min(study, asked))) + 1e-9));
        double high = Math.max(HIGHEST, Math.max(study, asked));
        List<List<TargetPrevalence.Value>> values = new ArrayList<>();
        for (Curves.Of<ClassCurve> one : curves) {
            List<TargetPrevalence.Value> own = new ArrayList<>();
            for (int i = 0; i <= STEPS; i++) {
                own.add(value(one.curve(), at(low, high, i), look));
            }
            values.add(own);
        }
        ReportWords words = look.words();
        CurveChart chart =
                new CurveChart(
                        id(),
                        words.say("curve." + id(), group.className()),
                        new Axis(low, high, high),
                        true,
                        up(values));
        chart.axes(ticks(low, high), words.say("curve.prevalence"), words.say("curve.of_" + id()));
        for (int i = 0; i < curves.size(); i++) {
            draw(chart, values.get(i), low, high, Style.of(i), curves.size() == 1);
            double here = value(curves.get(i).curve(), asked, look).value();
            String said =
                    words.say(
                            "curve.at",
                            Double.isNaN(here)
                                    ? words.say("curve.undefined")
                                    : Shown.value(here, ""),
                            CurvePlots.percent(asked));
            chart.entry(Style.of(i), CurvePlots.named(curves.get(i).method(), said, curves.size()));
        }
        chart.mark(study, Style.STUDY, words.say("curve.study", CurvePlots.percent(study)));
        look.place()
                .prevalence()
                .ifPresent(
                        p ->
                                chart.mark(
                                        p,
                                        Style.ASKED,
                                        words.say("curve.asked", CurvePlots.percent(p))));
        String assumed = quantity.assumed(look.place(), words);
        if (!assumed.isEmpty()) {
            chart.note(assumed);
        }
        return chart.svg();
    }

    private TargetPrevalence.Value value(ClassCurve curve, double prevalence, Look look) {
        return quantity.of(CurvePlots.study(curve), prevalence, look.place(), look.level());
    }

    private static double at(double low, double high, int step) {
        return low * Math.pow(high / low, (double) step / STEPS);
    }

    /** Predictive values from 0 to 1; others as far as lines go, and bands with them. */
    private Axis up(List<List<TargetPrevalence.Value>> values) {
        if (quantity.isShare()) {
            return CurveChart.SHARE;
        }
        double low = 0;
        double high = 0.1;
        for (List<TargetPrevalence.Value> own : values) {
            for (TargetPrevalence.Value one : own) {
                boolean banded = values.size() == 1;
                low = Math.min(low, banded ? one.band().low() : one.value());
                high = Math.max(high, banded ? one.band().high() : one.value());
            }
        }
        return Axis.around(low, high);
    }

    private static void draw(
            CurveChart chart,
            List<TargetPrevalence.Value> values,
            double from,
            double to,
            Style style,
            boolean banded) {
        List<Spot> line = new ArrayList<>();
        List<Spot> low = new ArrayList<>();
        List<Spot> high = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            double prevalence = at(from, to, i);
            line.add(new Spot(prevalence, values.get(i).value()));
            low.add(new Spot(prevalence, values.get(i).band().low()));
            high.add(new Spot(prevalence, values.get(i).band().high()));
        }
        if (banded) {
            chart.band(low, high, style);
        }
        chart.line(line, style);
    }

    private static List<Double> ticks(double low, double high) {
        List<Double> ticks = new ArrayList<>();
        for (double tick = low; tick <= high * (1 + 1e-9); tick *= 10) {
            ticks.add(Double.parseDouble(String.format(Locale.ROOT, "%.3g", tick)));
        }
        ticks.add(0.5);
        return ticks;
    }

    @Override
    public String numbers(Curves.Group group, Look look) {
        NumberTable table =
                new NumberTable(
                        "method",
                        "case",
                        "class",
                        "quantity",
                        "prevalence",
                        "value",
                        "low",
                        "high",
                        "level",
                        "of",
                        "miss_cost",
                        "false_alarm_cost",
                        "threshold");
        for (Curves.Of<ClassCurve> one : ((Curves.Samples) group).decided()) {
            double study = CurvePlots.study(one.curve()).ofStudy();
            row(table, group, one, look, study, "study");
            look.place().prevalence().ifPresent(p -> row(table, group, one, look, p, "target"));
            for (int i = 0; i <= STEPS; i++) {
                row(table, group, one, look, at(LOWEST, HIGHEST, i), "");
            }
        }
        return table.text();
    }

    private void row(
            NumberTable table,
            Curves.Group group,
            Curves.Of<ClassCurve> one,
            Look look,
            double prevalence,
            String of) {
        TargetPrevalence.Value value = value(one.curve(), prevalence, look);
        boolean costs = quantity == PrevalenceQuantity.COST;
        boolean acts = quantity == PrevalenceQuantity.BENEFIT;
        table.row(
                one.method(),
                group.caseId(),
                group.className(),
                id(),
                prevalence,
                value.value(),
                value.band().low(),
                value.band().high(),
                look.level(),
                of,
                costs ? look.place().missCost() : Double.NaN,
                costs ? look.place().falseAlarmCost() : Double.NaN,
                acts ? look.place().threshold() : Double.NaN);
    }
}
