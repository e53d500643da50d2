/** Whether methods differ, and by how much. Handed plain numbers, hands on plain numbers. */
@NullMarked
package org.gabarito.core.statistics.comparison;

import org.jspecify.annotations.NullMarked;
