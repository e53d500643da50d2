/**
 * Metrics of calibration: whether a predicted score of 0.8 is right in eight of ten cases. Handed
 * the probabilities of classified samples, hand on a value; {@link
 * org.gabarito.core.metric.calibration.CalibrationMetrics} lists them all.
 */
@NullMarked
package org.gabarito.core.metric.calibration;

import org.jspecify.annotations.NullMarked;
