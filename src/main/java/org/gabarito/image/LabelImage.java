package org.gabarito.image;

import org.gabarito.core.geometry.LabelMap;

/**
 * A label map with its place in the world.
 *
 * @param labels the labels on their grid
 * @param orientation origin and axis directions; {@link Orientation#none} for formats without
 */
public record LabelImage(LabelMap labels, Orientation orientation) {}
