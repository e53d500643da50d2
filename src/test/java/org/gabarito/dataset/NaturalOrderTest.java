package org.gabarito.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void numbersSortByValue() {
        assertEquals(
                List.of("a", "a1", "a02", "a2", "a10", "a10b", "b1"),
                List.of("b1", "a10b", "a10", "a02", "a2", "a1", "a").stream()
                        .sorted(NaturalOrder.INSTANCE)
                        .toList());
    }

    @Test
    void longNumbersDoNotOverflow() {
        assertEquals(
                -1,
                Integer.signum(
                        NaturalOrder.INSTANCE.compare(
                                "99999999999999999998", "99999999999999999999")));
    }
}
