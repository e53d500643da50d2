/**
 * Which reference goes with which prediction. Handed two folders, files or zips, hands on cases and
 * a list of everything that is wrong with them.
 */
@NullMarked
package org.gabarito.dataset;

import org.jspecify.annotations.NullMarked;
