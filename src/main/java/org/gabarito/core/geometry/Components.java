package org.gabarito.core.geometry;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Connected components of every label of a map: voxels that carry the same label and hang together.
 * Numbered from 0 in the order of their first voxels.
 *
 * <p>One pass over the map joins runs of equal labels with those of the rows before (union-find).
 * It keeps only the planes that neighbours can lie in, so that memory does not grow with the image
 * but with the number of components.
 *
 * <p>Rosenfeld and Pfaltz, Sequential operations in digital picture processing, Journal of the ACM
 * 1966, doi 10.1145/321356.321357.
 */
public final class Components {
    private final int dimensions;
    private final int[] labels;
    private final int[] voxels;
    private final int[] firsts;
    private final int[] corners;
    private final BitSet touching;

    /**
     * @param corners six numbers a component: lowest x, y, z, then highest
     */
    Components(
            int dimensions,
            int[] labels,
            int[] voxels,
            int[] firsts,
            int[] corners,
            BitSet touching) {
        this.dimensions = dimensions;
        this.labels = labels;
        this.voxels = voxels;
        this.firsts = firsts;
        this.corners = corners;
        this.touching = touching;
    }

    /**
     * @throws IllegalArgumentException for more than three axes
     * @throws TooManyComponents when there are more than any label map has
     */
    public static Components of(LabelMap map, Connectivity connectivity) {
        return new ComponentScan(map, connectivity).scan();
    }

    public int count() {
        return labels.length;
    }

    public int label(int component) {
        return labels[component];
    }

    public int voxels(int component) {
        return voxels[component];
    }

    /** Linear index of its first voxel. */
    public int first(int component) {
        return firsts[component];
    }

    public BoundingBox box(int component) {
        int from = 6 * component;
        return BoundingBox.of(
                Arrays.copyOfRange(corners, from, from + dimensions),
                Arrays.copyOfRange(corners, from + 3, from + 3 + dimensions));
    }

    /** Whether a neighbour of one of its voxels carries another label that is not 0. */
    public boolean touchesAnother(int component) {
        return touching.get(component);
    }
}
