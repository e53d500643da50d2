package org.gabarito.core.geometry;

import java.util.Arrays;

/**
 * How many parts a set of voxels, or what lies around it, falls into: every run of voxels is a part
 * of its own until it meets another (union-find). Only the runs of two planes are held, and one
 * number a run.
 */
final class ComponentCount {
    /** Everything outside the box. */
    private static final int OUTSIDE = 0;

    private final VoxelSet set;
    private final Connectivity connectivity;
    private final boolean inverted;
    private final int width;
    private final int rows;
    private final int planes;

    private int[] parent = new int[256];
    private int runs;
    private int components;
    private Runs before = new Runs();
    private Runs here = new Runs();

    private ComponentCount(VoxelSet set, Connectivity connectivity, boolean inverted) {
        this.set = set;
        this.connectivity = connectivity;
        this.inverted = inverted;
        width = set.size(0);
        rows = set.size(1);
        planes = set.size(2);
    }

    static int of(VoxelSet set, Connectivity connectivity) {
        return new ComponentCount(set, connectivity, false).count();
    }

    /** Parts of the background that have no way out of the box, faces being the ways. */
    static int cavities(VoxelSet set) {
        ComponentCount count = new ComponentCount(set, Connectivity.FACES, true);
        count.open();
        return count.count() - 1;
    }

    private int count() {
        for (int z = 0; z < planes; z++) {
            Runs last = before;
            before = here;
            here = last;
            here.clear(rows);
            for (int y = 0; y < rows; y++) {
                readRow(y, z);
                if (y > 0) {
                    join(y, here, y - 1);
                }
                if (z > 0) {
                    boolean corners = connectivity != Connectivity.FACES;
                    for (int row = corners ? y - 1 : y; row <= (corners ? y + 1 : y); row++) {
                        if (row >= 0 && row < rows) {
                            join(y, before, row);
                        }
                    }
                }
            }
        }
        return components;
    }

    private void readRow(int y, int z) {
        long[] bits = set.bits();
        int start = set.start(y, z);
        boolean edge = inverted && (y == 0 || y == rows - 1 || z == 0 || z == planes - 1);
        int x = inverted ? nextClear(bits, start, 0) : nextSet(bits, start, 0);
        while (x < width) {
            int end = inverted ? nextSet(bits, start, x) : nextClear(bits, start, x);
            int run = open();
            here.add(x, end, run);
            if (edge || inverted && (x == 0 || end == width)) {
                unite(run, OUTSIDE);
            }
            x = inverted ? nextClear(bits, start, end) : nextSet(bits, start, end);
        }
        here.ends[y] = here.size;
    }

    /** First voxel of the set from a place on, or the end of the row. */
    private int nextSet(long[] bits, int start, int from) {
        if (from >= width) {
            return width;
        }
        int word = from >> 6;
        long left = bits[start + word] & -1L << from;
        while (left == 0) {
            if (++word == set.wordsPerRow()) {
                return width;
            }
            left = bits[start + word];
        }
        return 64 * word + Long.numberOfTrailingZeros(left);
    }

    /** First voxel outside the set from a place on, or the end of the row. */
    private int nextClear(long[] bits, int start, int from) {
        if (from >= width) {
            return width;
        }
        int word = from >> 6;
        long left = ~bits[start + word] & -1L << from;
        while (left == 0) {
            left = ~bits[start + ++word];
        }
        return Math.min(width, 64 * word + Long.numberOfTrailingZeros(left));
    }

    private void join(int y, Runs other, int row) {
        int along = connectivity.along();
        int near = other.start(row);
        int last = other.ends[row];
        for (int run = here.start(y); run < here.size; run++) {
            while (near < last && other.to[near] + along <= here.from[run]) {
                near++;
            }
            int until = here.to[run] + along;
            for (int one = near; one < last && other.from[one] < until; one++) {
                unite(here.owner[run], other.owner[one]);
            }
        }
    }

    private int open() {
        if (runs == parent.length) {
            parent = Arrays.copyOf(parent, 2 * runs);
        }
        parent[runs] = runs;
        components++;
        return runs++;
    }

    private void unite(int one, int other) {
        int a = root(one);
        int b = root(other);
        if (a != b) {
            parent[Math.max(a, b)] = Math.min(a, b);
            components--;
        }
    }

    private int root(int run) {
        int root = run;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** The runs of one plane, row by row. */
    private static final class Runs {
        private int[] ends = new int[0];
        private int[] from = new int[64];
        private int[] to = new int[64];
        private int[] owner = new int[64];
        private int size;

        void clear(int rows) {
            size = 0;
            if (ends.length != rows) {
                ends = new int[rows];
            }
        }

        int start(int row) {
            return row == 0 ? 0 : ends[row - 1];
        }

        void add(int start, int end, int run) {
            if (size == owner.length) {
                from = Arrays.copyOf(from, 2 * size);
                to = Arrays.copyOf(to, 2 * size);
                owner = Arrays.copyOf(owner, 2 * size);
            }
            from[size] = start;
            to[size] = end;
            owner[size] = run;
            size++;
        }
    }
}
