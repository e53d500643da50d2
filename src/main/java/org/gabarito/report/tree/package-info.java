/**
 * Decision trees as SVG text. Handed a tree with the path that answers take, hands on a drawing for
 * wide places and one for narrow ones; colours come from the style sheet, line styles do not.
 */
@NullMarked
package org.gabarito.report.tree;

import org.jspecify.annotations.NullMarked;
