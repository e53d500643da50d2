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
}
