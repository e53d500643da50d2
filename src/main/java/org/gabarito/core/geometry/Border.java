package org.gabarito.core.geometry;

import java.util.Locale;

/**
 * What counts as the surface of a mask. Outside the image there is background in all of them, so a
 * mask that touches the edge of the image has a surface there.
 */
public enum Border {
    /**
     * Surface elements: one for every 2×2×2 (2×2 in the plane) neighbourhood that is neither full
     * nor empty, at the corner that its voxels share, with the area (length) of the contour through
     * it.
     */
    ELEMENTS,

    /** Voxels of the mask with a background voxel behind one of their faces; each counts one. */
    FACES,

    /**
     * Voxels of the mask with a background voxel behind a face, edge or corner; each counts one.
     */
    FULL,

    /** Every voxel of the mask, inside or not; each counts one. */
    SOLID;

    /** As in definition ids. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
