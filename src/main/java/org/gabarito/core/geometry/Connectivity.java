package org.gabarito.core.geometry;

/** Which voxels count as neighbours. */
public enum Connectivity {
    /** Behind a face: 4 in the plane, 6 in space. */
    FACES(0, 1),

    /** Behind a face, edge or corner: 8 in the plane, 26 in space. */
    FULL(1, 1),

    /** The same, also across a gap of a single voxel. */
    NEAR(2, 2);

    private final int along;
    private final int reach;

    /**
     * @param along how far a neighbour in another row may lie beyond the ends of a run
     * @param reach how many rows and planes away a neighbour may lie
     */
    Connectivity(int along, int reach) {
        this.along = along;
        this.reach = reach;
    }

    int along() {
        return along;
    }

    int reach() {
        return reach;
    }

    boolean joins(int rows, int planes) {
        return this != FACES || rows == 0 || planes == 0;
    }
}
