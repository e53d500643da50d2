package org.gabarito.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    @Test
    void casesAreCountedOnceHoweverOftenTheyAreCompared() {
        Workload even = Workload.of(List.of("a", "b", "a", "b", "a", "b"));
        assertEquals(new Workload(2, 6, 3), even);
        assertTrue(even.several());
        assertEquals(new Workload(2, 4, 0), Workload.of(List.of("a", "b", "a", "a")));
    }

    @Test
    void oneComparisonACaseIsTheOrdinary() {
        assertFalse(Workload.of(List.of("a", "b")).several());
        assertFalse(Workload.of(List.of()).several());
    }
}
