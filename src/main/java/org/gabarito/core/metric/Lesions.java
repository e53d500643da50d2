package org.gabarito.core.metric;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.gabarito.core.geometry.BoundingBox;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.jspecify.annotations.Nullable;

/**
 * The lesions of one class, each with the predicted pieces that belong to it, as the BraTS
 * challenges compare them since 2023: pieces of the reference that come together when dilated are
 * one lesion; a predicted piece belongs to every lesion whose dilation it meets; one that meets
 * none is a false lesion.
 *
 * <p>Dilation goes over faces and edges, pieces hang together over faces, edges and corners.
 *
 * <p>Saluja et al., BraTS 2023 performance metrics; Moawad et al., The Brain Tumor Segmentation -
 * Metastases (BraTS-METS) Challenge 2023, doi:10.48550/arXiv.2306.00838.
 *
 * @param lesions of the reference
 * @param falseLesions predicted pieces that meet no lesion
 */
public record Lesions(List<Lesion> lesions, int falseLesions) {
    public Lesions {
        lesions = List.copyOf(lesions);
    }

    /**
     * @param volume in the unit of the image
     * @param pair the lesion with its predicted pieces, of which there may be none
     */
    public record Lesion(double volume, ClassPair pair) {
        public boolean found() {
            return !pair.counts().predictionEmpty();
        }
    }

    /** What lies in a box, as arrays whose first axis is the fastest. */
    private static final class Region {
        private final LabelMap map;
        private final int[] low;
        private final int[] size;
        private final int voxels;

        Region(LabelMap map, BoundingBox box, int margin) {
            this.map = map;
            Grid grid = map.grid();
            low = new int[] {0, 0, 0};
            size = new int[] {1, 1, 1};
            for (int axis = 0; axis < grid.dimensions(); axis++) {
                low[axis] = Math.max(0, box.min(axis) - margin);
                int high = Math.min(grid.size(axis) - 1, box.max(axis) + margin);
                size[axis] = high - low[axis] + 1;
            }
            voxels = size[0] * size[1] * size[2];
        }

        /** Where the labels are, but for voxels that the reference ignores. */
        BitSet mask(LabelMap of, Set<Integer> labels, Set<Integer> ignore) {
            BitSet mask = new BitSet(voxels);
            Grid grid = map.grid();
            int width = grid.size(0);
            int rows = grid.dimensions() > 1 ? grid.size(1) : 1;
            for (int i = 0; i < voxels; i++) {
                int x = i % size[0] + low[0];
                int y = i / size[0] % size[1] + low[1];
                int z = i / size[0] / size[1] + low[2];
                int at = (z * rows + y) * width + x;
                if (labels.contains(of.label(at)) && !ignore.contains(map.label(at))) {
                    mask.set(i);
                }
            }
            return mask;
        }

        private interface Visit {
            void voxel(int neighbour);
        }

        /** Neighbours that differ along at most some axes. */
        private void neighbours(int voxel, int axes, Visit visit) {
            int x = voxel % size[0];
            int y = voxel / size[0] % size[1];
            int z = voxel / size[0] / size[1];
            for (int dz = -1; dz <= 1; dz++) {
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) {
                        boolean near = Math.abs(dx) + Math.abs(dy) + Math.abs(dz) <= axes;
                        boolean inside =
                                x + dx >= 0
                                        && x + dx < size[0]
                                        && y + dy >= 0
                                        && y + dy < size[1]
                                        && z + dz >= 0
                                        && z + dz < size[2];
                        if (near && inside) {
                            visit.voxel(voxel + (dz * size[1] + dy) * size[0] + dx);
                        }
                    }
                }
            }
        }

        BitSet dilated(BitSet mask, int times) {
            BitSet all = (BitSet) mask.clone();
            BitSet rim = mask;
            for (int time = 0; time < times; time++) {
                BitSet next = new BitSet(voxels);
                for (int i = rim.nextSetBit(0); i >= 0; i = rim.nextSetBit(i + 1)) {
                    neighbours(i, 2, next::set);
                }
                next.andNot(all);
                all.or(next);
                rim = next;
            }
            return all;
        }

        /** Number of the component of every voxel, from 1; 0 outside. */
        int[] components(BitSet mask) {
            int[] number = new int[voxels];
            ArrayDeque<Integer> open = new ArrayDeque<>();
            int count = 0;
            for (int i = mask.nextSetBit(0); i >= 0; i = mask.nextSetBit(i + 1)) {
                if (number[i] != 0) {
                    continue;
                }
                int component = ++count;
                number[i] = component;
                open.add(i);
                while (!open.isEmpty()) {
                    neighbours(
                            open.remove(),
                            3,
                            near -> {
                                if (mask.get(near) && number[near] == 0) {
                                    number[near] = component;
                                    open.add(near);
                                }
                            });
                }
            }
            return number;
        }

        /** A label map of 1 in some voxels. */
        LabelMap map(BitSet mask) {
            byte[] bytes = new byte[voxels];
            mask.stream().forEach(i -> bytes[i] = 1);
            int[] shape = Arrays.copyOf(size, map.grid().dimensions());
            return LabelMap.of(Grid.of(map.grid().spacing(), shape), bytes);
        }
    }

    /**
     * @param referenceBox of the class in the reference, null when it is empty there
     * @param predictionBox likewise
     * @param dilation in voxels
     */
    static Lesions of(
            LabelMap reference,
            LabelMap prediction,
            List<Integer> labels,
            Set<Integer> ignore,
            @Nullable BoundingBox referenceBox,
            @Nullable BoundingBox predictionBox,
            int dilation) {
        BoundingBox box =
                referenceBox == null
                        ? predictionBox
                        : predictionBox == null ? referenceBox : referenceBox.union(predictionBox);
        if (box == null) {
            return new Lesions(List.of(), 0);
        }
        if (reference.grid().dimensions() > 3) {
            throw new IllegalArgumentException("lesions are found in one to three dimensions");
        }
        Region region = new Region(reference, box, dilation);
        Set<Integer> members = Set.copyOf(labels);
        BitSet truth = region.mask(reference, members, ignore);
        int[] merged = region.components(region.dilated(truth, dilation));
        int[] pieces = region.components(region.mask(prediction, members, ignore));
        int lesionCount = Arrays.stream(merged).max().orElse(0);
        int pieceCount = Arrays.stream(pieces).max().orElse(0);
        BitSet[] lesionVoxels = new BitSet[lesionCount];
        Arrays.setAll(lesionVoxels, i -> new BitSet(region.voxels));
        truth.stream().forEach(i -> lesionVoxels[merged[i] - 1].set(i));
        BitSet met = new BitSet(pieceCount + 1);
        List<Lesion> lesions = new ArrayList<>();
        for (BitSet lesion : lesionVoxels) {
            BitSet own = new BitSet(pieceCount + 1);
            region.dilated(lesion, dilation).stream().forEach(i -> own.set(pieces[i]));
            own.clear(0);
            met.or(own);
            BitSet found = new BitSet(region.voxels);
            for (int i = 0; i < pieces.length; i++) {
                found.set(i, own.get(pieces[i]));
            }
            ClassPair pair =
                    LabelPairs.of(region.map(lesion), region.map(found), Set.of())
                            .classPair(List.of(1));
            double volume = lesion.cardinality() * reference.grid().spacing().voxelSize();
            lesions.add(new Lesion(volume, pair));
        }
        return new Lesions(lesions, pieceCount - met.cardinality());
    }
}
