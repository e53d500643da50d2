/** Confidence intervals of statistics other than the plain mean, and what they cost in cases. */
@NullMarked
package org.gabarito.core.statistics.interval;

import org.jspecify.annotations.NullMarked;
