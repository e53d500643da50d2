/** Metrics of size alone. */
@NullMarked
package org.gabarito.core.metric.volume;

import org.jspecify.annotations.NullMarked;
