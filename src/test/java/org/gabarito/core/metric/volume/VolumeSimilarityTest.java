package org.gabarito.core.metric.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.MaskPairs;
import org.gabarito.core.metric.MetricValue;
import org.junit.jupiter.api.Test;

class VolumeSimilarityTest {
    private static final LabelMap THREE = picture("###...");
    private static final LabelMap ONE = picture(".....#");
    private static final LabelMap NONE = picture("......");

    @Test
    void comparesSizesWhereverTheyLie() {
        assertEquals(0.5, of(THREE, ONE).value());
        assertEquals(0.5, of(ONE, THREE).value());
        assertEquals(1, of(THREE, picture("...###")).value());
    }

    @Test
    void aMissIsZeroAndNothingIsUndefined() {
        assertEquals(0, of(THREE, NONE).value());
        assertEquals(0, of(NONE, THREE).value());
        assertFalse(of(NONE, NONE).defined());
    }

    private static LabelMap picture(String picture) {
        return MaskPairs.picture(Spacing.of("mm", 0.5, 2), picture);
    }

    private static MetricValue of(LabelMap reference, LabelMap prediction) {
        return new VolumeSimilarity()
                .of(MaskPairs.of(reference, prediction, 1), Arguments.NONE, Convention.DEFAULT);
    }
}
