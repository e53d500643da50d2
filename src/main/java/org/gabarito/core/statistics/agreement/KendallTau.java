package org.gabarito.core.statistics.agreement;

/**
 * Kendall's τ-b: of all pairs of places, concordant less discordant, over the root of the product
 * of the numbers of pairs that are not tied on either side. 1 for the same order, −1 for the
 * reverse, NaN when one side is all ties. Takes O(n²) time.
 *
 * <p>Example: 1, 2, 3 and 1, 3, 2 have two concordant pairs and one discordant: 1/3.
 *
 * <p>Kendall: The treatment of ties in ranking problems. Biometrika 33 (1945),
 * doi:10.1093/biomet/33.3.239.
 */
public final class KendallTau {
    private KendallTau() {}

    public static double of(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException("two orders need as many values on each side");
        }
        long balance = 0;
        long inFirst = 0;
        long inSecond = 0;
        for (int i = 1; i < first.length; i++) {
            for (int j = 0; j < i; j++) {
                int a = Double.compare(first[i] + 0.0, first[j] + 0.0);
                int b = Double.compare(second[i] + 0.0, second[j] + 0.0);
                balance += a * b;
                inFirst += a != 0 ? 1 : 0;
                inSecond += b != 0 ? 1 : 0;
            }
        }
        return balance / Math.sqrt((double) inFirst * inSecond);
    }
}
