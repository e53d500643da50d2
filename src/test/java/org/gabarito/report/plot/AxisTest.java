package org.gabarito.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.junit.jupiter.api.Test;

class AxisTest {
    private static final double EXACT = 1e-12;

    @Test
    void zeroToOneStaysZeroToOneWhateverTheValues() {
        Axis axis = Axis.of(info("dsc"), List.of(0.91, 0.93));

        assertEquals(new Axis(0, 1, 0.2), axis);
        assertEquals(6, axis.ticks().size());
        assertEquals(1, axis.decimals());
    }

    @Test
    void anOpenEndGoesToTheNextRoundNumberBeyondTheData() {
        Axis axis = Axis.of(info("avd"), List.of(3.0, 1830.0));

        assertEquals(new Axis(0, 2000, 500), axis);
        assertEquals(List.of(0.0, 500.0, 1000.0, 1500.0, 2000.0), axis.ticks());
        assertEquals(0, axis.decimals());
    }

    @Test
    void smallValuesGetTheDecimalsThatTheirTicksNeed() {
        Axis axis = Axis.of(info("avd"), List.of(0.031));

        assertEquals(0.01, axis.step(), EXACT);
        assertEquals(0.04, axis.max(), EXACT);
        assertEquals(2, axis.decimals());
    }

    @Test
    void nothingButZeroesStillGivesAnAxis() {
        assertEquals(new Axis(0, 1, 0.2), Axis.of(info("avd"), List.of(0.0)));
        assertEquals(new Axis(0, 1, 0.2), Axis.of(info("avd"), List.of()));
    }

    @Test
    void placesValuesLinearlyAndKeepsOutsidersAtTheEnds() {
        Axis axis = new Axis(0, 20, 5);

        assertEquals(0.25, axis.share(5), EXACT);
        assertEquals(0, axis.share(-3), EXACT);
        assertEquals(1, axis.share(Double.POSITIVE_INFINITY), EXACT);
    }

    private static MetricInfo info(String id) {
        return MetricCatalog.find(id).orElseThrow().info();
    }
}
