/** How far raters, methods and rankings agree. */
@NullMarked
package org.gabarito.core.statistics.agreement;

import org.jspecify.annotations.NullMarked;
