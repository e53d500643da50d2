/** Metrics that need nothing but true and false positives and negatives. */
@NullMarked
package org.gabarito.core.metric.counting;

import org.jspecify.annotations.NullMarked;
