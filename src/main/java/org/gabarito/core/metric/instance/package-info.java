/**
 * Metrics of single objects: where they are and how many. {@link
 * org.gabarito.core.metric.instance.InstanceMetrics} lists them all.
 */
@NullMarked
package org.gabarito.core.metric.instance;

import org.jspecify.annotations.NullMarked;
