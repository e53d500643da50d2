package org.gabarito.image;

import org.gabarito.core.geometry.Grid;

/**
 * What a file says of itself before any pixel is read.
 *
 * @param orientation origin and axis directions; {@link Orientation#none} for formats without
 * @param labelBytes bytes a voxel that the labels may need in memory: 1, 2 or 4
 */
public record ImageHeader(Grid grid, Orientation orientation, int labelBytes) {}
