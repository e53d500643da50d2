package org.gabarito.core.metric.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.MaskPairs;
import org.gabarito.core.metric.MetricValue;
import org.junit.jupiter.api.Test;

class RelativeVolumeDifferenceTest {
    private static final LabelMap FOUR = picture("####..");
    private static final LabelMap ONE = picture(".....#");
    private static final LabelMap NONE = picture("......");

    @Test
    void isNegativeWhenTooLittleIsPredicted() {
        assertEquals(-0.75, of(FOUR, ONE).value());
        assertEquals(3, of(ONE, FOUR).value());
        assertEquals(-1, of(FOUR, NONE).value());
    }

    @Test
    void isUndefinedWithoutAReference() {
        assertEquals("no reference: nothing to compare with", of(NONE, FOUR).note());
        assertEquals("both masks are empty: nothing to compare", of(NONE, NONE).note());
    }

    private static LabelMap picture(String picture) {
        return MaskPairs.picture(Spacing.of("mm", 0.5, 2), picture);
    }

    private static MetricValue of(LabelMap reference, LabelMap prediction) {
        return new RelativeVolumeDifference()
                .of(MaskPairs.of(reference, prediction, 1), Arguments.NONE, Convention.DEFAULT);
    }
}
