package org.gabarito.report.plot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabarito.core.statistics.prevalence.PlaceOfUse;
import org.gabarito.evaluation.Results;
import org.gabarito.report.Report;

/** Every figure of every plot as files of their own, with the numbers behind it. */
public final class PlotFiles {
    private PlotFiles() {}

    /**
     * One figure.
     *
     * @param plot id of the plot
     * @param name of the file without its ending, unique among those of the plot
     * @param svg complete by itself, with plain colours on white
     * @param csv the numbers behind it
     */
    public record PlotFile(String plot, String name, String svg, String csv) {}

    /** Plot by plot, in the order of the results. */
    public static List<PlotFile> of(Results results, PlotWords words) {
        List<PlotFile> files = new ArrayList<>();
        Plots.of(results).forEach(plot -> files.addAll(of(plot, results, words)));
        return files;
    }

    /** With those of curves, of the most frequent classes. */
    public static List<PlotFile> of(Report report, PlotWords words, ReportWords curves) {
        List<PlotFile> files = new ArrayList<>(of(report.results(), words));
        drawings(report, curves, report.placeOfUse()).forEach(drawing -> files.add(file(drawing)));
        return files;
    }

    private static List<CurvePlots.Drawing> drawings(
            Report report, ReportWords words, PlaceOfUse place) {
        double level = report.config().statistics().ci();
        return CurvePlots.drawings(report.curves(), new CurvePlot.Look(words, level, place));
    }

    private static PlotFile file(CurvePlots.Drawing drawing) {
        return new PlotFile(
                drawing.plot(),
                drawing.name(),
                StandaloneSvg.of(drawing.svg().get()),
                drawing.numbers().get());
    }

    /** The names of all files of a report, as plot and file. */
    public static List<String> names(Report report, PlotWords words, ReportWords curves) {
        List<String> names = new ArrayList<>();
        of(report.results(), words).forEach(one -> names.add(one.plot() + "/" + one.name()));
        drawings(report, curves, report.placeOfUse())
                .forEach(one -> names.add(one.plot() + "/" + one.name()));
        return names;
    }

    /**
     * One of a report.
     *
     * @param place for curves
     * @param name of the file, or the bare metric, whose first figure it then is
     */
    public static Optional<PlotFile> find(
            Report report,
            PlotWords words,
            ReportWords curves,
            PlaceOfUse place,
            String plot,
            String name) {
        return find(report.results(), words, plot, name)
                .or(
                        () ->
                                drawings(report, curves, place).stream()
                                        .filter(one -> one.plot().equals(plot))
                                        .filter(one -> one.name().equals(name))
                                        .findFirst()
                                        .map(PlotFiles::file));
    }

    private static List<PlotFile> of(Plot plot, Results results, PlotWords words) {
        List<PlotFile> files = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        for (Figure figure : plot.draw(results, words)) {
            int number = taken.merge(figure.slug(), 1, Integer::sum);
            files.add(
                    new PlotFile(
                            plot.id(),
                            number == 1 ? figure.slug() : figure.slug() + "-" + number,
                            StandaloneSvg.of(figure.svg()),
                            plot.numbers(results, figure.metric(), figure.parameters())));
        }
        return files;
    }

    /**
     * One of them.
     *
     * @param name of the file, or the bare metric, whose first figure it then is
     */
    public static Optional<PlotFile> find(
            Results results, PlotWords words, String plot, String name) {
        List<PlotFile> files =
                Plots.of(results).stream()
                        .filter(one -> one.id().equals(plot))
                        .flatMap(one -> of(one, results, words).stream())
                        .toList();
        return files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .or(
                        () ->
                                files.stream()
                                        .filter(file -> file.name().startsWith(name + "-"))
                                        .findFirst());
    }
}
