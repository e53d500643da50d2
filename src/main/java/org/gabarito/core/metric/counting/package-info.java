/**
 * Metrics that need nothing but true and false positives and negatives. Handed the counts of a
 * class, hand on a value; {@link org.gabarito.core.metric.counting.CountingMetrics} lists them all.
 */
@NullMarked
package org.gabarito.core.metric.counting;

import org.jspecify.annotations.NullMarked;
