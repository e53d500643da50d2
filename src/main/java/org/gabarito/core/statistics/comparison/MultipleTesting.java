package org.gabarito.core.statistics.comparison;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Raises p values for how many there are. The order stays; no adjusted value is above 1. */
public final class MultipleTesting {
    private MultipleTesting() {}

    /**
     * Holm: keeps the chance of any false finding below the level, whatever the dependence. The
     * smallest of m values is multiplied by m, the next by m − 1 and so on; none becomes smaller
     * than the one before it. Example: 0.01, 0.04, 0.03 become 0.03, 0.06, 0.06.
     *
     * <p>Holm: A simple sequentially rejective multiple test procedure. Scand. J. Stat. 6 (1979),
     * 65-70.
     */
    public static double[] holm(double[] p) {
        int[] order = ascending(p);
        double[] adjusted = new double[p.length];
        double largest = 0;
        for (int i = 0; i < order.length; i++) {
            largest = Math.max(largest, Math.min(1, (p.length - i) * p[order[i]]));
            adjusted[order[i]] = largest;
        }
        return adjusted;
    }

    /**
     * Benjamini and Hochberg: keeps the expected share of false findings among all findings below
     * the level, for independent or positively dependent tests. The ith smallest of m values is
     * multiplied by m / i; none becomes larger than the one after it. Example: 0.01, 0.04, 0.03
     * become 0.03, 0.04, 0.04.
     *
     * <p>Benjamini, Hochberg: Controlling the false discovery rate. J. R. Stat. Soc. B 57 (1995),
     * doi:10.1111/j.2517-6161.1995.tb02031.x.
     */
    public static double[] benjaminiHochberg(double[] p) {
        int[] order = ascending(p);
        double[] adjusted = new double[p.length];
        double smallest = 1;
        for (int i = order.length - 1; i >= 0; i--) {
            smallest = Math.min(smallest, p[order[i]] * p.length / (i + 1));
            adjusted[order[i]] = smallest;
        }
        return adjusted;
    }

    private static int[] ascending(double[] p) {
        for (double one : p) {
            if (!(one >= 0 && one <= 1)) {
                throw new IllegalArgumentException("not a p value: " + one);
            }
        }
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
