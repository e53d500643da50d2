package org.gabarito.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;

/**
 * What is called positive from each threshold on, by falling threshold: the points that a curve is
 * drawn from, and all that a results store keeps of scores. Curves of up to {@value #WHOLE} points
 * are kept whole. Of longer ones a point is left out when neither sensitivity, nor the share of
 * false alarms, nor precision has moved by 1/400 since the last one that was kept: less than a
 * drawing can show. First and last are always there.
 */
public record CurvePoints(
        List<Double> thresholds, List<Long> truePositives, List<Long> falsePositives) {
    public static final CurvePoints NONE = new CurvePoints(List.of(), List.of(), List.of());

    public static final int WHOLE = 400;
    private static final int MOST = 1000;
    private static final double STEP = 1.0 / 400;

    public CurvePoints {
        thresholds = List.copyOf(thresholds);
        truePositives = List.copyOf(truePositives);
        falsePositives = List.copyOf(falsePositives);
    }

    /** A curve with more points than are kept. */
    interface Source {
        int points();

        double threshold(int point);

        long truePositives(int point);

        long falsePositives(int point);

        static Source of(
                int points,
                IntToDoubleFunction thresholds,
                IntToLongFunction truePositives,
                IntToLongFunction falsePositives) {
            return new Source() {
                @Override
                public int points() {
                    return points;
                }

                @Override
                public double threshold(int point) {
                    return thresholds.applyAsDouble(point);
                }

                @Override
                public long truePositives(int point) {
                    return truePositives.applyAsLong(point);
                }

                @Override
                public long falsePositives(int point) {
                    return falsePositives.applyAsLong(point);
                }
            };
        }
    }

    /**
     * @param positives that sensitivities are shares of
     * @param negatives that false alarms are shares of; infinite where they are none
     */
    static CurvePoints thinned(Source curve, double positives, double negatives) {
        if (curve.points() <= WHOLE) {
            return thinned(curve, positives, negatives, 0);
        }
        double step = STEP;
        CurvePoints points = thinned(curve, positives, negatives, step);
        while (points.size() > MOST) {
            step *= 2;
            points = thinned(curve, positives, negatives, step);
        }
        return points;
    }

    private static CurvePoints thinned(
            Source curve, double positives, double negatives, double step) {
        List<Double> thresholds = new ArrayList<>();
        List<Long> hits = new ArrayList<>();
        List<Long> alarms = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < curve.points(); i++) {
            boolean end = i == curve.points() - 1;
            if (last < 0 || end || moved(curve, last, i, positives, negatives) >= step) {
                thresholds.add(curve.threshold(i));
                hits.add(curve.truePositives(i));
                alarms.add(curve.falsePositives(i));
                last = i;
            }
        }
        return new CurvePoints(thresholds, hits, alarms);
    }

    private static double moved(
            Source curve, int from, int to, double positives, double negatives) {
        double hits = curve.truePositives(to) - curve.truePositives(from);
        double alarms = curve.falsePositives(to) - curve.falsePositives(from);
        double share = Math.max(hits / Math.max(1, positives), alarms / Math.max(1, negatives));
        return Math.max(share, Math.abs(precision(curve, to) - precision(curve, from)));
    }

    private static double precision(Source curve, int point) {
        double hits = curve.truePositives(point);
        return hits / Math.max(1, hits + curve.falsePositives(point));
    }

    public int size() {
        return thresholds.size();
    }

    /** Named so that it is not stored. */
    public boolean none() {
        return thresholds.isEmpty();
    }
}
