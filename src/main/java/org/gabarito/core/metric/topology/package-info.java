/**
 * Metrics of shape that size and distance do not see: what is connected, and where there are holes.
 * {@link org.gabarito.core.metric.topology.TopologyMetrics} lists them all; none is computed yet.
 */
@NullMarked
package org.gabarito.core.metric.topology;

import org.jspecify.annotations.NullMarked;
