/** Scores turned into something to read: tables, files, plots. */
@NullMarked
package org.gabarito.report;

import org.jspecify.annotations.NullMarked;
