package org.gabarito.dataset;

import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;

/** Puts labels to other places, whatever the width of their array. */
final class Transfer {
    /** Where a voxel has no counterpart. */
    static final int OUTSIDE = -1;

    private Transfer() {}

    /** Tells where the voxels of one row along x come from. */
    interface Rows {
        /**
         * @param from to be filled with linear indices into the source, or {@link #OUTSIDE}
         */
        void fill(int y, int z, int[] from);
    }

    /** A map of the same width on another grid; outside is background. */
    static LabelMap of(LabelMap source, Grid grid, Rows rows) {
        int width = grid.size(0);
        int height = grid.dimensions() > 1 ? grid.size(1) : 1;
        int depth = grid.dimensions() > 2 ? grid.size(2) : 1;
        Object target = like(source.array(), grid.voxels());
        int[] from = new int[width];
        int at = 0;
        for (int z = 0; z < depth; z++) {
            for (int y = 0; y < height; y++) {
                rows.fill(y, z, from);
                gather(source.array(), from, target, at);
                at += width;
            }
        }
        return LabelMap.ofArray(grid, target);
    }

    private static Object like(Object array, int length) {
        if (array instanceof byte[]) {
            return new byte[length];
        }
        return array instanceof short[] ? new short[length] : new int[length];
    }

    private static void gather(Object source, int[] from, Object target, int at) {
        if (source instanceof byte[] bytes) {
            byte[] to = (byte[]) target;
            for (int x = 0; x < from.length; x++) {
                to[at + x] = from[x] < 0 ? 0 : bytes[from[x]];
            }
        } else if (source instanceof short[] shorts) {
            short[] to = (short[]) target;
            for (int x = 0; x < from.length; x++) {
                to[at + x] = from[x] < 0 ? 0 : shorts[from[x]];
            }
        } else {
            int[] ints = (int[]) source;
            int[] to = (int[]) target;
            for (int x = 0; x < from.length; x++) {
                to[at + x] = from[x] < 0 ? 0 : ints[from[x]];
            }
        }
    }
}
