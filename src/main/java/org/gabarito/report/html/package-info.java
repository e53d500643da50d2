/**
 * The report that stands by itself: one HTML file without scripts that asks for nothing from any
 * network. Handed a report, hands on its text.
 */
@NullMarked
package org.gabarito.report.html;

import org.jspecify.annotations.NullMarked;
