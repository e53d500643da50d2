package org.gabarito.core.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * The places around a voxel up to some distance, the voxel included. Symmetric about it, and along
 * x without gaps, so that every row of it is told by how far it reaches.
 *
 * <p>Used as in mathematical morphology, 64 voxels at a time: rows that reach equally far are
 * combined first, then widened once, in as many steps as the reach has binary digits.
 */
public final class Neighbourhood {
    /** Relative difference up to which two distances are taken for equal. */
    private static final double TIE = 1e-12;

    /** Rows that reach equally far, as pairs of steps along y and z. */
    private record Rows(int reach, int[] dy, int[] dz) {}

    private final Rows[] groups;

    private Neighbourhood(TreeMap<Integer, List<int[]>> rows) {
        groups =
                rows.entrySet().stream()
                        .map(entry -> rows(entry.getKey(), entry.getValue()))
                        .toArray(Rows[]::new);
    }

    private static Rows rows(int reach, List<int[]> steps) {
        return new Rows(
                reach,
                steps.stream().mapToInt(step -> step[0]).toArray(),
                steps.stream().mapToInt(step -> step[1]).toArray());
    }

    /**
     * Places at most so far away, or less far.
     *
     * @param spacing steps between places; there are as many axes
     * @param itself whether places exactly that far away belong to it
     */
    public static Neighbourhood ball(double distance, double[] spacing, boolean itself) {
        double limit = distance * distance * (itself ? 1 + TIE : 1 - TIE);
        TreeMap<Integer, List<int[]>> rows = new TreeMap<>();
        int alongZ = reach(limit, spacing, 2, itself);
        for (int dz = -alongZ; dz <= alongZ; dz++) {
            double left = limit - square(dz, spacing, 2);
            int alongY = reach(left, spacing, 1, itself);
            for (int dy = -alongY; dy <= alongY; dy++) {
                int dx = reach(left - square(dy, spacing, 1), spacing, 0, itself);
                if (dx >= 0) {
                    add(rows, dx, dy, dz);
                }
            }
        }
        return new Neighbourhood(rows);
    }

    /** Places at most so many steps away along every axis, straight or diagonal. */
    public static Neighbourhood cube(int steps, int axes) {
        int alongY = axes > 1 ? steps : 0;
        int alongZ = axes > 2 ? steps : 0;
        TreeMap<Integer, List<int[]>> rows = new TreeMap<>();
        for (int dz = -alongZ; dz <= alongZ; dz++) {
            for (int dy = -alongY; dy <= alongY; dy++) {
                add(rows, steps, dy, dz);
            }
        }
        return new Neighbourhood(rows);
    }

    /** The most steps along an axis whose squared length fits; -1 when not even none does. */
    private static int reach(double limit, double[] spacing, int axis, boolean itself) {
        if (axis >= spacing.length) {
            return 0;
        }
        int steps = limit < 0 ? 0 : (int) (Math.sqrt(limit) / spacing[axis]) + 1;
        while (steps >= 0 && !within(square(steps, spacing, axis), limit, itself)) {
            steps--;
        }
        return steps;
    }

    private static void add(TreeMap<Integer, List<int[]>> rows, int reach, int dy, int dz) {
        rows.computeIfAbsent(reach, key -> new ArrayList<>()).add(new int[] {dy, dz});
    }

    private static boolean within(double square, double limit, boolean itself) {
        return itself ? square <= limit : square < limit;
    }

    private static double square(int steps, double[] spacing, int axis) {
        double length = axis < spacing.length ? steps * spacing[axis] : 0;
        return length * length;
    }

    /** The voxels of a set that have a place outside it around them, also outside the image. */
    public VoxelSet rimOf(VoxelSet set) {
        long[] rim = set.bits().clone();
        Pass pass = new Pass(set);
        for (int z = 0; z < set.size(2); z++) {
            for (int y = 0; y < set.size(1); y++) {
                int start = set.start(y, z);
                if (pass.holdsAny(y, z) && pass.surrounded(y, z)) {
                    for (int i = 0; i < pass.result.length; i++) {
                        rim[start + i] &= ~pass.result[i];
                    }
                }
            }
        }
        return set.with(rim);
    }

    /**
     * The voxels of a set that have one of some of them around.
     *
     * @param some are taken from the set, in the same box
     */
    public VoxelSet near(VoxelSet some, VoxelSet set) {
        long[] near = new long[set.bits().length];
        Pass among = new Pass(set);
        Pass pass = new Pass(some);
        for (int z = 0; z < set.size(2); z++) {
            for (int y = 0; y < set.size(1); y++) {
                int start = set.start(y, z);
                if (among.holdsAny(y, z) && pass.reached(y, z)) {
                    for (int i = 0; i < pass.result.length; i++) {
                        near[start + i] = pass.result[i] & set.bits()[start + i];
                    }
                }
            }
        }
        return set.with(near);
    }

    /** One row after the other. */
    private final class Pass {
        private final VoxelSet set;
        private final long[] bits;
        private final long[] row;
        private final long[] other;
        private final long[] result;

        Pass(VoxelSet set) {
            this.set = set;
            bits = set.bits();
            row = new long[set.wordsPerRow()];
            other = new long[row.length];
            result = new long[row.length];
        }

        boolean holdsAny(int y, int z) {
            int start = set.start(y, z);
            for (int i = 0; i < row.length; i++) {
                if (bits[start + i] != 0) {
                    return true;
                }
            }
            return false;
        }

        /** Leaves the voxels whose whole surroundings are in the set; false when there are none. */
        boolean surrounded(int y, int z) {
            Arrays.fill(result, -1);
            for (Rows rows : groups) {
                Arrays.fill(row, -1);
                for (int i = 0; i < rows.dy.length; i++) {
                    if (!intersect(y + rows.dy[i], z + rows.dz[i])) {
                        return false;
                    }
                }
                narrow(rows.reach);
                long any = 0;
                for (int i = 0; i < row.length; i++) {
                    result[i] &= row[i];
                    any |= result[i];
                }
                if (any == 0) {
                    return false;
                }
            }
            return true;
        }

        /** Leaves the places that have a voxel of the set around; false when there are none. */
        boolean reached(int y, int z) {
            Arrays.fill(result, 0);
            boolean some = false;
            for (Rows rows : groups) {
                Arrays.fill(row, 0);
                boolean any = false;
                for (int i = 0; i < rows.dy.length; i++) {
                    any |= unite(y + rows.dy[i], z + rows.dz[i]);
                }
                if (any) {
                    some = true;
                    widen(rows.reach);
                    for (int i = 0; i < row.length; i++) {
                        result[i] |= row[i];
                    }
                }
            }
            return some;
        }

        private boolean intersect(int y, int z) {
            if (y < 0 || y >= set.size(1) || z < 0 || z >= set.size(2)) {
                return false;
            }
            int start = set.start(y, z);
            long any = 0;
            for (int i = 0; i < row.length; i++) {
                row[i] &= bits[start + i];
                any |= row[i];
            }
            return any != 0;
        }

        private boolean unite(int y, int z) {
            if (y < 0 || y >= set.size(1) || z < 0 || z >= set.size(2)) {
                return false;
            }
            int start = set.start(y, z);
            long any = 0;
            for (int i = 0; i < row.length; i++) {
                row[i] |= bits[start + i];
                any |= bits[start + i];
            }
            return any != 0;
        }

        /** Keeps bits that have bits as far as the reach on both sides. */
        private void narrow(int reach) {
            System.arraycopy(row, 0, other, 0, row.length);
            for (int done = 0; done < reach; ) {
                int step = Math.min(done + 1, reach - done);
                for (int i = 0; i < row.length; i++) {
                    row[i] &= after(row, i, step);
                }
                for (int i = row.length - 1; i >= 0; i--) {
                    other[i] &= before(other, i, step);
                }
                done += step;
            }
            for (int i = 0; i < row.length; i++) {
                row[i] &= other[i];
            }
        }

        /** Adds bits on both sides as far as the reach. */
        private void widen(int reach) {
            System.arraycopy(row, 0, other, 0, row.length);
            for (int done = 0; done < reach; ) {
                int step = Math.min(done + 1, reach - done);
                for (int i = 0; i < row.length; i++) {
                    row[i] |= after(row, i, step);
                }
                for (int i = row.length - 1; i >= 0; i--) {
                    other[i] |= before(other, i, step);
                }
                done += step;
            }
            for (int i = 0; i < row.length; i++) {
                row[i] |= other[i];
            }
        }

        /** The word that begins so many bits later. */
        private static long after(long[] words, int i, int bits) {
            int word = i + (bits >> 6);
            int bit = bits & 63;
            long low = word < words.length ? words[word] >>> bit : 0;
            return bit > 0 && word + 1 < words.length ? low | words[word + 1] << -bit : low;
        }

        /** The word that begins so many bits earlier. */
        private static long before(long[] words, int i, int bits) {
            int word = i - (bits >> 6);
            int bit = bits & 63;
            long high = word >= 0 ? words[word] << bit : 0;
            return bit > 0 && word > 0 ? high | words[word - 1] >>> -bit : high;
        }
    }
}
