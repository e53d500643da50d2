package org.gabarito.core.geometry;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Distance-ordered homotopic thinning: voxels are taken away from the outside in as long as the
 * mask keeps its parts, holes and cavities, until only lines through its middle are left.
 *
 * <p>A voxel may go when it is simple: its neighbours in the mask hang together, and so do those
 * outside it (26 and 6 neighbours). The end of a line stays when the depth of the mask hardly grows
 * near it: ends of tubes stay, while spurs towards a rough surface, along which the depth grows
 * step by step, vanish.
 *
 * <p>Pudney, Distance-Ordered Homotopic Thinning, Computer Vision and Image Understanding 1998, doi
 * 10.1006/cviu.1998.0680; Bertrand and Malandain, A new characterization of three-dimensional
 * simple points, Pattern Recognition Letters 1994, doi 10.1016/0167-8655(94)90046-9.
 */
final class Thinning {
    /** The depth grows by 1 a step straight inwards, by less along an axis. */
    private static final double STEEPEST_AXIS = 0.5;

    private static final int CENTRE = 13;

    /** Neighbours of each place in a cube of 27, the centre left out. */
    private static final int[] TOUCHING = new int[27];

    /** Neighbours behind a face, of places that share at least an edge with the centre. */
    private static final int[] FACING = new int[27];

    private static final int FACES;
    private static final int FACES_AND_EDGES;

    static {
        int faces = 0;
        int edges = 0;
        for (int place = 0; place < 27; place++) {
            int off = distance(place, CENTRE);
            faces |= off == 1 ? 1 << place : 0;
            edges |= off == 1 || off == 2 ? 1 << place : 0;
        }
        FACES = faces;
        FACES_AND_EDGES = edges;
        for (int place = 0; place < 27; place++) {
            for (int other = 0; other < 27; other++) {
                if (place != other && place != CENTRE && other != CENTRE) {
                    if (isNear(place, other)) {
                        TOUCHING[place] |= 1 << other;
                    }
                    if (distance(place, other) == 1 && (edges >> other & 1) == 1) {
                        FACING[place] |= 1 << other;
                    }
                }
            }
        }
    }

    private final BitSet mask;
    private final double[] depths;
    private final double[] spacing;
    private final int width;
    private final int plane;

    /** 1 along the axes that there are. */
    private final int[] reach = new int[3];

    private Thinning(BitSet mask, double[] depths, double[] spacing, int[] shape) {
        this.mask = mask;
        this.depths = depths;
        this.spacing = spacing;
        this.width = shape[0];
        this.plane = shape[0] * shape[1];
        Arrays.setAll(reach, axis -> shape[axis] > 1 ? 1 : 0);
    }

    /**
     * @param mask is thinned in place; nothing of it lies within two voxels of the edge
     * @param depths distance of each voxel from the outside of the mask
     * @param shape three sizes, as many as there are steps of spacing; 1 for an axis that is not
     *     there
     */
    static void thin(BitSet mask, double[] depths, double[] spacing, int... shape) {
        Thinning thinning = new Thinning(mask, depths, spacing, shape);
        int[] order = thinning.fromOutsideIn();
        while (thinning.pass(order)) {
            order = Arrays.stream(order).filter(mask::get).toArray();
        }
    }

    private int[] fromOutsideIn() {
        long[] keys = new long[mask.cardinality()];
        int at = 0;
        for (int i = mask.nextSetBit(0); i >= 0; i = mask.nextSetBit(i + 1)) {
            keys[at++] = (long) Float.floatToIntBits((float) depths[i]) << 32 | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    private boolean pass(int[] order) {
        boolean changed = false;
        for (int voxel : order) {
            int inside = inside(voxel);
            if (isSimple(inside) && !(Integer.bitCount(inside) == 1 && isOnAxis(voxel))) {
                mask.clear(voxel);
                changed = true;
            }
        }
        return changed;
    }

    /** Which of the 26 neighbours are in the mask. */
    private int inside(int voxel) {
        int inside = 0;
        for (int z = -reach[2]; z <= reach[2]; z++) {
            for (int y = -reach[1]; y <= reach[1]; y++) {
                int row = voxel + z * plane + y * width;
                for (int x = -1; x <= 1; x++) {
                    if (mask.get(row + x)) {
                        inside |= 1 << CENTRE + 9 * z + 3 * y + x;
                    }
                }
            }
        }
        return inside & ~(1 << CENTRE);
    }

    static boolean isSimple(int inside) {
        int outside = ~inside & FACES_AND_EDGES;
        return inside != 0
                && reached(inside & -inside, inside, TOUCHING) == inside
                && hangsTogether(outside);
    }

    /** Whether the places outside that share a face with the centre reach one another. */
    private static boolean hangsTogether(int outside) {
        int faces = outside & FACES;
        return faces != 0 && (reached(faces & -faces, outside, FACING) & faces) == faces;
    }

    private static int reached(int start, int within, int[] neighbours) {
        int reached = start;
        int fresh = start;
        while (fresh != 0) {
            int grown = 0;
            for (int rest = fresh; rest != 0; rest &= rest - 1) {
                grown |= neighbours[Integer.numberOfTrailingZeros(rest)];
            }
            fresh = grown & within & ~reached;
            reached |= fresh;
        }
        return reached;
    }

    private boolean isOnAxis(int voxel) {
        for (int z = -2 * reach[2]; z <= 2 * reach[2]; z++) {
            for (int y = -2 * reach[1]; y <= 2 * reach[1]; y++) {
                for (int x = -2; x <= 2; x++) {
                    double rise = depths[voxel + z * plane + y * width + x] - depths[voxel];
                    if (rise > 0 && rise > STEEPEST_AXIS * length(x, y, z)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private double length(int x, int y, int z) {
        return Math.sqrt(
                x * spacing[0] * (x * spacing[0])
                        + y * spacing[1] * (y * spacing[1])
                        + z * spacing[2] * (z * spacing[2]));
    }

    /** Number of steps behind faces between two places of the cube. */
    private static int distance(int one, int other) {
        return Math.abs(one % 3 - other % 3)
                + Math.abs(one / 3 % 3 - other / 3 % 3)
                + Math.abs(one / 9 - other / 9);
    }

    private static boolean isNear(int one, int other) {
        return Math.abs(one % 3 - other % 3) <= 1
                && Math.abs(one / 3 % 3 - other / 3 % 3) <= 1
                && Math.abs(one / 9 - other / 9) <= 1;
    }
}
