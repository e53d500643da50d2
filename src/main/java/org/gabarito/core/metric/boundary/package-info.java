/** Metrics of the distance between two surfaces. */
@NullMarked
package org.gabarito.core.metric.boundary;

import org.jspecify.annotations.NullMarked;
