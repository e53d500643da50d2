/** The list of every metric, by id and alias. */
@NullMarked
package org.gabarito.core.metric.catalog;

import org.jspecify.annotations.NullMarked;
