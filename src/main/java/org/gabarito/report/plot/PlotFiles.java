package org.gabarito.report.plot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabarito.evaluation.Results;

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
