package org.gabarito.core.metric.calibration;

import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;

/** A calibration metric that sorts samples into bins by their probability. */
abstract class BinnedMetric extends CalibrationMetric {
    /** End of the definitions whose bins lose a probability of exactly 0. */
    static final String WITHOUT_ZERO = "/without-zero";

    static final Parameter BINS =
            new Parameter(
                    "bins",
                    Parameter.Kind.NUMBER,
                    new Quantity(15, ""),
                    1,
                    10000,
                    "Number of bins that the scores are sorted into.");

    static final Parameter EQUAL_MASS =
            new Parameter(
                    "equal_mass",
                    Parameter.Kind.FLAG,
                    new Quantity(0, ""),
                    0,
                    1,
                    "Whether all bins hold the same number of cases, in place of being equally"
                            + " wide.");

    BinnedMetric(MetricInfo info, int fewest) {
        super(info, fewest);
    }

    static int bins(Arguments arguments) {
        return (int) Math.round(arguments.number(BINS));
    }

    static Reliability.Binning binning(Arguments arguments, String definition) {
        if (arguments.flag(EQUAL_MASS)) {
            return Reliability.Binning.EQUAL_MASS;
        }
        return definition.endsWith(WITHOUT_ZERO)
                ? Reliability.Binning.EQUAL_WIDTH_WITHOUT_ZERO
                : Reliability.Binning.EQUAL_WIDTH;
    }
}
