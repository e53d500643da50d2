/**
 * The nearest equivalent of a config in other tools: a short script, and a plain list of what it
 * cannot express.
 */
@NullMarked
package org.gabarito.report.snippet;

import org.jspecify.annotations.NullMarked;
