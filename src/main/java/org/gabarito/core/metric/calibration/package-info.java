/**
 * Metrics of calibration: whether a predicted score of 0.8 is right in eight of ten cases. {@link
 * org.gabarito.core.metric.calibration.CalibrationMetrics} lists them all; none is computed yet.
 */
@NullMarked
package org.gabarito.core.metric.calibration;

import org.jspecify.annotations.NullMarked;
