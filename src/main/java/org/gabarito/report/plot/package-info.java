/**
 * Plots as SVG text, for pages and reports alike. Handed aggregates, hands on figures with a title,
 * a description and colours from custom properties.
 */
@NullMarked
package org.gabarito.report.plot;

import org.jspecify.annotations.NullMarked;
