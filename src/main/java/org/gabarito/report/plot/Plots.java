package org.gabarito.report.plot;

import java.util.List;

/** Every plot there is. */
public final class Plots {
    public static final Plot DISTRIBUTION = new DistributionPlot();
    public static final Plot MEANS = new MeanPlot();

    private static final List<Plot> ALL = List.of(DISTRIBUTION, MEANS);

    private Plots() {}

    public static List<Plot> all() {
        return ALL;
    }
}
