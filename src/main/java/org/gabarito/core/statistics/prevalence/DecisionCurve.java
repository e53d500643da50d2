package org.gabarito.core.statistics.prevalence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Net benefit of acting on predicted chances, by threshold: TP/n − FP/n · t / (1 − t), a case being
 * called positive when its chance is at least t. With a target prevalence π the shares are π · TP/P
 * and (1 − π) · FP/N. Beside it what it is worth to treat everybody, π − (1 − π) t / (1 − t); to
 * treat nobody is worth 0.
 *
 * <p>Example: chances 0.9, 0.6 of two diseased, 0.7, 0.2 of two healthy; at t = 0.5: 2/4 − 1/4 =
 * 0.25, treating all: 0.
 *
 * <p>Vickers, Elkin: Decision curve analysis. Med. Decis. Making 26 (2006),
 * doi:10.1177/0272989X06295361.
 */
public record DecisionCurve(double prevalence, List<Point> points) {

    public record Point(double threshold, double model, double all) {}

    /**
     * @param prevalence that of the study, or another
     * @param thresholds from 0 to below 1
     */
    public static DecisionCurve of(
            double[] positives, double[] negatives, double prevalence, double[] thresholds) {
        if (positives.length == 0 || negatives.length == 0) {
            throw new IllegalArgumentException("a decision curve needs positives and negatives");
        }
        double[] diseased = positives.clone();
        double[] healthy = negatives.clone();
        Arrays.sort(diseased);
        Arrays.sort(healthy);
        List<Point> points = new ArrayList<>();
        for (double threshold : thresholds) {
            if (!(threshold >= 0 && threshold < 1)) {
                throw new IllegalArgumentException(
                        "not a threshold from 0 to below 1: " + threshold);
            }
            points.add(
                    at(
                            threshold,
                            shareFrom(diseased, threshold),
                            shareFrom(healthy, threshold),
                            prevalence));
        }
        return new DecisionCurve(prevalence, List.copyOf(points));
    }

    /**
     * One point.
     *
     * @param sensitivity share of the diseased whose chance reaches the threshold
     * @param alarms share of the healthy whose chance does
     */
    public static Point at(double threshold, double sensitivity, double alarms, double prevalence) {
        double odds = threshold / (1 - threshold);
        return new Point(
                threshold,
                prevalence * sensitivity - (1 - prevalence) * alarms * odds,
                prevalence - (1 - prevalence) * odds);
    }

    private static double shareFrom(double[] sorted, double threshold) {
        int below = 0;
        int end = sorted.length;
        while (below < end) {
            int middle = (below + end) >>> 1;
            if (sorted[middle] < threshold) {
                below = middle + 1;
            } else {
                end = middle;
            }
        }
        return (double) (sorted.length - below) / sorted.length;
    }
}
