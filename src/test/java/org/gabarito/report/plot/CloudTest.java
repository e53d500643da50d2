package org.gabarito.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CloudTest {
    @Test
    void marksAreRelativeToEachOtherAndEqualOnesDrawnOnce() {
        Cloud cloud = new Cloud();
        cloud.add(10.2, 5.1);
        cloud.add(300, 2);
        cloud.add(9.9, 4.8);
        cloud.add(10, 40);
        assertEquals("M10 5h0m0 35h0m290-38h0", cloud.path("h0"));
    }

    @Test
    void dotsThatOverlapBelowEachOtherAreOneStroke() {
        Cloud cloud = new Cloud();
        cloud.add(10, 5);
        cloud.add(10, 8);
        cloud.add(10, 7);
        cloud.add(10, 11);
        cloud.add(11, 7);
        assertEquals("M10 5v3m0 3h0m1-4h0", cloud.dots());
    }

    @Test
    void marksLeftOfZeroComeInTheirOrderToo() {
        Cloud cloud = new Cloud();
        cloud.add(1, -2);
        cloud.add(1, 2);
        cloud.add(-1, 2);
        assertEquals("M-1 2h0m2-4h0m0 4h0", cloud.dots());
    }
}
