package org.gabarito.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.gabarito.core.metric.ClassScores;
import org.gabarito.core.metric.Counts;
import org.gabarito.core.metric.ThresholdCurve;
import org.gabarito.core.metric.calibration.Reliability;
import org.gabarito.core.metric.threshold.PrecisionRecall;
import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.interval.Auroc;
import org.jspecify.annotations.Nullable;

/**
 * One class of classified samples against all others, as far as it is drawn: what a results store
 * keeps in place of every sample.
 *
 * @param truePositives of the decisions, as are the other three counts
 * @param area under the ROC curve, of all samples; null without probabilities, or where one side
 *     has no sample
 * @param averagePrecision of all samples, by steps; NaN where there is none
 * @param points of the ROC curve and of the curve of precision and recall
 * @param bins of the reliability diagram that hold a sample
 * @param decisions what is called positive from the chances 0.99, 0.98 … 0.01 on
 */
public record ClassCurve(
        String className,
        long truePositives,
        long falseNegatives,
        long trueNegatives,
        long falsePositives,
        @Nullable Area area,
        double averagePrecision,
        CurvePoints points,
        List<Bin> bins,
        CurvePoints decisions) {
    /** Equally wide bins of the reliability diagram. */
    public static final int BINS = 10;

    private static final int CHANCES = 100;

    public ClassCurve {
        bins = List.copyOf(bins);
    }

    /** An area with DeLong's interval. */
    public record Area(double value, double low, double high, double level) {}

    /**
     * Samples of like probability.
     *
     * @param mean of their probabilities
     * @param positives how many of them are of the class
     */
    public record Bin(long n, double mean, long positives) {}

    public long positives() {
        return truePositives + falseNegatives;
    }

    public long negatives() {
        return trueNegatives + falsePositives;
    }

    public boolean hasBothSides() {
        return positives() > 0 && negatives() > 0;
    }

    /** Whether there are probabilities, not decisions only. */
    public boolean scored() {
        return !points.none();
    }

    static ClassCurve of(ClassScores scores, double level) {
        Counts counts = scores.counts();
        if (!scores.labels().scored()) {
            return new ClassCurve(
                    scores.name(),
                    counts.truePositives(),
                    counts.falseNegatives(),
                    counts.trueNegatives(),
                    counts.falsePositives(),
                    null,
                    Double.NaN,
                    CurvePoints.NONE,
                    List.of(),
                    CurvePoints.NONE);
        }
        ThresholdCurve curve = scores.curve();
        CurvePoints.Source source =
                CurvePoints.Source.of(
                        curve.points(),
                        curve::threshold,
                        curve::truePositives,
                        curve::falsePositives);
        return new ClassCurve(
                scores.name(),
                counts.truePositives(),
                counts.falseNegatives(),
                counts.trueNegatives(),
                counts.falsePositives(),
                area(scores, level),
                averagePrecision(curve),
                CurvePoints.thinned(source, curve.positives(), curve.negatives()),
                bins(scores),
                decisions(curve));
    }

    private static @Nullable Area area(ClassScores scores, double level) {
        double[] positives = of(scores, scores::holds);
        double[] negatives = of(scores, i -> !scores.holds(i));
        if (positives.length == 0 || negatives.length == 0) {
            return null;
        }
        Auroc auroc = Auroc.of(positives, negatives);
        Interval ci = auroc.interval(level);
        return new Area(auroc.area(), ci.low(), ci.high(), level);
    }

    private static double[] of(ClassScores scores, IntPredicate some) {
        return IntStream.range(0, scores.labels().samples())
                .filter(some)
                .mapToDouble(scores::probability)
                .toArray();
    }

    private static double averagePrecision(ThresholdCurve curve) {
        if (curve.positives() == 0) {
            return Double.NaN;
        }
        return PrecisionRecall.steps(
                IntStream.range(0, curve.points()).mapToDouble(curve::sensitivity).toArray(),
                IntStream.range(0, curve.points()).mapToDouble(curve::precision).toArray());
    }

    private static List<Bin> bins(ClassScores scores) {
        return Reliability.ofClass(
                        scores.labels(), scores.index(), Reliability.Binning.EQUAL_WIDTH, BINS)
                .bins()
                .stream()
                .map(
                        bin ->
                                new Bin(
                                        bin.count(),
                                        bin.confidence(),
                                        Math.round(bin.frequency() * bin.count())))
                .toList();
    }

    private static CurvePoints decisions(ThresholdCurve curve) {
        List<Double> thresholds = new ArrayList<>();
        List<Long> hits = new ArrayList<>();
        List<Long> alarms = new ArrayList<>();
        int next = 0;
        for (int percent = CHANCES - 1; percent > 0; percent--) {
            double threshold = percent / (double) CHANCES;
            while (next < curve.points() && curve.threshold(next) >= threshold) {
                next++;
            }
            thresholds.add(threshold);
            hits.add(next == 0 ? 0 : curve.truePositives(next - 1));
            alarms.add(next == 0 ? 0 : curve.falsePositives(next - 1));
        }
        return new CurvePoints(thresholds, hits, alarms);
    }
}
