package org.gabarito.core.geometry;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * One component in voxels coarse enough to be thinned soon, with a margin around. A coarse voxel
 * belongs to it when any of its fine ones does, so that nothing thin falls apart.
 */
final class CoarseComponent {
    private static final long MOST_IN_BOX = 1 << 21;
    private static final long MOST_IN_MASK = 100_000;

    /** Thinning looks two voxels around each one. */
    private static final int MARGIN = 2;

    /** Balls in which a component is looked for, in radii of what fits inside. */
    private static final double SURROUNDINGS = 3;

    private static final int MOST_BALLS = 100;
    private static final int POINTS_ALONG_RADIUS = 10;

    private static final int CENTRE = 13;

    private final int axes;
    private final int factor;
    private final int[] shape = {1, 1, 1};
    private final double[] spacing = {1, 1, 1};
    private final BitSet mask;

    /** From a voxel to its 26 neighbours: how far in the array and in space, 0 for those off. */
    private final int[] steps = new int[27];

    private final double[] lengths = new double[27];

    CoarseComponent(LabelMap map, Components components, int component) {
        BoundingBox box = components.box(component);
        Grid grid = map.grid();
        axes = grid.dimensions();
        factor = factor(box, components.voxels(component));
        for (int axis = 0; axis < axes; axis++) {
            shape[axis] = (box.size(axis) + factor - 1) / factor + 2 * MARGIN;
            spacing[axis] = factor * grid.spacing().step(axis);
        }
        measureSteps();
        BitSet filled = filled(map, box, components.label(component));
        mask = connected(filled, seed(grid, box, components.first(component)));
    }

    private static int factor(BoundingBox box, int voxels) {
        double size = 1;
        for (int axis = 0; axis < box.dimensions(); axis++) {
            size *= box.size(axis);
        }
        double shrink = Math.max(size / MOST_IN_BOX, (double) voxels / MOST_IN_MASK);
        return Math.max(1, (int) Math.ceil(Math.pow(shrink, 1.0 / box.dimensions()) - 1e-9));
    }

    private void measureSteps() {
        for (int place = 0; place < 27; place++) {
            int[] by = {place % 3 - 1, place / 3 % 3 - 1, place / 9 - 1};
            double square = 0;
            for (int axis = 0; axis < 3; axis++) {
                square += Math.pow(by[axis] * spacing[axis], 2);
            }
            boolean there = (by[1] == 0 || axes > 1) && (by[2] == 0 || axes > 2);
            steps[place] = there ? (by[2] * shape[1] + by[1]) * shape[0] + by[0] : 0;
            lengths[place] = there ? Math.sqrt(square) : 0;
        }
    }

    private int points() {
        return shape[0] * shape[1] * shape[2];
    }

    private BitSet filled(LabelMap map, BoundingBox box, int label) {
        BitSet filled = new BitSet(points());
        Grid grid = map.grid();
        int height = axes > 1 ? grid.size(1) : 1;
        int boxRows = axes > 1 ? box.size(1) : 1;
        int boxPlanes = axes > 2 ? box.size(2) : 1;
        for (int z = 0; z < boxPlanes; z++) {
            for (int y = 0; y < boxRows; y++) {
                int row = (low(box, 2) + z) * height + low(box, 1) + y;
                int start = row * grid.size(0) + box.min(0);
                for (int x = 0; x < box.size(0); x++) {
                    if (map.label(start + x) == label) {
                        filled.set(index(x, y, z));
                    }
                }
            }
        }
        return filled;
    }

    private int seed(Grid grid, BoundingBox box, int first) {
        int height = axes > 1 ? grid.size(1) : 1;
        int row = first / grid.size(0);
        return index(
                first % grid.size(0) - box.min(0),
                row % height - low(box, 1),
                row / height - low(box, 2));
    }

    private static int low(BoundingBox box, int axis) {
        return axis < box.dimensions() ? box.min(axis) : 0;
    }

    /** Of the coarse voxel that holds a fine one, counted from the corner of the box. */
    private int index(int x, int y, int z) {
        int row = axes > 1 ? y / factor + MARGIN : 0;
        int plane = axes > 2 ? z / factor + MARGIN : 0;
        return (plane * shape[1] + row) * shape[0] + x / factor + MARGIN;
    }

    private BitSet connected(BitSet filled, int seed) {
        BitSet connected = new BitSet(points());
        int[] open = new int[64];
        int size = 0;
        open[size++] = seed;
        connected.set(seed);
        while (size > 0) {
            int voxel = open[--size];
            for (int step : steps) {
                int other = voxel + step;
                if (filled.get(other) && !connected.get(other)) {
                    connected.set(other);
                    if (size == open.length) {
                        open = Arrays.copyOf(open, 2 * size);
                    }
                    open[size++] = other;
                }
            }
        }
        return connected;
    }

    CentreLine centreLine() {
        double volume = mask.cardinality() * voxelSize();
        BitSet line = closed();
        double[] depths = depths(line);
        Thinning.thin(line, depths, spacing, shape);
        // the depth reaches to the centre of the first voxel outside
        double edge = Math.pow(voxelSize(), 1.0 / axes);
        double inscribed = 2 * median(line, depths) - edge;
        double length = length(line) + inscribed;
        double section = volume / length;
        double width = axes < 3 ? section : 2 * Math.sqrt(section / Math.PI);
        return new CentreLine(length, width, inscribed, crowding(line, depths), factor);
    }

    /**
     * With its pinholes and the gaps in a rough surface filled, each of which thinning would have
     * to keep: dilated by one voxel, then eroded.
     */
    private BitSet closed() {
        BitSet grown = (BitSet) mask.clone();
        mask.stream().forEach(voxel -> around(voxel).forEach(grown::set));
        BitSet closed = (BitSet) mask.clone();
        grown.stream()
                .filter(voxel -> !mask.get(voxel) && around(voxel).allMatch(grown::get))
                .forEach(closed::set);
        return closed;
    }

    private IntStream around(int voxel) {
        return Arrays.stream(steps).map(step -> voxel + step);
    }

    private double[] depths(BitSet inside) {
        BitSet outside = (BitSet) inside.clone();
        outside.flip(0, points());
        double[] depths =
                DistanceTransform.squared(
                        outside, Arrays.copyOf(spacing, axes), Arrays.copyOf(shape, axes));
        Arrays.setAll(depths, i -> Math.sqrt(depths[i]));
        return depths;
    }

    private double voxelSize() {
        double size = 1;
        for (int axis = 0; axis < axes; axis++) {
            size *= spacing[axis];
        }
        return size;
    }

    private static double median(BitSet line, double[] depths) {
        double[] sorted = line.stream().mapToDouble(i -> depths[i]).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** Thick parts count by their cross-section: a tube is not judged by the twigs on it. */
    private double crowding(BitSet line, double[] depths) {
        int[] centres = line.stream().toArray();
        int every = (centres.length + MOST_BALLS - 1) / MOST_BALLS;
        double edge = Math.pow(voxelSize(), 1.0 / axes);
        double sum = 0;
        double weights = 0;
        for (int i = every / 2; i < centres.length; i += every) {
            double radius = depths[centres[i]] - edge / 2;
            double weight = Math.pow(radius, axes - 1);
            sum += weight * share(centres[i], SURROUNDINGS * radius);
            weights += weight;
        }
        // of a straight tube: a cylinder in a ball, a strip in a disc
        double ofTube =
                axes < 3 ? 4 / (Math.PI * SURROUNDINGS) : 3 / (2 * SURROUNDINGS * SURROUNDINGS);
        return sum / weights / ofTube;
    }

    /** Of a ball around a voxel, what belongs to the component; looked at in a few places. */
    private double share(int centre, double radius) {
        int[] at = {centre % shape[0], centre / shape[0] % shape[1], centre / shape[0] / shape[1]};
        int[] reach = new int[3];
        int[] stride = {1, 1, 1};
        for (int axis = 0; axis < axes; axis++) {
            reach[axis] = (int) (radius / spacing[axis]);
            stride[axis] = Math.max(1, reach[axis] / POINTS_ALONG_RADIUS);
            reach[axis] -= reach[axis] % stride[axis];
        }
        int all = 0;
        int inside = 0;
        for (int z = -reach[2]; z <= reach[2]; z += stride[2]) {
            for (int y = -reach[1]; y <= reach[1]; y += stride[1]) {
                for (int x = -reach[0]; x <= reach[0]; x += stride[0]) {
                    if (Math.hypot(x * spacing[0], Math.hypot(y * spacing[1], z * spacing[2]))
                            <= radius) {
                        all++;
                        inside += contains(at[0] + x, at[1] + y, at[2] + z) ? 1 : 0;
                    }
                }
            }
        }
        return (double) inside / all;
    }

    private boolean contains(int x, int y, int z) {
        return Math.min(x, Math.min(y, z)) >= 0
                && x < shape[0]
                && y < shape[1]
                && z < shape[2]
                && mask.get((z * shape[1] + y) * shape[0] + x);
    }

    /** Sum of the links between neighbours, each counted once. */
    private double length(BitSet line) {
        double length = 0;
        for (int voxel = line.nextSetBit(0); voxel >= 0; voxel = line.nextSetBit(voxel + 1)) {
            for (int place = CENTRE + 1; place < 27; place++) {
                if (steps[place] != 0
                        && line.get(voxel + steps[place])
                        && !isBypassed(line, voxel, place)) {
                    length += lengths[place];
                }
            }
        }
        return length;
    }

    /** Whether two shorter links lead to the same neighbour. */
    private boolean isBypassed(BitSet line, int voxel, int place) {
        for (int over = 0; over < 27; over++) {
            int x = place % 3 - over % 3;
            int y = place / 3 % 3 - over / 3 % 3;
            int z = place / 9 - over / 9;
            boolean reachable = Math.max(Math.abs(x), Math.max(Math.abs(y), Math.abs(z))) <= 1;
            if (reachable
                    && over != place
                    && steps[over] != 0
                    && line.get(voxel + steps[over])
                    && lengths[over] < lengths[place]
                    && lengths[CENTRE + 9 * z + 3 * y + x] < lengths[place]) {
                return true;
            }
        }
        return false;
    }
}
