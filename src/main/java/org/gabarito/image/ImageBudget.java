package org.gabarito.image;

/**
 * Absolute limits for one image; ratios would refuse honest masks, which compress a thousandfold.
 *
 * @param maxVoxels most voxels at one byte each; labels that need two or four bytes count double or
 *     fourfold, so that this bounds the memory of one label map
 * @param maxBytes most bytes of pixel data after decompression
 * @param maxAxes most axes of more than one voxel: 3, or 4 where the last one may count masks
 * @param scores whether voxels hold scores above 0 and up to 1 instead of labels
 */
public record ImageBudget(long maxVoxels, long maxBytes, int maxAxes, boolean scores) {
    private static final int SPACE = 3;

    public ImageBudget(long maxVoxels, long maxBytes) {
        this(maxVoxels, maxBytes, SPACE, false);
    }

    /** What this machine's heap can take: two label maps, with something to spare. */
    public static ImageBudget ofHeap() {
        long heap = Runtime.getRuntime().maxMemory();
        return new ImageBudget(Math.min(Integer.MAX_VALUE - 8L, heap / 20 * 9), heap * 4);
    }

    /** The same for files whose last axis counts masks; it is kept, also where it holds one. */
    public ImageBudget ofStacks() {
        return new ImageBudget(maxVoxels, maxBytes, SPACE + 1, false);
    }

    /**
     * The same for files whose voxels hold scores. Each is read as the bits of a float, which are
     * in the order of the scores, and 0 is the background; {@link #score} says what they stand for.
     */
    public ImageBudget ofScores() {
        return new ImageBudget(maxVoxels, maxBytes, SPACE, true);
    }

    /** The score of a voxel that was read as one, as the decimal that was meant. */
    public static double score(int bits) {
        return Shapes.decimal(Float.intBitsToFloat(bits));
    }

    /** Whether the last axis of a file counts masks. */
    boolean stacks() {
        return maxAxes > SPACE;
    }
}
