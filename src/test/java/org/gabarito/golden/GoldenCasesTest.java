package org.gabarito.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gabarito.golden.GoldenCases.GoldenCase;
import org.junit.jupiter.api.Test;

class GoldenCasesTest {

    @Test
    void everyCaseLoadsOnTwoGridsOfOneShape() {
        List<String> names = GoldenCases.names();
        assertEquals(86, names.size());
        for (String name : names) {
            GoldenCase golden = GoldenCases.load(name);
            assertTrue(golden.reference().grid().equals(golden.prediction().grid()), name);
        }
    }

    @Test
    void pngShapeIsTurnedToColumnsFirst() {
        GoldenCase golden = GoldenCases.load("vm2_absent");
        assertArrayEquals(new int[] {160, 140}, golden.reference().grid().shape());
    }

    @Test
    void niftiSpacingStaysInFileOrder() {
        GoldenCase golden = GoldenCases.load("vm3_aniso");
        assertArrayEquals(
                new double[] {0.6, 1.1, 2.3}, golden.reference().grid().spacing().toArray());
        assertArrayEquals(new int[] {16, 60, 60}, golden.reference().grid().shape());
    }
}
