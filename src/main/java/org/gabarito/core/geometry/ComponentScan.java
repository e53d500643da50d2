package org.gabarito.core.geometry;

import java.util.Arrays;
import java.util.BitSet;

/** The pass that finds {@link Components}. */
final class ComponentScan {
    /** Bounds the memory that an image without structure can take. */
    private static final int MOST = 1 << 21;

    private static final int NONE = -1;

    private final LabelRuns labels;
    private final int dimensions;
    private final int width;
    private final int rows;
    private final int planes;
    private final Connectivity connectivity;

    /** Planes that neighbours can lie in, in turn. */
    private final Plane[] window;

    /** Of provisional components, of which several may turn out to be one. */
    private int size;

    private int[] parent = new int[64];
    private int[] label = new int[64];
    private int[] voxels = new int[64];
    private int[] first = new int[64];
    private int[] corners = new int[6 * 64];
    private final BitSet touching = new BitSet();

    /** Takes every run once it has a provisional component. */
    @FunctionalInterface
    interface Visitor {
        void run(int provisional, int start, int length);
    }

    private final Visitor visitor;

    ComponentScan(LabelMap map, Connectivity connectivity) {
        this(map.grid(), LabelRuns.of(map), connectivity, (provisional, start, length) -> {});
    }

    ComponentScan(Grid grid, LabelRuns runs, Connectivity connectivity, Visitor visitor) {
        this.visitor = visitor;
        dimensions = grid.dimensions();
        if (dimensions > 3) {
            throw new IllegalArgumentException("at most three axes, not " + dimensions);
        }
        this.connectivity = connectivity;
        labels = runs;
        width = grid.size(0);
        rows = dimensions > 1 ? grid.size(1) : 1;
        planes = dimensions > 2 ? grid.size(2) : 1;
        window = new Plane[connectivity.reach() + 1];
        Arrays.setAll(window, ignored -> new Plane(rows));
    }

    Components scan() {
        for (int z = 0; z < planes; z++) {
            Plane plane = plane(z);
            plane.size = 0;
            for (int y = 0; y < rows; y++) {
                readRow(plane, y, z);
                joinRow(plane, y, z);
                settleRow(plane, y, z);
            }
        }
        return components();
    }

    private Plane plane(int z) {
        return window[z % window.length];
    }

    private void readRow(Plane plane, int y, int z) {
        int start = (z * rows + y) * width;
        int limit = start + width;
        for (int index = start; index < limit; ) {
            int end = labels.end(index, limit);
            int value = labels.label(index);
            if (value != 0) {
                plane.add(index - start, end - start, value);
            }
            index = end;
        }
        plane.ends[y] = plane.size;
    }

    private void joinRow(Plane plane, int y, int z) {
        int reach = connectivity.reach();
        for (int back = 0; back <= Math.min(reach, z); back++) {
            int last = back == 0 ? y - 1 : Math.min(rows - 1, y + reach);
            for (int row = Math.max(0, y - reach); row <= last; row++) {
                if (connectivity.joins(y - row, back)) {
                    joinRows(plane, y, plane(z - back), row);
                }
            }
        }
    }

    private void joinRows(Plane plane, int y, Plane other, int row) {
        int along = connectivity.along();
        int from = other.start(row);
        int to = other.ends[row];
        for (int run = plane.start(y); run < plane.ends[y]; run++) {
            while (from < to && other.runEnd[from] + along <= plane.runStart[run]) {
                from++;
            }
            int until = plane.runEnd[run] + along;
            for (int near = from; near < to && other.runStart[near] < until; near++) {
                meet(plane, run, other, near);
            }
        }
    }

    private void meet(Plane plane, int run, Plane other, int near) {
        if (plane.value[run] == other.value[near]) {
            int root = root(other.owner[near]);
            plane.owner[run] =
                    plane.owner[run] == NONE ? root : united(root(plane.owner[run]), root);
        } else {
            plane.touches[run] = true;
            touching.set(other.owner[near]);
        }
    }

    /** Neighbours within the row, and a component for every run. */
    private void settleRow(Plane plane, int y, int z) {
        for (int run = plane.start(y); run < plane.ends[y]; run++) {
            for (int before = run - 1;
                    before >= plane.start(y)
                            && plane.runStart[run] - plane.runEnd[before] < connectivity.reach();
                    before--) {
                meet(plane, run, plane, before);
            }
            if (plane.owner[run] == NONE) {
                plane.owner[run] = open(plane.value[run], (z * rows + y) * width, plane, run);
            }
            extend(plane.owner[run], plane, run, y, z);
            visitor.run(
                    plane.owner[run],
                    (z * rows + y) * width + plane.runStart[run],
                    plane.runEnd[run] - plane.runStart[run]);
        }
    }

    private int open(int value, int rowStart, Plane plane, int run) {
        if (size == MOST) {
            throw new TooManyComponents(MOST);
        }
        if (size == parent.length) {
            int capacity = 2 * size;
            parent = Arrays.copyOf(parent, capacity);
            label = Arrays.copyOf(label, capacity);
            voxels = Arrays.copyOf(voxels, capacity);
            first = Arrays.copyOf(first, capacity);
            corners = Arrays.copyOf(corners, 6 * capacity);
        }
        parent[size] = size;
        label[size] = value;
        voxels[size] = 0;
        first[size] = rowStart + plane.runStart[run];
        Arrays.fill(corners, 6 * size, 6 * size + 3, Integer.MAX_VALUE);
        Arrays.fill(corners, 6 * size + 3, 6 * size + 6, NONE);
        return size++;
    }

    private void extend(int component, Plane plane, int run, int y, int z) {
        voxels[component] += plane.runEnd[run] - plane.runStart[run];
        stretch(component, 0, plane.runStart[run], plane.runEnd[run] - 1);
        stretch(component, 1, y, y);
        stretch(component, 2, z, z);
        if (plane.touches[run]) {
            touching.set(component);
        }
    }

    private void stretch(int component, int axis, int low, int high) {
        int at = 6 * component + axis;
        corners[at] = Math.min(corners[at], low);
        corners[at + 3] = Math.max(corners[at + 3], high);
    }

    private int root(int component) {
        int root = component;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** The earlier one keeps its number, and so its first voxel. */
    private int united(int one, int other) {
        int root = Math.min(one, other);
        parent[Math.max(one, other)] = root;
        return root;
    }

    /** After the scan: the component that each provisional one belongs to. */
    int[] numbers() {
        int[] number = new int[size];
        int count = 0;
        for (int one = 0; one < size; one++) {
            int root = root(one);
            number[one] = root == one ? count++ : number[root];
        }
        return number;
    }

    private Components components() {
        int[] number = new int[size];
        int count = 0;
        for (int one = 0; one < size; one++) {
            int root = root(one);
            if (root == one) {
                number[one] = count++;
            } else {
                voxels[root] += voxels[one];
                for (int axis = 0; axis < 3; axis++) {
                    stretch(root, axis, corners[6 * one + axis], corners[6 * one + axis + 3]);
                }
                if (touching.get(one)) {
                    touching.set(root);
                }
            }
        }
        int[] foundLabels = new int[count];
        int[] foundVoxels = new int[count];
        int[] foundFirsts = new int[count];
        int[] foundCorners = new int[6 * count];
        BitSet foundTouching = new BitSet();
        for (int one = 0; one < size; one++) {
            if (parent[one] == one) {
                int at = number[one];
                foundLabels[at] = label[one];
                foundVoxels[at] = voxels[one];
                foundFirsts[at] = first[one];
                System.arraycopy(corners, 6 * one, foundCorners, 6 * at, 6);
                foundTouching.set(at, touching.get(one));
            }
        }
        return new Components(
                dimensions, foundLabels, foundVoxels, foundFirsts, foundCorners, foundTouching);
    }

    /** The runs of one plane, row by row. */
    private static final class Plane {
        /** Where the runs of each row end. */
        private final int[] ends;

        private int size;
        private int[] runStart = new int[64];
        private int[] runEnd = new int[64];
        private int[] value = new int[64];
        private int[] owner = new int[64];
        private boolean[] touches = new boolean[64];

        Plane(int rows) {
            ends = new int[rows];
        }

        int start(int row) {
            return row == 0 ? 0 : ends[row - 1];
        }

        void add(int start, int end, int label) {
            if (size == value.length) {
                runStart = Arrays.copyOf(runStart, 2 * size);
                runEnd = Arrays.copyOf(runEnd, 2 * size);
                value = Arrays.copyOf(value, 2 * size);
                owner = Arrays.copyOf(owner, 2 * size);
                touches = Arrays.copyOf(touches, 2 * size);
            }
            runStart[size] = start;
            runEnd[size] = end;
            value[size] = label;
            owner[size] = NONE;
            touches[size] = false;
            size++;
        }
    }
}
