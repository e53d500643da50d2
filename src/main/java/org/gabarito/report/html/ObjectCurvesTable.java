package org.gabarito.report.html;

import java.util.ArrayList;
import java.util.List;
import org.gabarito.evaluation.ObjectCurve;
import org.gabarito.plan.Decimal;
import org.gabarito.report.Curves;
import org.gabarito.report.Shown;

/** Curves of scored objects in numbers, class by class. */
final class ObjectCurvesTable {
    private final Html to;
    private final Words words;

    ObjectCurvesTable(Html to, Words words) {
        this.to = to;
        this.words = words;
    }

    void write(List<Curves.Objects> shown) {
        to.tableHead(
                words.of("curve.class"),
                words.of("curve.method"),
                "#" + words.of("curve.objects_n"),
                words.of("curve.matched"),
                "#" + words.of("curve.froc_head"),
                "#" + words.of("curve.ap_coco_head"));
        List<String> notes = new ArrayList<>();
        for (Curves.Objects group : shown) {
            for (int i = 0; i < group.curves().size(); i++) {
                ObjectCurve curve = group.curves().get(i).curve();
                to.rowHead(group.className()).cell(group.curves().get(i).method());
                to.number(curve.positives() + " / " + curve.images());
                to.open("td").element("code", matched(curve)).close("td");
                to.number(Shown.value(curve.froc(), ""));
                to.number(Shown.value(curve.averagePrecision(), "")).close("tr");
                if (group.cases().get(i) < group.expected()) {
                    notes.add(words.of("curve.of_images", group.cases().get(i), group.expected()));
                }
                note(group.className(), curve, notes);
            }
        }
        to.tableEnd();
        notes.stream().distinct().forEach(one -> to.paragraph(one, "class", "small quiet"));
    }

    private void note(String name, ObjectCurve curve, List<String> notes) {
        if (curve.images() == 1) {
            notes.add(words.of("curve.one_image", name));
        } else if (curve.images() < 8) {
            String least = Shown.value(1.0 / curve.images(), "mm");
            notes.add(words.of("curve.few_images", name, curve.images(), least));
        }
    }

    private String matched(ObjectCurve curve) {
        return switch (curve.criterion()) {
            case "mask_iou_any", "point_inside" -> curve.criterion();
            case "center_distance" -> curve.criterion() + " ≤ " + Decimal.text(curve.threshold());
            default -> curve.criterion() + " ≥ " + Decimal.text(curve.threshold());
        };
    }
}
