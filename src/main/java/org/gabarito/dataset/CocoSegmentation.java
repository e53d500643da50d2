package org.gabarito.dataset;

import java.util.List;
import org.gabarito.core.geometry.RunMask;

/** A mask as COCO files write it. */
sealed interface CocoSegmentation {

    /**
     * The mask, for an image of a size that the file gives elsewhere.
     *
     * @throws IllegalArgumentException when it does not fit; the message goes on after a name
     */
    RunMask draw(int height, int width);

    /** Outlines; the mask is their union. */
    record Polygons(List<double[]> outlines) implements CocoSegmentation {
        @Override
        public RunMask draw(int height, int width) {
            return RunMask.ofPolygons(height, width, outlines);
        }
    }

    /** Run lengths down the columns, as numbers. */
    record Runs(int ownHeight, int ownWidth, int[] lengths) implements CocoSegmentation {
        @Override
        public RunMask draw(int height, int width) {
            fits(ownHeight, ownWidth, height, width);
            return RunMask.ofRuns(height, width, lengths);
        }
    }

    /** Run lengths as text. */
    record Compressed(int ownHeight, int ownWidth, String text) implements CocoSegmentation {
        @Override
        public RunMask draw(int height, int width) {
            fits(ownHeight, ownWidth, height, width);
            return RunMask.ofCompressed(height, width, text);
        }
    }

    private static void fits(int ownHeight, int ownWidth, int height, int width) {
        if (ownHeight != height || ownWidth != width) {
            throw new IllegalArgumentException(
                    "it is drawn for an image of "
                            + ownWidth
                            + " × "
                            + ownHeight
                            + " pixels, but its image has "
                            + width
                            + " × "
                            + height);
        }
    }
}
