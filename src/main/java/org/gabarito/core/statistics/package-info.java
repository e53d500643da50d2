/** Summaries and intervals of values over cases. Handed plain numbers, hands on plain numbers. */
@NullMarked
package org.gabarito.core.statistics;

import org.jspecify.annotations.NullMarked;
