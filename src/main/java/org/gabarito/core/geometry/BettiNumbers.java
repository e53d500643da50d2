package org.gabarito.core.geometry;

/**
 * How many parts, tunnels and cavities a set of voxels has. Voxels of the set that touch at a face,
 * edge or corner hang together, those around it only at faces; outside the image is background.
 *
 * <p>The set is taken as a union of closed cubes. Its Euler characteristic is the number of corners
 * less edges plus faces less cubes, counted 64 at a time; with parts and cavities counted it gives
 * the number of tunnels. In the plane, tunnels are the holes and there are no cavities.
 *
 * <p>Kong and Rosenfeld, Digital topology: introduction and survey, Computer Vision, Graphics, and
 * Image Processing 1989, doi 10.1016/0734-189X(89)90147-3.
 *
 * @param components b₀
 * @param tunnels b₁
 * @param cavities b₂
 */
public record BettiNumbers(long components, long tunnels, long cavities) {

    public static BettiNumbers of(VoxelSet set) {
        long components = ComponentCount.of(set, Connectivity.FULL);
        long cavities = set.grid().dimensions() < 3 ? 0 : ComponentCount.cavities(set);
        return new BettiNumbers(components, components + cavities - characteristic(set), cavities);
    }

    /** b₀ − b₁ + b₂. */
    public long eulerCharacteristic() {
        return components - tunnels + cavities;
    }

    /** Sum of the absolute differences to other numbers. */
    public long error(BettiNumbers other) {
        return Math.abs(components - other.components)
                + Math.abs(tunnels - other.tunnels)
                + Math.abs(cavities - other.cavities);
    }

    private static long characteristic(VoxelSet set) {
        long characteristic = 0;
        for (int z = 0; z <= set.size(2); z++) {
            for (int y = 0; y <= set.size(1); y++) {
                characteristic += alongRow(set, y, z);
            }
        }
        return characteristic;
    }

    /**
     * Cells on one line of corners along x, that before row y and plane z: the corners and edges on
     * it, and the faces and cubes that lie on its upper side.
     */
    private static long alongRow(VoxelSet set, int y, int z) {
        long cells = 0;
        long lastHere = 0;
        long lastRow = 0;
        long lastPlane = 0;
        long lastAny = 0;
        for (int i = 0; i < set.wordsPerRow(); i++) {
            long here = word(set, y, z, i);
            long row = here | word(set, y, z - 1, i);
            long plane = here | word(set, y - 1, z, i);
            long any = row | plane | word(set, y - 1, z - 1, i);
            if ((any | lastAny) != 0) {
                long corners = any | any << 1 | lastAny >>> 63;
                long edgesAlongY = row | row << 1 | lastRow >>> 63;
                long edgesAlongZ = plane | plane << 1 | lastPlane >>> 63;
                long facesAcrossX = here | here << 1 | lastHere >>> 63;
                cells += Long.bitCount(corners);
                cells -= Long.bitCount(any);
                cells -= Long.bitCount(edgesAlongY) + Long.bitCount(edgesAlongZ);
                cells += Long.bitCount(facesAcrossX) + Long.bitCount(row) + Long.bitCount(plane);
                cells -= Long.bitCount(here);
            }
            lastHere = here;
            lastRow = row;
            lastPlane = plane;
            lastAny = any;
        }
        return cells;
    }

    private static long word(VoxelSet set, int y, int z, int i) {
        return y >= 0 && y < set.size(1) && z >= 0 && z < set.size(2)
                ? set.bits()[set.start(y, z) + i]
                : 0;
    }
}
