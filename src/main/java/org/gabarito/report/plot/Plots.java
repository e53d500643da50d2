package org.gabarito.report.plot;

import java.util.ArrayList;
import java.util.List;
import org.gabarito.evaluation.Results;

/** Every plot there is. */
public final class Plots {
    public static final Plot DISTRIBUTION = new DistributionPlot();
    public static final Plot MEANS = new MeanPlot();

    public static final Plot SIZE = new SizePlot();

    private static final List<Plot> ALL = List.of(DISTRIBUTION, MEANS);

    private Plots() {}

    /** Those of any results. */
    public static List<Plot> all() {
        return ALL;
    }

    /** Those that have something to show: also by size and by group where these are known. */
    public static List<Plot> of(Results results) {
        List<Plot> plots = new ArrayList<>(ALL);
        if (!results.traits().sizes().isEmpty()) {
            plots.add(SIZE);
        }
        plots.addAll(groups(results));
        return plots;
    }

    /** One for each column of groups. */
    public static List<Plot> groups(Results results) {
        List<Plot> plots = new ArrayList<>();
        results.traits().groups().keySet().forEach(column -> plots.add(new GroupPlot(column)));
        return plots;
    }
}
