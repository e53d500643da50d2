package org.gabarito.image;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gabarito.core.geometry.Grid;

/**
 * What a file says of itself before any pixel is read.
 *
 * @param orientation origin and axis directions; {@link Orientation#none} for formats without
 * @param labelBytes bytes a voxel that the labels may need in memory: 1, 2 or 4
 * @param names of labels, where the file gives them
 */
public record ImageHeader(
        Grid grid, Orientation orientation, int labelBytes, SortedMap<Integer, String> names) {
    public ImageHeader {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    public ImageHeader(Grid grid, Orientation orientation, int labelBytes) {
        this(grid, orientation, labelBytes, new TreeMap<>());
    }
}
