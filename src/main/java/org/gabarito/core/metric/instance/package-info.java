/**
 * Metrics of single objects. {@link org.gabarito.core.metric.instance.InstanceMetrics} lists them
 * all; none is computed yet.
 */
@NullMarked
package org.gabarito.core.metric.instance;

import org.jspecify.annotations.NullMarked;
