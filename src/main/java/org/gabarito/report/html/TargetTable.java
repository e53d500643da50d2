package org.gabarito.report.html;

import java.util.ArrayList;
import java.util.List;
import org.gabarito.core.statistics.prevalence.TargetPrevalence;
import org.gabarito.evaluation.ClassCurve;
import org.gabarito.plan.Decimal;
import org.gabarito.report.Curves;
import org.gabarito.report.Shown;
import org.gabarito.report.plot.CurvePlots;
import org.gabarito.report.plot.PrevalenceQuantity;

/** What decisions are worth at the prevalence of the study, and at others. */
final class TargetTable {
    private static final double[] USUAL = {0.001, 0.01, 0.1, 0.5};

    private final Html to;
    private final Curves curves;
    private final Words words;
    private final CurvesAsked asked;
    private final double level;

    TargetTable(Html to, Curves curves, Words words, CurvesAsked asked, double level) {
        this.to = to;
        this.curves = curves;
        this.words = words;
        this.asked = asked;
        this.level = level;
    }

    void write(List<Curves.Samples> shown) {
        List<Row> rows = new ArrayList<>();
        for (Curves.Samples group : shown) {
            for (Curves.Of<ClassCurve> of : group.decided()) {
                if (asked.takes(of.method())) {
                    rows.add(new Row(curves.label(group), of.method(), of.curve()));
                }
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        to.element("h3", words.of("curve.target"), "id", "target").line();
        to.paragraph(words.of("curve.target_lead", Decimal.text(level)));
        to.paragraph(
                words.of(
                        "curve.assumed",
                        PrevalenceQuantity.COST.assumed(asked.place(), words::of),
                        PrevalenceQuantity.BENEFIT.assumed(asked.place(), words::of)));
        boolean one = rows.size() == 1;
        List<String> head = new ArrayList<>(List.of(words.of("curve.prevalence_head")));
        if (!one) {
            head.add(words.of("curve.class"));
            head.add(words.of("curve.method"));
        }
        head.add("#" + words.of("curve.of_ppv"));
        head.add("#" + words.of("curve.of_npv"));
        head.add("#" + words.of("curve.cost_head"));
        head.add("#" + words.of("curve.benefit_head"));
        to.tableHead(head.toArray(String[]::new));
        asked.place()
                .prevalence()
                .ifPresent(
                        at -> rows.forEach(row -> row(row, at, words.of("curve.asked_for"), one)));
        rows.forEach(
                row -> {
                    double study = CurvePlots.study(row.curve()).ofStudy();
                    row(row, study, words.of("curve.this_study"), one);
                });
        if (one) {
            for (double some : USUAL) {
                row(rows.get(0), some, "", true);
            }
        }
        to.tableEnd();
        to.paragraph(words.of("curve.definitions"), "class", "small quiet");
    }

    /** Of one class by one method. */
    private record Row(String name, String method, ClassCurve curve) {}

    private void row(Row row, double at, String name, boolean alone) {
        TargetPrevalence study = CurvePlots.study(row.curve());
        String percent = CurvePlots.percent(at);
        to.rowHead(name.isEmpty() ? percent : percent + ", " + name);
        if (!alone) {
            to.cell(row.name()).cell(row.method());
        }
        ClassCurve curve = row.curve();
        boolean nobody = curve.truePositives() + curve.falsePositives() == 0;
        boolean everybody = curve.trueNegatives() + curve.falseNegatives() == 0;
        for (PrevalenceQuantity quantity : PrevalenceQuantity.values()) {
            String undefined =
                    switch (quantity) {
                        case PPV -> nobody ? words.of("curve.nobody_positive") : "";
                        case NPV -> everybody ? words.of("curve.nobody_negative") : "";
                        case COST, BENEFIT -> "";
                    };
            value(quantity.of(study, at, asked.place(), level), undefined);
        }
        to.close("tr");
    }

    private void value(TargetPrevalence.Value one, String undefined) {
        if (Double.isNaN(one.value())) {
            to.open("td", "class", "wrap").words(undefined).close("td");
            return;
        }
        to.open("td", "class", "number").words(Shown.value(one.value(), ""));
        to.element(
                "span",
                Shown.value(one.band().low(), "") + " – " + Shown.value(one.band().high(), ""),
                "class",
                "quiet range");
        to.close("td");
    }
}
