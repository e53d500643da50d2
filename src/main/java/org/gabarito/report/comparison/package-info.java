/** Several methods over the same cases: tests of differences, rankings, and how far they hold. */
@NullMarked
package org.gabarito.report.comparison;

import org.jspecify.annotations.NullMarked;
