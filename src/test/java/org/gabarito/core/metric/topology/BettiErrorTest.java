package org.gabarito.core.metric.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.MaskPairs;
import org.gabarito.core.metric.Quantity;
import org.junit.jupiter.api.Test;

class BettiErrorTest {
    private static final LabelMap TWO_RINGS =
            picture(
                    """
                    ###.###
                    #.#.#.#
                    ###.###""");

    private static final LabelMap BROKEN =
            picture(
                    """
                    ###.#.#
                    #.#....
                    ###.#.#""");

    @Test
    void addsUpWhatIsTooManyAndTooFew() {
        // 2 parts and 2 holes against 5 parts and 1 hole
        assertEquals(4, of(TWO_RINGS, BROKEN, 0));
        assertEquals(4, of(BROKEN, TWO_RINGS, 0));
    }

    @Test
    void givesOneNumberWhenAskedFor() {
        assertEquals(3, of(TWO_RINGS, BROKEN, 1));
        assertEquals(1, of(TWO_RINGS, BROKEN, 2));
        assertEquals(0, of(TWO_RINGS, BROKEN, 3));
        assertEquals(4, of(TWO_RINGS, BROKEN, 4));
    }

    @Test
    void anEmptyMaskHasNoParts() {
        LabelMap nothing = picture(".......\n.......\n.......");
        assertEquals(4, of(TWO_RINGS, nothing, 0));
        assertEquals(6, of(nothing, BROKEN, 0));
        assertEquals(0, of(nothing, nothing, 0));
    }

    private static LabelMap picture(String picture) {
        return MaskPairs.picture(Spacing.of("mm", 1, 1), picture);
    }

    private static double of(LabelMap reference, LabelMap prediction, int number) {
        Arguments arguments = new Arguments(Map.of("number", new Quantity(number, "")));
        return new BettiError()
                .of(MaskPairs.of(reference, prediction, 1), arguments, Convention.DEFAULT)
                .value();
    }
}
