package org.gabarito.report.html;

import java.util.List;
import org.gabarito.report.Report;
import org.gabarito.report.plot.Figure;
import org.gabarito.report.plot.Plot;
import org.gabarito.report.plot.Plots;

/** Every plot that there is, but for those that stand in the overview. */
final class PlotsSection implements Section {
    private final Report report;
    private final Wording wording;
    private final Words words;

    PlotsSection(Report report, Wording wording, Words words) {
        this.report = report;
        this.wording = wording;
        this.words = words;
    }

    @Override
    public String id() {
        return "distributions";
    }

    @Override
    public String heading() {
        return words.of("plots");
    }

    @Override
    public boolean says() {
        return !report.single() && !report.results().aggregates().isEmpty();
    }

    @Override
    public void write(Html to) {
        to.section(id(), heading());
        to.paragraph(words.of("plots_lead"), "class", "quiet");
        for (Plot plot : Plots.of(report.results())) {
            List<Figure> figures =
                    plot == Plots.MEANS ? List.of() : plot.draw(report.results(), wording.plots());
            for (Figure figure : figures) {
                to.open("figure", "data-plot", plot.id()).markup(figure.svg()).close("figure");
            }
        }
        to.close("section");
    }
}
