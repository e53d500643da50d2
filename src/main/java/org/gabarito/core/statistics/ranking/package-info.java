/** Rankings of methods, and how far they can be trusted. */
@NullMarked
package org.gabarito.core.statistics.ranking;

import org.jspecify.annotations.NullMarked;
