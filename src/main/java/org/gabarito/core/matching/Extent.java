package org.gabarito.core.matching;

/** How much is known of where an object lies. */
public enum Extent {
    BOX_2D(2, false),
    BOX_3D(3, false),
    POINT_2D(2, true),
    POINT_3D(3, true);

    private final int dimensions;
    private final boolean point;

    Extent(int dimensions, boolean point) {
        this.dimensions = dimensions;
        this.point = point;
    }

    public static Extent of(int dimensions, boolean point) {
        for (Extent extent : values()) {
            if (extent.dimensions == dimensions && extent.point == point) {
                return extent;
            }
        }
        throw new IllegalArgumentException(dimensions + " dimensions");
    }

    public int dimensions() {
        return dimensions;
    }

    /** Whether only a place is known: it overlaps nothing, and nothing lies inside it. */
    public boolean isPoint() {
        return point;
    }
}
