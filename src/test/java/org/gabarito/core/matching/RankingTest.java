package org.gabarito.core.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void equalScoresEnterTogether() {
        Ranking ranking =
                new Ranking(new double[] {0.9, 0.5, 0.5}, new boolean[] {true, false, true}, 4, 2);
        assertEquals(2, ranking.curve().recall().length);
        assertEquals(3, ranking.curveOneByOne().recall().length);
        assertEquals(0.25, ranking.sensitivityAt(0.25));
        assertEquals(0.5, ranking.sensitivityAt(0.5));
        assertEquals(0.5, ranking.recall());
    }

    @Test
    void everyNumberIsTheBestOverAllThresholds() {
        Random random = new Random(5);
        for (int trial = 0; trial < 500; trial++) {
            int size = random.nextInt(9);
            int images = 1 + random.nextInt(3);
            double[] scores = new double[size];
            boolean[] right = new boolean[size];
            int found = 0;
            for (int i = 0; i < size; i++) {
                scores[i] = (i == 0 ? 1 : scores[i - 1]) - random.nextInt(2) / 10.0;
                right[i] = random.nextBoolean();
                found += right[i] ? 1 : 0;
            }
            int positives = found + random.nextInt(3);
            Ranking ranking = new Ranking(scores, right, positives, images);
            double fppi = random.nextInt(5) / 2.0;
            double sens = (1 + random.nextInt(4)) / 4.0;
            double bestSens = positives == 0 ? Double.NaN : 0;
            double leastFppi = Double.NaN;
            double bestPpv = Double.NaN;
            double bestSensAtPpv = positives == 0 ? Double.NaN : 0;
            for (double threshold : scores) {
                int hits = 0;
                int alarms = 0;
                for (int i = 0; i < size; i++) {
                    hits += scores[i] >= threshold && right[i] ? 1 : 0;
                    alarms += scores[i] >= threshold && !right[i] ? 1 : 0;
                }
                double sensitivity = (double) hits / positives;
                double precision = (double) hits / (hits + alarms);
                double rate = (double) alarms / images;
                if (rate <= fppi) {
                    bestSens = Math.max(bestSens, sensitivity);
                }
                if (sensitivity >= sens) {
                    leastFppi = Double.isNaN(leastFppi) ? rate : Math.min(leastFppi, rate);
                    bestPpv = Double.isNaN(bestPpv) ? precision : Math.max(bestPpv, precision);
                }
                if (precision >= 0.5) {
                    bestSensAtPpv = Math.max(bestSensAtPpv, sensitivity);
                }
            }
            assertEquals(bestSens, ranking.sensitivityAt(fppi));
            assertEquals(leastFppi, ranking.falsePositivesPerImageAt(sens));
            assertEquals(bestPpv, ranking.precisionAt(sens));
            assertEquals(bestSensAtPpv, ranking.sensitivityAtPrecision(0.5));
        }
    }

    @Test
    void theFrocScoreIsTheMeanOverSevenRates() {
        Ranking ranking =
                new Ranking(new double[] {3, 2, 1}, new boolean[] {true, false, true}, 2, 1);
        // half at 1/8, 1/4 and 1/2; all from 1 on
        assertEquals((3 * 0.5 + 4) / 7, ranking.froc(), 1e-15);
        assertTrue(Double.isNaN(new Ranking(new double[0], new boolean[0], 0, 1).froc()));
        assertEquals(0, new Ranking(new double[0], new boolean[0], 3, 1).froc());
    }

    @Test
    void aPredictionIsRightOrSetAsideByTheRulesOfCoco() {
        ScoredObjects objects =
                ScoredObjects.builder()
                        .startImage()
                        .reference(500, false, false)
                        .reference(20000, false, false)
                        .reference(100, true, false)
                        .prediction(0.9, 500)
                        .overlap(0, 0.8)
                        .prediction(0.8, 90)
                        .overlap(2, 0.9)
                        .prediction(0.7, 95)
                        .overlap(2, 0.9)
                        .prediction(0.6, 30000)
                        .overlap(1, 0.3)
                        .build(Criterion.BOX_IOU);
        MatchingRule rule = MatchingRule.DEFAULT.with(Criterion.BOX_IOU);
        Ranking all = objects.ranking(rule, AreaRange.ALL, 100);
        // the crowd is found twice, and neither counts
        assertEquals(2, all.predictions());
        assertEquals(2, all.positives());
        Ranking small = objects.ranking(rule, AreaRange.SMALL, 100);
        assertEquals(1, small.predictions());
        assertEquals(1, small.recall());
        assertEquals(1, objects.ranking(rule, AreaRange.ALL, 1).predictions());
    }

    @Test
    void doublesLeaveTheRankingWhereTheyAreIgnored() {
        ScoredObjects objects =
                ScoredObjects.builder()
                        .startImage()
                        .reference(1, false, false)
                        .prediction(0.9, 1)
                        .overlap(0, 0.6)
                        .prediction(0.8, 1)
                        .overlap(0, 0.9)
                        .build(Criterion.MASK_IOU);
        MatchingRule rule = MatchingRule.DEFAULT;
        assertEquals(2, objects.ranking(rule, AreaRange.ALL, 9).predictions());
        assertEquals(
                1,
                objects.ranking(rule.with(DoubleAssignment.IGNORED), AreaRange.ALL, 9)
                        .predictions());
    }
}
