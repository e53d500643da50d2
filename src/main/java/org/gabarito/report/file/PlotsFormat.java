package org.gabarito.report.file;

import java.util.ArrayList;
import java.util.List;
import org.gabarito.report.Report;
import org.gabarito.report.html.ComparisonFigures;
import org.gabarito.report.html.Wording;
import org.gabarito.report.plot.PlotFiles;
import org.gabarito.report.plot.PlotPng;

/** {@code plots/}: every plot as SVG and PNG, with its numbers as CSV. */
final class PlotsFormat implements ResultFormat {
    @Override
    public String name() {
        return "plots";
    }

    @Override
    public String meaning() {
        return "every plot as SVG and PNG, with its numbers as CSV";
    }

    @Override
    public List<ResultFile> files(Report report, Wording wording) {
        List<ResultFile> files = new ArrayList<>();
        List<PlotFiles.PlotFile> plots =
                new ArrayList<>(PlotFiles.of(report, wording.plots(), wording::say));
        plots.addAll(ComparisonFigures.files(report, wording));
        for (PlotFiles.PlotFile one : plots) {
            String name = "plots/" + one.plot() + "-" + one.name();
            files.add(ResultFile.of(name + ".svg", one.svg()));
            PlotPng.of(one.svg()).ifPresent(png -> files.add(ResultFile.of(name + ".png", png)));
            files.add(ResultFile.of(name + ".csv", one.csv()));
        }
        return files;
    }
}
