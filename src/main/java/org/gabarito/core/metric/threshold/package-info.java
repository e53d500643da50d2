/**
 * Metrics over predicted scores: one rate at a target value of another, and areas under curves.
 * {@link org.gabarito.core.metric.threshold.ThresholdMetrics} lists them all.
 */
@NullMarked
package org.gabarito.core.metric.threshold;

import org.jspecify.annotations.NullMarked;
