package org.gabarito.core.metric.threshold;

/**
 * Areas under a curve of precision (positive predictive value) over recall (sensitivity). Points
 * come by falling threshold, so that recall never falls; the point of recall 0, at which nothing is
 * called positive, is not among them.
 */
public final class PrecisionRecall {
    private static final int COCO_POINTS = 101;
    private static final int VOC_POINTS = 11;

    private PrecisionRecall() {}

    /** Each rise of recall times the precision that it ends at: no interpolation. */
    public static double steps(double[] recall, double[] precision) {
        double area = 0;
        double before = 0;
        for (int i = 0; i < recall.length; i++) {
            area += (recall[i] - before) * precision[i];
            before = recall[i];
        }
        return area;
    }

    /**
     * Straight lines between the points, from recall 0 with precision 1 on. It is too kind: between
     * two points precision does not change linearly.
     */
    public static double trapezoid(double[] recall, double[] precision) {
        double area = 0;
        double recallBefore = 0;
        double precisionBefore = 1;
        for (int i = 0; i < recall.length; i++) {
            area += (recall[i] - recallBefore) * (precision[i] + precisionBefore) / 2;
            recallBefore = recall[i];
            precisionBefore = precision[i];
        }
        return area;
    }

    /**
     * Mean over recall 0, 0.01 … 1 of the best precision at that recall or more, as COCO has it.
     */
    public static double coco(double[] recall, double[] precision) {
        return interpolated(recall, precision, COCO_POINTS);
    }

    /**
     * Mean over recall 0, 0.1 … 1 of the best precision at that recall or more, as VOC 2007 had it.
     */
    public static double eleven(double[] recall, double[] precision) {
        return interpolated(recall, precision, VOC_POINTS);
    }

    private static double interpolated(double[] recall, double[] precision, int points) {
        double[] best = precision.clone();
        for (int i = best.length - 2; i >= 0; i--) {
            best[i] = Math.max(best[i], best[i + 1]);
        }
        double sum = 0;
        int at = 0;
        for (int k = 0; k < points; k++) {
            // the product, not the quotient: NumPy spaces them so, and some recalls lie between
            double wanted = k == points - 1 ? 1 : k * (1.0 / (points - 1));
            while (at < recall.length && recall[at] < wanted) {
                at++;
            }
            sum += at < recall.length ? best[at] : 0;
        }
        return sum / points;
    }
}
