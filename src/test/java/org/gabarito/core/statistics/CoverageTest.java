package org.gabarito.core.statistics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short form of {@link CoverageSimulation}: fixed seeds, 300 samples a cell. */
class CoverageTest {
    /** Three standard errors of a share of 95 % in 300 samples. */
    private static final double TOLERANCE = 3.8;

    @ParameterizedTest
    @ValueSource(ints = {5, 15, 30, 50, 200})
    void theDefaultIntervalCoversOrWarns(int n) {
        for (CoverageSimulation.Cell cell :
                CoverageSimulation.cells(CoverageSimulation.SHAPES, new int[] {n}, 300)) {
            assertTrue(cell.holds(TOLERANCE), cell.toString());
            assertTrue(n >= MeanInterval.FEW || cell.warned() == 100, cell.toString());
        }
    }
}
