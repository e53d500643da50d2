/**
 * Metrics of shape that size and distance do not see: what is connected, and where there are holes.
 * Handed two masks, hand on a value; {@link org.gabarito.core.metric.topology.TopologyMetrics}
 * lists them all.
 */
@NullMarked
package org.gabarito.core.metric.topology;

import org.jspecify.annotations.NullMarked;
