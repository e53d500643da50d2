package org.gabarito.image;

import java.util.Arrays;

/**
 * Where the first voxel lies and which way the axes run, in world coordinates that run right,
 * anterior and superior in millimetres (as in NIfTI; DICOM, NRRD and MetaImage run left and
 * posterior in their files).
 */
public final class Orientation {
    private final double[] origin;
    private final double[] direction;
    private final boolean known;

    private Orientation(double[] origin, double[] direction, boolean known) {
        this.origin = origin;
        this.direction = direction;
        this.known = known;
    }

    /**
     * @param origin centre of the first voxel
     * @param direction unit vectors of the axes as columns, row by row
     */
    public static Orientation of(double[] origin, double[] direction) {
        return new Orientation(origin.clone(), direction.clone(), true);
    }

    /** The file says nothing: origin at zero, axes along the coordinate axes. */
    public static Orientation none(int dimensions) {
        double[] identity = new double[dimensions * dimensions];
        for (int axis = 0; axis < dimensions; axis++) {
            identity[axis * dimensions + axis] = 1;
        }
        return new Orientation(new double[dimensions], identity, false);
    }

    public double[] origin() {
        return origin.clone();
    }

    public double[] direction() {
        return direction.clone();
    }

    /** Whether the file says where its voxels lie. */
    public boolean isKnown() {
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Orientation that
                && known == that.known
                && Arrays.equals(origin, that.origin)
                && Arrays.equals(direction, that.direction);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(origin) * 31 + Arrays.hashCode(direction);
    }
}
