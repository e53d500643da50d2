package org.gabarito.core.metric.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.MaskPairs;
import org.gabarito.core.metric.MetricValue;
import org.junit.jupiter.api.Test;

class CenterDistanceTest {
    private static final String LEFT =
            """
            ##....
            ......
            ......""";

    private static final String RIGHT =
            """
            ......
            .....#
            .....#""";

    @Test
    void isMeasuredInTheSpacing() {
        // from (0.5, 0) to (5, 1.5)
        MetricValue value = of(Spacing.of("mm", 2, 8), LEFT, RIGHT);
        assertEquals(15, value.value(), 1e-12);
        assertEquals("mm", value.unit());
        assertEquals(Math.hypot(4.5, 1.5), of(Spacing.unknown(2), LEFT, RIGHT).value(), 1e-12);
        assertEquals("px", of(Spacing.unknown(2), LEFT, RIGHT).unit());
    }

    @Test
    void symmetryAboutOnePointIsEnough() {
        String ends =
                """
                ......
                #....#
                ......""";
        String middle =
                """
                ..##..
                ..##..
                ..##..""";
        assertEquals(0, of(Spacing.unknown(2), ends, middle).value());
    }

    @Test
    void isUndefinedWithoutOneOfThem() {
        String nothing = "......\n......\n......";
        assertEquals(
                "no prediction: nothing to compare", of(Spacing.unknown(2), LEFT, nothing).note());
        assertEquals(
                "no reference: nothing to compare with",
                of(Spacing.unknown(2), nothing, LEFT).note());
    }

    private static MetricValue of(Spacing spacing, String reference, String prediction) {
        LabelMap one = MaskPairs.picture(spacing, reference);
        LabelMap other = MaskPairs.picture(spacing, prediction);
        return new CenterDistance()
                .of(MaskPairs.of(one, other, 1), Arguments.NONE, Convention.DEFAULT);
    }
}
