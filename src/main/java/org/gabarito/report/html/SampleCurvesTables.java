package org.gabarito.report.html;

import java.util.ArrayList;
import java.util.List;
import org.gabarito.evaluation.ClassCurve;
import org.gabarito.evaluation.CurvePoints;
import org.gabarito.plan.Decimal;
import org.gabarito.report.Curves;
import org.gabarito.report.Shown;

/** Curves of classified samples in numbers, class by class. */
final class SampleCurvesTables {
    private static final int THRESHOLDS = 20;

    private final Html to;
    private final Curves curves;
    private final Words words;

    SampleCurvesTables(Html to, Curves curves, Words words) {
        this.to = to;
        this.curves = curves;
        this.words = words;
    }

    void areas(List<Curves.Samples> shown, double level) {
        to.tableHead(
                words.of("curve.class"),
                words.of("curve.method"),
                "#" + words.of("curve.n"),
                "#" + words.of("curve.auroc_head", Decimal.text(level)),
                "#" + words.of("curve.ap_head"),
                "#" + words.of("curve.sensitivity"),
                "#" + words.of("curve.specificity"));
        List<String> notes = new ArrayList<>();
        for (Curves.Samples group : shown) {
            for (Curves.Of<ClassCurve> one : group.curves()) {
                ClassCurve curve = one.curve();
                to.rowHead(curves.label(group)).cell(one.method());
                to.number(curve.positives() + " + " + curve.negatives());
                ClassCurve.Area area = curve.area();
                to.number(area == null ? "–" : area(area));
                to.number(Shown.value(curve.averagePrecision(), ""));
                to.number(share(curve.truePositives(), curve.positives()));
                to.number(share(curve.trueNegatives(), curve.negatives())).close("tr");
                note(curves.label(group), curve, notes);
            }
        }
        to.tableEnd();
        notes.stream().distinct().forEach(one -> to.paragraph(one, "class", "small quiet"));
    }

    private String area(ClassCurve.Area area) {
        return Shown.value(area.value(), "")
                + " ("
                + Shown.value(area.low(), "")
                + " – "
                + Shown.value(area.high(), "")
                + ")";
    }

    private void note(String name, ClassCurve curve, List<String> notes) {
        ClassCurve.Area area = curve.area();
        if (!curve.scored()) {
            notes.add(words.of("curve.no_scores"));
        } else if (area == null) {
            notes.add(words.of("curve.one_side", name));
        } else if (area.value() == 0 || area.value() == 1) {
            notes.add(words.of("curve.pile", name, Decimal.text(area.value())));
        } else if (Math.min(curve.positives(), curve.negatives()) < 10) {
            notes.add(words.of("curve.few_samples", name));
        }
    }

    void bins(Curves.Samples group) {
        if (group.scored().isEmpty()) {
            return;
        }
        to.fold(words.of("curve.bins_table"));
        to.tableHead(
                words.of("curve.method"),
                "#" + words.of("curve.probability"),
                "#n",
                "#" + words.of("curve.frequency"));
        for (Curves.Of<ClassCurve> one : group.scored()) {
            for (ClassCurve.Bin bin : one.curve().bins()) {
                to.rowHead(one.method());
                to.number(Shown.value(bin.mean(), ""));
                to.number(Long.toString(bin.n()));
                to.number(share(bin.positives(), bin.n())).close("tr");
            }
        }
        to.tableEnd().close("details");
    }

    /** Some of many; all that are drawn are in the files. */
    void thresholds(Curves.Samples group) {
        if (group.scored().isEmpty()) {
            return;
        }
        to.fold(words.of("curve.points_table"));
        to.tableHead(
                words.of("curve.method"),
                "#" + words.of("curve.threshold_head"),
                "#" + words.of("curve.sensitivity"),
                "#" + words.of("curve.specificity"),
                "#" + words.of("curve.of_ppv"));
        for (Curves.Of<ClassCurve> one : group.scored()) {
            ClassCurve curve = one.curve();
            CurvePoints points = curve.points();
            int step = Math.max(1, points.size() / THRESHOLDS);
            for (int i = 0; i < points.size(); i += step) {
                long hits = points.truePositives().get(i);
                long alarms = points.falsePositives().get(i);
                to.rowHead(one.method());
                to.number(Shown.value(points.thresholds().get(i), ""));
                to.number(share(hits, curve.positives()));
                to.number(share(curve.negatives() - alarms, curve.negatives()));
                to.number(share(hits, hits + alarms)).close("tr");
            }
        }
        to.tableEnd().close("details");
    }

    private String share(long part, long whole) {
        return whole == 0 ? "–" : Shown.value((double) part / whole, "");
    }
}
