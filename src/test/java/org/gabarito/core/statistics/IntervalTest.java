package org.gabarito.core.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class IntervalTest {
    @Test
    void losesWhatLiesBeyondTheRangeAndSaysSo() {
        Interval cut = new Interval(-0.97, 1.56, 95, "Student's t").within(0, 1);
        assertEquals(new Interval(0, 1, 95, "Student's t, cut to the range"), cut);
    }

    @Test
    void staysAsItIsInsideTheRange() {
        Interval inside = new Interval(0.2, 0.9, 95, "Student's t");
        assertSame(inside, inside.within(0, Double.POSITIVE_INFINITY));
    }
}
