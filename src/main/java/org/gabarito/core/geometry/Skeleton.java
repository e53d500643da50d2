package org.gabarito.core.geometry;

import java.util.Arrays;

/**
 * The centre lines of a set of voxels, one voxel thin, found by taking away voxels from the outside
 * in as long as nothing falls apart.
 *
 * <p>In space after Lee, Kashyap and Chu: the six directions are tried in turn; the border voxels
 * on one side that may go are found first, then looked at once more one by one in scanning order. A
 * voxel may go when it does not end a line, when the Euler characteristic stays, and when its
 * neighbours hang together without it. In the plane after Zhang and Suen, who take away at once all
 * pixels on the lower right, then all on the upper left, that are no ends and have their neighbours
 * in one piece.
 *
 * <p>Thinning is not unique: the order of directions and of voxels matters, and so does the
 * handling of two-pixel lines, which Zhang and Suen's rule alone would take away or leave as steps.
 * This is the skeleton that scikit-image gives (0.19), and through it clDice, MetricsReloaded and
 * panoptica, which scan an image with x slowest and z fastest in space, with y slowest in the
 * plane.
 *
 * <p>Lee, Kashyap and Chu, Building skeleton models via 3-D medial surface/axis thinning
 * algorithms, CVGIP: Graphical Models and Image Processing 1994, doi 10.1006/cgip.1994.1042. Zhang
 * and Suen, A fast parallel algorithm for thinning digital patterns, Communications of the ACM
 * 1984, doi 10.1145/357994.358023.
 */
public final class Skeleton {
    private Skeleton() {}

    /** The skeleton as a set in the same box. */
    public static VoxelSet of(VoxelSet set) {
        if (set.isEmpty()) {
            return set;
        }
        return set.grid().dimensions() > 2 ? SpaceThinning.thin(set) : PlaneThinning.thin(set);
    }

    /** Numbers of voxels in ascending order, some of which are dropped, others added in between. */
    static final class Front {
        private int[] numbers;
        private int size;
        private int[] added = new int[256];
        private int addedSize;
        private int[] merged = new int[0];

        Front(int capacity) {
            numbers = new int[capacity];
        }

        int size() {
            return size;
        }

        int get(int i) {
            return numbers[i];
        }

        /** Moves a number forward, over those that are dropped. */
        void put(int i, int number) {
            numbers[i] = number;
        }

        void cut(int newSize) {
            size = newSize;
        }

        /** In any order. */
        void add(int number) {
            if (addedSize == added.length) {
                added = Arrays.copyOf(added, 2 * addedSize);
            }
            added[addedSize++] = number;
        }

        /** Puts those that were added where they belong. */
        void settle() {
            if (addedSize == 0) {
                return;
            }
            Arrays.sort(added, 0, addedSize);
            if (merged.length < size + addedSize) {
                merged = new int[size + addedSize + (size + addedSize >> 1)];
            }
            int i = 0;
            int j = 0;
            int to = 0;
            while (i < size && j < addedSize) {
                merged[to++] = numbers[i] < added[j] ? numbers[i++] : added[j++];
            }
            System.arraycopy(numbers, i, merged, to, size - i);
            System.arraycopy(added, j, merged, to + size - i, addedSize - j);
            size += addedSize;
            addedSize = 0;
            int[] free = numbers;
            numbers = merged;
            merged = free;
        }
    }
}
