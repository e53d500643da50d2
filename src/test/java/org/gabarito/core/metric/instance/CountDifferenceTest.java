package org.gabarito.core.metric.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.MaskPairs;
import org.gabarito.core.metric.Quantity;
import org.junit.jupiter.api.Test;

class CountDifferenceTest {
    private static final String ONE_OR_TWO =
            """
            ##....
            ..##..
            ......""";

    private static final String FOUR =
            """
            #.#...
            ......
            #.#...""";

    private static final String NONE =
            """
            ......
            ......
            ......""";

    @Test
    void countsConnectedParts() {
        assertEquals(3, of(ONE_OR_TWO, FOUR, 0));
        assertEquals(3, of(FOUR, ONE_OR_TWO, 0));
        assertEquals(2, of(ONE_OR_TWO, FOUR, 1));
    }

    @Test
    void anEmptyMaskHasNone() {
        assertEquals(4, of(NONE, FOUR, 0));
        assertEquals(4, of(FOUR, NONE, 0));
        assertEquals(0, of(NONE, NONE, 0));
    }

    private static double of(String reference, String prediction, int connectivity) {
        LabelMap one = MaskPairs.picture(Spacing.unknown(2), reference);
        LabelMap other = MaskPairs.picture(Spacing.unknown(2), prediction);
        Arguments arguments = new Arguments(Map.of("connectivity", new Quantity(connectivity, "")));
        return new CountDifference()
                .of(MaskPairs.of(one, other, 1), arguments, Convention.DEFAULT)
                .value();
    }
}
