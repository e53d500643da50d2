package org.gabarito.core.metric.calibration;

import java.util.List;
import org.gabarito.core.metric.Metric;

/** The metrics that ask whether predicted scores can be read as probabilities. */
public final class CalibrationMetrics {
    private static final List<Metric> ALL =
            List.of(
                    new BrierScore(),
                    new RootBrierScore(),
                    new NegativeLogLikelihood(),
                    new ExpectedCalibrationError(),
                    new ClassWiseCalibrationError(),
                    new KernelCalibrationError(),
                    new CanonicalCalibrationError());

    private CalibrationMetrics() {}

    public static List<Metric> all() {
        return ALL;
    }
}
