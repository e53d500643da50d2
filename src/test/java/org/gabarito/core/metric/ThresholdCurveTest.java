package org.gabarito.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ThresholdCurveTest {

    @Test
    void equalScoresEnterTogether() {
        ThresholdCurve curve =
                ThresholdCurve.of(
                        new double[] {0.5, 0.9, 0.5, 0.1, -0.0, 0.0},
                        new boolean[] {true, true, false, false, true, false});

        assertEquals(4, curve.points());
        assertEquals(0.5, curve.threshold(1));
        assertEquals(2, curve.truePositives(1));
        assertEquals(1, curve.falsePositives(1));
        assertEquals(3, curve.truePositives(3));
        assertEquals(3, curve.falsePositives(3));
        assertEquals(1, curve.specificity(0));
        assertEquals(2 / 3.0, curve.precision(1));
    }

    @Test
    void holdsWhatCountingAtEachThresholdGives() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 50; round++) {
            int samples = 1 + random.nextInt(40);
            double[] scores = new double[samples];
            boolean[] positive = new boolean[samples];
            for (int i = 0; i < samples; i++) {
                scores[i] = random.nextInt(8) / 8.0;
                positive[i] = random.nextBoolean();
            }
            ThresholdCurve curve = ThresholdCurve.of(scores, positive);
            for (int point = 0; point < curve.points(); point++) {
                long hits = 0;
                long alarms = 0;
                for (int i = 0; i < samples; i++) {
                    if (scores[i] >= curve.threshold(point)) {
                        hits += positive[i] ? 1 : 0;
                        alarms += positive[i] ? 0 : 1;
                    }
                }
                assertEquals(hits, curve.truePositives(point));
                assertEquals(alarms, curve.falsePositives(point));
            }
        }
    }
}
