/**
 * The list of every metric, by id and alias. Handed the families' lists, hands on metrics to
 * whoever knows them by name only; also tells which ids exist.
 */
@NullMarked
package org.gabarito.core.metric.catalog;

import org.jspecify.annotations.NullMarked;
