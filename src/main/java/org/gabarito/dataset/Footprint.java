package org.gabarito.dataset;

import org.jspecify.annotations.Nullable;

/**
 * How many bytes of memory it takes to score a case, by its headers: both label maps, and what is
 * computed in boxes around the labels.
 *
 * @param least both maps at one byte a voxel: nothing is scored in less
 * @param usual with labels as wide as the headers allow, while they are read, and boxes
 */
record Footprint(long least, long usual) {
    static final Footprint UNKNOWN = new Footprint(0, 0);

    /** Masks, distances and surfaces, as a part of a byte for each voxel of the reference. */
    private static final double BOXES = 0.5;

    /** What comes with any case, however small. */
    private static final long BASE = 4 << 20;

    static Footprint of(
            InspectedImage reference, @Nullable InspectedImage prediction, boolean moved) {
        long grid = reference.grid().voxels();
        long least = grid;
        long usual = BASE + grid * reading(reference) + (long) (grid * BOXES);
        if (prediction != null) {
            long other = prediction.grid().voxels();
            least += other;
            usual += other * reading(prediction);
            if (moved) {
                least += grid;
                usual += grid * prediction.labelBytes();
            }
        }
        return new Footprint(least, usual);
    }

    /** Of stacks of masks, which are read one side after the other and kept as outlines. */
    static Footprint ofStacks(long reference, long prediction) {
        long most = Math.max(reference, prediction);
        return new Footprint(most, BASE + most + (reference + prediction) / 2);
    }

    /**
     * With the label maps of several raters beside it, which are held until there is a consensus.
     *
     * @param moved voxels of the largest of them that lies on another grid
     */
    Footprint withRaters(int raters, InspectedImage consensus, long moved) {
        long voxels = raters * (long) consensus.grid().voxels() + moved;
        return new Footprint(least + voxels, usual + voxels * reading(consensus));
    }

    /** Bytes a voxel while labels are read: two bytes are kept until there are four. */
    private static int reading(InspectedImage image) {
        return switch (image.labelBytes()) {
            case Byte.BYTES -> 1;
            case Short.BYTES -> 2;
            default -> 6;
        };
    }
}
