package org.gabarito.core.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The largest connected components of a map that is read in runs, each with a voxel in its middle.
 * The map need not be held in memory: it is read three times, once to find the components, once for
 * their centres of mass and once for the voxels that lie nearest to these.
 */
public final class LargestComponents {
    private final Grid grid;
    private final LabelRuns runs;
    private final Connectivity connectivity;

    private LargestComponents(Grid grid, LabelRuns runs, Connectivity connectivity) {
        this.grid = grid;
        this.runs = runs;
        this.connectivity = connectivity;
    }

    /**
     * @param voxels how many it has
     * @param middle linear index of its voxel that is nearest to its centre of mass
     */
    public record Component(int label, int voxels, int middle, BoundingBox box) {}

    /**
     * @param count of all that there are
     */
    public record Found(List<Component> largest, int count) {
        public Found {
            largest = List.copyOf(largest);
        }
    }

    /**
     * Largest first; among equals the one whose first voxel comes first.
     *
     * @param wanted labels that count, others only separate
     * @throws TooManyComponents when there are more than any label map has
     */
    public static Found of(
            Grid grid, LabelRuns runs, Connectivity connectivity, IntPredicate wanted, int most) {
        return new LargestComponents(grid, runs, connectivity).find(wanted, most);
    }

    private Found find(IntPredicate wanted, int most) {
        ComponentScan scan = scan((provisional, start, length) -> {});
        Components all = scan.scan();
        int[] numbers = scan.numbers();
        List<Integer> counted =
                IntStream.range(0, all.count())
                        .filter(one -> wanted.test(all.label(one)))
                        .boxed()
                        .toList();
        int[] chosen =
                counted.stream()
                        .sorted(Comparator.comparingInt(one -> -all.voxels(one)))
                        .limit(most)
                        .mapToInt(one -> one)
                        .toArray();
        int[] middles = middles(chosen, numbers);
        List<Component> largest = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            int one = chosen[i];
            largest.add(new Component(all.label(one), all.voxels(one), middles[i], all.box(one)));
        }
        return new Found(largest, counted.size());
    }

    private ComponentScan scan(ComponentScan.Visitor visitor) {
        return new ComponentScan(grid, runs, connectivity, visitor);
    }

    private int[] middles(int[] chosen, int[] numbers) {
        if (chosen.length == 0) {
            return new int[0];
        }
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < chosen.length; i++) {
            places.put(chosen[i], i);
        }
        // a provisional component gets the same number in every scan
        int[] placeOf = new int[numbers.length];
        Arrays.setAll(placeOf, i -> places.getOrDefault(numbers[i], -1));
        double[][] centres = new double[chosen.length][3];
        long[] voxels = new long[chosen.length];
        scan((provisional, start, length) -> {
                    int place = placeOf[provisional];
                    if (place >= 0) {
                        double[] sum = centres[place];
                        sum[0] += length * (x(start) + (length - 1) / 2.0);
                        sum[1] += (double) length * y(start);
                        sum[2] += (double) length * z(start);
                        voxels[place] += length;
                    }
                })
                .scan();
        for (int i = 0; i < chosen.length; i++) {
            for (int axis = 0; axis < 3; axis++) {
                centres[i][axis] /= voxels[i];
            }
        }
        int[] nearest = new int[chosen.length];
        double[] distances = new double[chosen.length];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        scan((provisional, start, length) -> {
                    int place = placeOf[provisional];
                    if (place >= 0) {
                        double[] centre = centres[place];
                        int first = x(start);
                        int x =
                                (int)
                                        Math.max(
                                                first,
                                                Math.min(first + length - 1, Math.rint(centre[0])));
                        double distance =
                                square(0, x - centre[0])
                                        + square(1, y(start) - centre[1])
                                        + square(2, z(start) - centre[2]);
                        if (distance < distances[place]) {
                            distances[place] = distance;
                            nearest[place] = start + x - first;
                        }
                    }
                })
                .scan();
        return nearest;
    }

    private double square(int axis, double voxels) {
        double length = axis < grid.dimensions() ? voxels * grid.spacing().step(axis) : 0;
        return length * length;
    }

    private int x(int index) {
        return index % grid.size(0);
    }

    private int y(int index) {
        return grid.dimensions() > 1 ? index / grid.size(0) % grid.size(1) : 0;
    }

    private int z(int index) {
        return grid.dimensions() > 2 ? index / grid.size(0) / grid.size(1) : 0;
    }
}
