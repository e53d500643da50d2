package org.gabarito.core.metric;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gabarito.core.geometry.BoundingBox;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.LabelRuns;
import org.jspecify.annotations.Nullable;

/**
 * Voxels and bounding box of every pair of labels (a in the reference, b in the prediction) that
 * occurs. Pairs are numbered from 0 in the order in which they were met; labels may be any int.
 *
 * <p>Counting goes from run to run along the fastest axis, so its time is that of reading both maps
 * once plus one hash look-up a run. Large maps are cut into slabs that are counted in parallel and
 * added up in order.
 */
final class JointHistogram {
    private static final int SLAB_VOXELS = 1 << 22;

    private final int dimensions;
    private int size;
    private int[] references = new int[16];
    private int[] predictions = new int[16];
    private long[] voxels = new long[16];

    /** Corners of the boxes, {@code dimensions} numbers a pair. */
    private int[] low;

    private int[] high;

    /** Open hash table: number of a pair plus one, 0 where free; at most half full. */
    private int[] slots = new int[64];

    private int latest;

    private JointHistogram(int dimensions) {
        this.dimensions = dimensions;
        low = new int[16 * dimensions];
        high = new int[16 * dimensions];
    }

    static JointHistogram of(LabelMap reference, LabelMap prediction) {
        Grid grid = reference.grid();
        int rows = grid.voxels() / grid.size(0);
        int slabs = Math.max(1, Math.min(rows, grid.voxels() / SLAB_VOXELS));
        LabelRuns references = LabelRuns.of(reference);
        LabelRuns predictions = LabelRuns.of(prediction);
        List<JointHistogram> parts =
                IntStream.range(0, slabs)
                        .parallel()
                        .mapToObj(
                                slab -> {
                                    JointHistogram part = new JointHistogram(grid.dimensions());
                                    int from = (int) ((long) rows * slab / slabs);
                                    int to = (int) ((long) rows * (slab + 1) / slabs);
                                    part.count(references, predictions, grid, from, to);
                                    return part;
                                })
                        .toList();
        JointHistogram whole = parts.get(0);
        parts.stream().skip(1).forEach(whole::add);
        return whole;
    }

    int size() {
        return size;
    }

    int reference(int pair) {
        return references[pair];
    }

    int prediction(int pair) {
        return predictions[pair];
    }

    long voxels(int pair) {
        return voxels[pair];
    }

    /** Smallest box that holds the pair's voxels and another box. */
    BoundingBox boxWith(int pair, @Nullable BoundingBox other) {
        int from = pair * dimensions;
        BoundingBox box =
                BoundingBox.of(
                        Arrays.copyOfRange(low, from, from + dimensions),
                        Arrays.copyOfRange(high, from, from + dimensions));
        return other == null ? box : box.union(other);
    }

    private void count(
            LabelRuns references, LabelRuns predictions, Grid grid, int firstRow, int endRow) {
        int width = grid.size(0);
        int[] first = new int[dimensions];
        int[] last = new int[dimensions];
        for (int row = firstRow; row < endRow; row++) {
            for (int axis = 1, rest = row; axis < dimensions; axis++) {
                first[axis] = rest % grid.size(axis);
                last[axis] = first[axis];
                rest /= grid.size(axis);
            }
            int start = row * width;
            int limit = start + width;
            int referenceEnd = start;
            int predictionEnd = start;
            for (int index = start; index < limit; ) {
                if (referenceEnd == index) {
                    referenceEnd = references.end(index, limit);
                }
                if (predictionEnd == index) {
                    predictionEnd = predictions.end(index, limit);
                }
                int end = Math.min(referenceEnd, predictionEnd);
                int pair = pair(references.label(index), predictions.label(index));
                voxels[pair] += end - index;
                first[0] = index - start;
                last[0] = end - 1 - start;
                stretch(pair, first, last, 0);
                index = end;
            }
        }
    }

    private void add(JointHistogram part) {
        for (int other = 0; other < part.size; other++) {
            int pair = pair(part.references[other], part.predictions[other]);
            voxels[pair] += part.voxels[other];
            stretch(pair, part.low, part.high, other * dimensions);
        }
    }

    private void stretch(int pair, int[] first, int[] last, int offset) {
        int at = pair * dimensions;
        for (int axis = 0; axis < dimensions; axis++) {
            low[at + axis] = Math.min(low[at + axis], first[offset + axis]);
            high[at + axis] = Math.max(high[at + axis], last[offset + axis]);
        }
    }

    /** Number of a pair, new when it is met for the first time. */
    private int pair(int reference, int prediction) {
        if (latest < size && references[latest] == reference && predictions[latest] == prediction) {
            return latest;
        }
        int slot = freeOrOwnSlot(reference, prediction);
        if (slots[slot] == 0) {
            slots[slot] = append(reference, prediction) + 1;
            latest = slots[slot] - 1;
            if (2 * size > slots.length) {
                rehash();
            }
        } else {
            latest = slots[slot] - 1;
        }
        return latest;
    }

    private int freeOrOwnSlot(int reference, int prediction) {
        int mask = slots.length - 1;
        long mixed = (reference * 0x9e3779b97f4a7c15L) ^ (prediction * 0xc2b2ae3d27d4eb4fL);
        int slot = (int) (mixed ^ (mixed >>> 32)) & mask;
        while (slots[slot] != 0
                && (references[slots[slot] - 1] != reference
                        || predictions[slots[slot] - 1] != prediction)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private int append(int reference, int prediction) {
        if (size == references.length) {
            int capacity = 2 * size;
            references = Arrays.copyOf(references, capacity);
            predictions = Arrays.copyOf(predictions, capacity);
            voxels = Arrays.copyOf(voxels, capacity);
            low = Arrays.copyOf(low, capacity * dimensions);
            high = Arrays.copyOf(high, capacity * dimensions);
        }
        references[size] = reference;
        predictions[size] = prediction;
        Arrays.fill(low, size * dimensions, (size + 1) * dimensions, Integer.MAX_VALUE);
        Arrays.fill(high, size * dimensions, (size + 1) * dimensions, -1);
        return size++;
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        for (int pair = 0; pair < size; pair++) {
            slots[freeOrOwnSlot(references[pair], predictions[pair])] = pair + 1;
        }
    }
}
