/**
 * Results as files: our own, and those that other programs read. Handed a report, hands on names
 * and bytes; a format is one class and one word in the list of them.
 */
@NullMarked
package org.gabarito.report.file;

import org.jspecify.annotations.NullMarked;
