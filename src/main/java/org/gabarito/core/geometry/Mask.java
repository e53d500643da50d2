package org.gabarito.core.geometry;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The voxels inside a box that carry one of some labels. It holds no voxels of its own: planes of
 * bits are read from the label map when they are asked for.
 */
public final class Mask {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final LabelMap map;
    private final int[] labels;
    private final LabelMap ignoredIn;
    private final int[] ignored;
    private final BoundingBox box;

    private Mask(LabelMap map, int[] labels, LabelMap ignoredIn, int[] ignored, BoundingBox box) {
        if (map.grid().dimensions() > 3 || box.dimensions() != map.grid().dimensions()) {
            throw new IllegalArgumentException(
                    "masks have one to three axes, not " + map.grid().dimensions());
        }
        this.map = map;
        this.labels = labels;
        this.ignoredIn = ignoredIn;
        this.ignored = ignored;
        this.box = box;
    }

    /** Voxels with one of the labels. */
    public static Mask of(LabelMap map, List<Integer> labels, BoundingBox box) {
        return new Mask(map, array(labels), map, new int[0], box);
    }

    /** This mask without the voxels that carry one of some labels in another map. */
    public Mask without(LabelMap other, Set<Integer> otherLabels) {
        return new Mask(map, labels, other, array(otherLabels), box);
    }

    /** Its surface; empty when there are no such voxels. */
    public Surface surface(Border border) {
        return SurfaceTracer.trace(this, border);
    }

    /** Its voxels, one bit each. */
    public VoxelSet voxels() {
        return VoxelSet.of(map.grid(), this);
    }

    /** Whether a voxel of the image, which may lie outside of it, belongs to the mask. */
    boolean contains(int x, int y, int z) {
        int[] place = {x, y, z};
        int index = 0;
        for (int axis = 2; axis >= 0; axis--) {
            if (place[axis] < origin(axis) || place[axis] >= origin(axis) + size(axis)) {
                return false;
            }
            index = index * (axis < map.grid().dimensions() ? map.grid().size(axis) : 1);
            index += place[axis];
        }
        return carries(map, index, labels) && !carries(ignoredIn, index, ignored);
    }

    private static boolean carries(LabelMap in, int index, int[] any) {
        if (any.length == 0) {
            return false;
        }
        int label = LabelRuns.of(in).label(index);
        for (int one : any) {
            if (one == label) {
                return true;
            }
        }
        return false;
    }

    Spacing spacing() {
        return map.grid().spacing();
    }

    int dimensions() {
        return box.dimensions();
    }

    /** Number of voxels along an axis of the box; one along axes that the image does not have. */
    int size(int axis) {
        return axis < box.dimensions() ? box.size(axis) : 1;
    }

    /** Where the box begins in the image. */
    int origin(int axis) {
        return axis < box.dimensions() ? box.min(axis) : 0;
    }

    /**
     * Reads one plane of the box: row by row, each beginning on a new word, first voxel in the
     * lowest bit.
     *
     * @return whether any bit is set
     */
    boolean read(int plane, long[] bits, int wordsPerRow) {
        Arrays.fill(bits, 0);
        boolean any = false;
        for (int row = 0; row < size(1); row++) {
            int start = start(row, plane);
            int word = row * wordsPerRow;
            for (int label : labels) {
                any |= mark(map, label, start, bits, word);
            }
        }
        if (any && ignored.length > 0) {
            any = removeIgnored(plane, bits, wordsPerRow);
        }
        return any;
    }

    private boolean removeIgnored(int plane, long[] bits, int wordsPerRow) {
        long[] hidden = new long[wordsPerRow];
        long left = 0;
        for (int row = 0; row < size(1); row++) {
            Arrays.fill(hidden, 0);
            for (int label : ignored) {
                mark(ignoredIn, label, start(row, plane), hidden, 0);
            }
            for (int i = 0; i < wordsPerRow; i++) {
                bits[row * wordsPerRow + i] &= ~hidden[i];
                left |= bits[row * wordsPerRow + i];
            }
        }
        return left != 0;
    }

    private int start(int row, int plane) {
        Grid grid = map.grid();
        int rows = grid.dimensions() > 1 ? grid.size(1) : 1;
        return ((origin(2) + plane) * rows + origin(1) + row) * grid.size(0) + origin(0);
    }

    /** Sets the bits of the voxels in one row of the box that carry a label. */
    private boolean mark(LabelMap from, int label, int start, long[] bits, int word) {
        Object array = from.array();
        if (array instanceof byte[] bytes) {
            return label >= 0 && label <= 0xff && markBytes(bytes, label, start, bits, word);
        }
        boolean any = false;
        int size = size(0);
        if (array instanceof short[] shorts) {
            for (int i = 0; i < size; i++) {
                if ((shorts[start + i] & 0xffff) == label) {
                    bits[word + (i >> 6)] |= 1L << i;
                    any = true;
                }
            }
        } else {
            int[] ints = (int[]) array;
            for (int i = 0; i < size; i++) {
                if (ints[start + i] == label) {
                    bits[word + (i >> 6)] |= 1L << i;
                    any = true;
                }
            }
        }
        return any;
    }

    /** Eight voxels at a time, since most of a box is something else. */
    private boolean markBytes(byte[] bytes, int label, int start, long[] bits, int word) {
        long pattern = label * 0x0101010101010101L;
        long low = 0x7f7f7f7f7f7f7f7fL;
        boolean any = false;
        int size = size(0);
        int i = 0;
        for (; i + 8 <= size; i += 8) {
            long different = (long) EIGHT_BYTES.get(bytes, start + i) ^ pattern;
            long equal = ~((different & low) + low | different | low);
            if (equal != 0) {
                // the top bit of every equal byte, gathered into the top byte
                long gathered = (equal >>> 7) * 0x0102040810204080L >>> 56;
                bits[word + (i >> 6)] |= gathered << i;
                any = true;
            }
        }
        for (; i < size; i++) {
            if ((bytes[start + i] & 0xff) == label) {
                bits[word + (i >> 6)] |= 1L << i;
                any = true;
            }
        }
        return any;
    }

    private static int[] array(Iterable<Integer> values) {
        int[] array = new int[8];
        int size = 0;
        for (int value : values) {
            if (size == array.length) {
                array = Arrays.copyOf(array, 2 * size);
            }
            array[size++] = value;
        }
        return Arrays.copyOf(array, size);
    }
}
