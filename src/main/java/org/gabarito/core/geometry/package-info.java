/**
 * Shapes on a lattice: label maps, boxes, surfaces, distances. Handed arrays and spacing by whoever
 * has read an image; hands geometry to the metrics. Knows no files and no framework.
 */
@NullMarked
package org.gabarito.core.geometry;

import org.jspecify.annotations.NullMarked;
