package org.gabarito.image;

/**
 * Absolute limits for one image; ratios would refuse honest masks, which compress a thousandfold.
 *
 * @param maxVoxels most voxels at one byte each; labels that need two or four bytes count double or
 *     fourfold, so that this bounds the memory of one label map
 * @param maxBytes most bytes of pixel data after decompression
 */
public record ImageBudget(long maxVoxels, long maxBytes) {

    /** What this machine's heap can take: two label maps, with something to spare. */
    public static ImageBudget ofHeap() {
        long heap = Runtime.getRuntime().maxMemory();
        return new ImageBudget(Math.min(Integer.MAX_VALUE - 8L, heap / 20 * 9), heap * 4);
    }
}
