/**
 * Metrics of size alone, blind to position. Handed counts and voxel size, hand on a value; {@link
 * org.gabarito.core.metric.volume.VolumeMetrics} lists them all.
 */
@NullMarked
package org.gabarito.core.metric.volume;

import org.jspecify.annotations.NullMarked;
