package org.gabarito.core.metric.topology;

import java.util.List;
import org.gabarito.core.metric.Metric;

/** The metrics of what is connected to what: a new one is one class and one word here. */
public final class TopologyMetrics {
    private static final List<Metric> ALL = List.of(new CentrelineDice(), new BettiError());

    private TopologyMetrics() {}

    public static List<Metric> all() {
        return ALL;
    }
}
