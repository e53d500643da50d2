package org.gabarito.report.html;

import java.math.RoundingMode;
import java.util.List;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.report.SampleSizeHint;
import org.gabarito.report.Shown;
import org.gabarito.report.plot.MetricRows;

/** How many cases the means of a metric would take, folded. The page of results shows it too. */
public final class SampleSizePart {
    private SampleSizePart() {}

    /** Empty where nothing can be said. */
    public static String of(MetricRows metric, double levelPercent, Wording wording) {
        List<String> sentences =
                OverviewSection.first(metric.rows()).stream()
                        .flatMap(
                                row ->
                                        SampleSizeHint.of(row, levelPercent)
                                                .map(hint -> sentence(metric, row, hint, wording))
                                                .stream())
                        .toList();
        if (sentences.isEmpty()) {
            return "";
        }
        Html html = new Html();
        html.open("details", "data-sample-size", metric.info().id());
        html.element("summary", wording.say("size")).open("ul").line();
        sentences.forEach(sentence -> html.element("li", sentence).line());
        html.close("ul");
        boolean bounded = Double.isFinite(metric.info().max() - metric.info().min());
        html.paragraph(
                wording.say(bounded ? "size_aim_range" : "size_aim_open")
                        + " "
                        + wording.say("size_assumed"),
                "class",
                "small quiet");
        return html.close("details").toString();
    }

    private static String sentence(
            MetricRows metric, Aggregate row, SampleSizeHint hint, Wording wording) {
        return wording.say(
                hint.isEnough() ? "size_enough" : "size_more",
                metric.label(row),
                about(hint.deviation(), row),
                about(hint.aim(), row),
                Shown.about(hint.needed(), RoundingMode.CEILING),
                hint.cases(),
                about(hint.now(), row));
    }

    private static String about(double value, Aggregate row) {
        return Shown.withUnit(Shown.about(value, RoundingMode.HALF_EVEN), row.unit());
    }
}
