package org.gabarito.core.geometry;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one image as runs of voxels along the fastest axis, in the order of the image: one
 * object a label, one a connected component, or one a mask, where objects may lie over each other.
 * They take memory by the length of their outlines, not by the size of the image.
 */
public final class ObjectRuns {
    private final Grid grid;
    private final int objects;
    private final int[] starts;
    private final int[] ends;
    private final int[] object;
    private int @Nullable [] byObject;
    private int @Nullable [] firstOfObject;

    private ObjectRuns(Grid grid, int objects, int[] starts, int[] ends, int[] object) {
        this.grid = grid;
        this.objects = objects;
        this.starts = starts;
        this.ends = ends;
        this.object = object;
    }

    /**
     * One object a label.
     *
     * @param labels ascending; the object's number is the place of its label here, and voxels with
     *     other labels belong to none
     * @param ignoredIn map on the same grid
     * @param ignored voxels with one of these labels there belong to no object
     */
    public static ObjectRuns ofLabels(
            LabelMap map, int[] labels, LabelMap ignoredIn, Set<Integer> ignored) {
        Collector runs = new Collector();
        runs.collect(map, ignoredIn, ignored, label -> Arrays.binarySearch(labels, label));
        return runs.build(map.grid(), labels.length);
    }

    /**
     * One object a connected component, in the order of their first voxels.
     *
     * @param labels of the class; neighbours with different ones of these hang together
     */
    public static ObjectRuns ofComponents(
            LabelMap map,
            Set<Integer> labels,
            Connectivity connectivity,
            LabelMap ignoredIn,
            Set<Integer> ignored) {
        if (map.grid().dimensions() > 3) {
            throw new IllegalArgumentException(
                    "at most three axes, not " + map.grid().dimensions());
        }
        Collector runs = new Collector();
        runs.collect(map, ignoredIn, ignored, label -> labels.contains(label) ? 0 : -1);
        runs.join();
        ObjectRuns all = runs.build(map.grid(), 0);
        return RunComponents.number(all, connectivity);
    }

    /** One object a mask, in the order in which they are added. */
    public static Masks ofMasks(Grid grid) {
        return new Masks(grid);
    }

    /** Collects masks of objects that may lie over each other. */
    public static final class Masks {
        private final Grid grid;
        private final Collector runs = new Collector();
        private int objects;

        private Masks(Grid grid) {
            this.grid = grid;
        }

        /**
         * Adds an object.
         *
         * @param mask on a grid of the same shape; whatever is not 0 belongs to the object
         */
        public void add(LabelMap mask) {
            if (!mask.grid().sameShape(grid)) {
                throw new IllegalArgumentException(mask.grid() + " is not the shape of " + grid);
            }
            int number = objects++;
            runs.collect(mask, mask, Set.of(), label -> number);
        }

        public int objects() {
            return objects;
        }

        public ObjectRuns build() {
            return runs.sorted().build(grid, objects);
        }
    }

    /** The same objects on a grid with as many voxels in rows of the same length. */
    public ObjectRuns with(Grid other) {
        if (other.voxels() != grid.voxels() || other.size(0) != grid.size(0)) {
            throw new IllegalArgumentException(other + " does not go with " + grid);
        }
        return new ObjectRuns(other, objects, starts, ends, object);
    }

    /** The same runs as other objects; a run of object -1 is left out. */
    ObjectRuns renumbered(int[] objectOfRun, int count) {
        int kept = (int) Arrays.stream(objectOfRun).filter(o -> o >= 0).count();
        int[] newStarts = new int[kept];
        int[] newEnds = new int[kept];
        int[] newObject = new int[kept];
        for (int run = 0, next = 0; run < objectOfRun.length; run++) {
            if (objectOfRun[run] >= 0) {
                newStarts[next] = starts[run];
                newEnds[next] = ends[run];
                newObject[next++] = objectOfRun[run];
            }
        }
        return new ObjectRuns(grid, count, newStarts, newEnds, newObject);
    }

    /** Only objects of at least so many voxels, numbered anew in the same order. */
    public ObjectRuns atLeast(long smallest) {
        long[] voxels = voxels();
        int[] number = new int[objects];
        int count = 0;
        for (int i = 0; i < objects; i++) {
            number[i] = voxels[i] >= smallest ? count++ : -1;
        }
        if (count == objects) {
            return this;
        }
        return renumbered(Arrays.stream(object).map(o -> number[o]).toArray(), count);
    }

    public Grid grid() {
        return grid;
    }

    /** Number of objects. */
    public int objects() {
        return objects;
    }

    int size() {
        return starts.length;
    }

    int start(int run) {
        return starts[run];
    }

    int end(int run) {
        return ends[run];
    }

    /** Voxels of every object. */
    public long[] voxels() {
        long[] voxels = new long[objects];
        for (int run = 0; run < starts.length; run++) {
            voxels[object[run]] += ends[run] - starts[run];
        }
        return voxels;
    }

    /** A map in which every object has its number plus one; objects must not overlap. */
    public LabelMap labelled() {
        if (objects <= 0xff) {
            byte[] labels = new byte[grid.voxels()];
            for (int run = 0; run < starts.length; run++) {
                Arrays.fill(labels, starts[run], ends[run], (byte) (object[run] + 1));
            }
            return LabelMap.of(grid, labels);
        }
        int[] labels = new int[grid.voxels()];
        for (int run = 0; run < starts.length; run++) {
            Arrays.fill(labels, starts[run], ends[run], object[run] + 1);
        }
        return LabelMap.of(grid, labels);
    }

    /** The highest label that every object has in a map on its grid. */
    public int[] highest(LabelMap map) {
        int[] highest = new int[objects];
        Arrays.fill(highest, Integer.MIN_VALUE);
        LabelRuns labels = LabelRuns.of(map);
        for (int run = 0; run < starts.length; run++) {
            for (int at = starts[run]; at < ends[run]; at = labels.end(at, ends[run])) {
                highest[object[run]] = Math.max(highest[object[run]], labels.label(at));
            }
        }
        return highest;
    }

    /** Box of every object; null for one without voxels. */
    public @Nullable BoundingBox[] boxes() {
        int axes = grid.dimensions();
        int[][] low = new int[objects][axes];
        int[][] high = new int[objects][axes];
        for (int i = 0; i < objects; i++) {
            Arrays.fill(low[i], Integer.MAX_VALUE);
            Arrays.fill(high[i], -1);
        }
        for (int run = 0; run < starts.length; run++) {
            int[] lowest = low[object[run]];
            int[] highest = high[object[run]];
            int rest = starts[run] / grid.size(0);
            int x = starts[run] - rest * grid.size(0);
            lowest[0] = Math.min(lowest[0], x);
            highest[0] = Math.max(highest[0], x + ends[run] - starts[run] - 1);
            for (int axis = 1; axis < axes; axis++) {
                int at = rest % grid.size(axis);
                rest /= grid.size(axis);
                lowest[axis] = Math.min(lowest[axis], at);
                highest[axis] = Math.max(highest[axis], at);
            }
        }
        BoundingBox[] boxes = new BoundingBox[objects];
        for (int i = 0; i < objects; i++) {
            boxes[i] = high[i][0] < 0 ? null : BoundingBox.of(low[i], high[i]);
        }
        return boxes;
    }

    /** Centre of mass of every object in voxels, one number an axis. */
    public double[][] centres() {
        int axes = grid.dimensions();
        double[][] sums = new double[objects][axes];
        for (int run = 0; run < starts.length; run++) {
            double[] sum = sums[object[run]];
            long length = ends[run] - starts[run];
            int rest = starts[run] / grid.size(0);
            long x = starts[run] - (long) rest * grid.size(0);
            sum[0] += length * (2 * x + length - 1) / 2.0;
            for (int axis = 1; axis < axes; axis++) {
                sum[axis] += (double) length * (rest % grid.size(axis));
                rest /= grid.size(axis);
            }
        }
        long[] voxels = voxels();
        for (int i = 0; i < objects; i++) {
            for (int axis = 0; axis < axes; axis++) {
                sums[i][axis] /= voxels[i];
            }
        }
        return sums;
    }

    /** Linear index of each object's voxel that is nearest to its centre of mass, in voxels. */
    public int[] middles() {
        double[][] centres = centres();
        int[] middles = new int[objects];
        double[] distances = new double[objects];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        for (int run = 0; run < starts.length; run++) {
            double[] centre = centres[object[run]];
            int rest = starts[run] / grid.size(0);
            int first = starts[run] - rest * grid.size(0);
            int last = first + ends[run] - starts[run] - 1;
            int x = (int) Math.max(first, Math.min(last, Math.rint(centre[0])));
            double distance = (x - centre[0]) * (x - centre[0]);
            for (int axis = 1; axis < grid.dimensions(); axis++) {
                double apart = rest % grid.size(axis) - centre[axis];
                rest /= grid.size(axis);
                distance += apart * apart;
            }
            if (distance < distances[object[run]]) {
                distances[object[run]] = distance;
                middles[object[run]] = starts[run] + x - first;
            }
        }
        return middles;
    }

    /** The objects that a voxel belongs to, which are several where masks overlap. */
    public int[] at(int index) {
        int row = index - index % grid.size(0);
        int run = Arrays.binarySearch(starts, index + 1);
        run = run < 0 ? -run - 1 : run;
        while (run > 0 && starts[run - 1] > index) {
            run--;
        }
        int first = run;
        while (first > 0 && starts[first - 1] >= row) {
            first--;
        }
        return IntStream.range(first, run)
                .filter(at -> index < ends[at])
                .map(at -> object[at])
                .sorted()
                .toArray();
    }

    /** One object as a map of zeros and ones that covers a box. */
    public LabelMap crop(int one, BoundingBox box) {
        int[] size = new int[grid.dimensions()];
        for (int axis = 0; axis < size.length; axis++) {
            size[axis] = box.size(axis);
        }
        Grid small = Grid.of(grid.spacing(), size);
        byte[] marks = new byte[small.voxels()];
        int[] first = index();
        int[] runs = byObject == null ? new int[0] : byObject;
        for (int at = first[one]; at < first[one + 1]; at++) {
            int run = runs[at];
            int rest = starts[run] / grid.size(0);
            int into = starts[run] - rest * grid.size(0) - box.min(0);
            int step = box.size(0);
            for (int axis = 1; axis < size.length; axis++) {
                into += (rest % grid.size(axis) - box.min(axis)) * step;
                rest /= grid.size(axis);
                step *= box.size(axis);
            }
            Arrays.fill(marks, into, into + ends[run] - starts[run], (byte) 1);
        }
        return LabelMap.of(small, marks);
    }

    /**
     * The voxels of one object.
     *
     * @param box that holds them
     */
    public VoxelSet voxels(int one, BoundingBox box) {
        VoxelSet set = VoxelSet.in(grid, box);
        int rows = grid.dimensions() > 1 ? grid.size(1) : 1;
        int[] first = index();
        int[] runs = byObject == null ? new int[0] : byObject;
        for (int at = first[one]; at < first[one + 1]; at++) {
            int row = starts[runs[at]] / grid.size(0);
            int x = starts[runs[at]] - row * grid.size(0);
            set.add(x, x + ends[runs[at]] - starts[runs[at]], row % rows, row / rows);
        }
        return set;
    }

    /** Where the runs of each object begin in {@link #byObject}; filled on first call. */
    private synchronized int[] index() {
        if (firstOfObject == null) {
            int[] first = new int[objects + 1];
            for (int one : object) {
                first[one + 1]++;
            }
            for (int i = 0; i < objects; i++) {
                first[i + 1] += first[i];
            }
            int[] runs = new int[starts.length];
            int[] next = first.clone();
            for (int run = 0; run < starts.length; run++) {
                runs[next[object[run]]++] = run;
            }
            byObject = runs;
            firstOfObject = first;
        }
        return firstOfObject;
    }

    /** Takes stretches of voxels that belong to an object on either side. */
    @FunctionalInterface
    public interface Shared {
        void add(int object, int other, int voxels);
    }

    /**
     * Every stretch of voxels that an object here shares with one there, on the same grid. Runs end
     * with their row, so that few have to be looked at again for the next one.
     */
    public void shared(ObjectRuns other, Shared into) {
        int there = 0;
        for (int here = 0; here < starts.length; here++) {
            while (there < other.starts.length && other.ends[there] <= starts[here]) {
                there++;
            }
            for (int at = there; at < other.starts.length && other.starts[at] < ends[here]; at++) {
                int from = Math.max(starts[here], other.starts[at]);
                int to = Math.min(ends[here], other.ends[at]);
                if (to > from) {
                    into.add(object[here], other.object[at], to - from);
                }
            }
        }
    }

    /** Which object a label stands for; negative for none. */
    @FunctionalInterface
    private interface Numbering {
        int object(int label);
    }

    /** Reads a map from run to run. */
    private static final class Collector {
        private int[] starts = new int[64];
        private int[] ends = new int[64];
        private int[] object = new int[64];
        private int size;
        private int width = 1;

        void collect(LabelMap map, LabelMap ignoredIn, Set<Integer> ignored, Numbering numbering) {
            LabelRuns labels = LabelRuns.of(map);
            LabelRuns others = LabelRuns.of(ignoredIn);
            width = map.grid().size(0);
            int voxels = map.grid().voxels();
            for (int row = 0; row < voxels; row += width) {
                int limit = row + width;
                for (int index = row; index < limit; ) {
                    int end = labels.end(index, limit);
                    int label = labels.label(index);
                    int number = label == 0 ? -1 : numbering.object(label);
                    if (number >= 0 && ignored.isEmpty()) {
                        add(index, end, number);
                    } else if (number >= 0) {
                        for (int from = index; from < end; ) {
                            int to = others.end(from, end);
                            if (!ignored.contains(others.label(from))) {
                                add(from, to, number);
                            }
                            from = to;
                        }
                    }
                    index = end;
                }
            }
        }

        /** Makes one run of those that follow each other in a row without a gap. */
        void join() {
            int kept = 0;
            for (int run = 1; run < size; run++) {
                if (starts[run] == ends[kept] && starts[run] % width != 0) {
                    ends[kept] = ends[run];
                } else {
                    kept++;
                    starts[kept] = starts[run];
                    ends[kept] = ends[run];
                    object[kept] = object[run];
                }
            }
            size = Math.min(size, kept + 1);
        }

        /** By their starts; of those that start together the one that was added first. */
        Collector sorted() {
            long[] keys = new long[size];
            for (int run = 0; run < size; run++) {
                keys[run] = (long) starts[run] << Integer.SIZE | run;
            }
            Arrays.sort(keys);
            Collector sorted = new Collector();
            for (long key : keys) {
                int run = (int) key;
                sorted.add(starts[run], ends[run], object[run]);
            }
            return sorted;
        }

        private void add(int start, int end, int number) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, 2 * size);
                ends = Arrays.copyOf(ends, 2 * size);
                object = Arrays.copyOf(object, 2 * size);
            }
            starts[size] = start;
            ends[size] = end;
            object[size++] = number;
        }

        ObjectRuns build(Grid grid, int objects) {
            return new ObjectRuns(
                    grid,
                    objects,
                    Arrays.copyOf(starts, size),
                    Arrays.copyOf(ends, size),
                    Arrays.copyOf(object, size));
        }
    }
}
