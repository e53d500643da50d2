package org.gabarito.web;

import io.quarkus.qute.RawString;
import java.util.List;

/**
 * What there is to see in one case of one method.
 *
 * @param flat whether it has two axes
 * @param missing whether there is no prediction
 * @param classes names of the classes; the first, empty one is all of them
 * @param block edge of the blocks of voxels that viewers get as one
 * @param labels names of the labels as JSON, for the viewer
 * @param affine twelve numbers, from voxels to the world
 * @param errors largest first
 * @param allErrors how many there are
 * @param otherClass whether classes were taken for each other
 * @param montage empty where there is nothing to draw
 * @param objects one a class
 */
public record CaseLook(
        boolean flat,
        boolean missing,
        List<String> classes,
        int block,
        int largestReference,
        int largestPrediction,
        boolean labelsAreObjects,
        String labels,
        String affine,
        List<ErrorLine> errors,
        int allErrors,
        boolean otherClass,
        RawString montage,
        List<Objects> objects) {

    /**
     * @param kind code of the error
     * @param jump where viewers go: millimetres of the world, or pixels of a flat image
     */
    public record ErrorLine(
            int kind,
            ResultsView.Number size,
            String unit,
            long voxels,
            String centre,
            String jump) {}

    /** What became of the objects of a class. */
    public record Objects(
            String className,
            String criterion,
            int matched,
            int missed,
            int wrong,
            RawString graph,
            boolean cut,
            List<ObjectLine> lines) {}

    public record ObjectLine(
            String kind,
            String reference,
            String prediction,
            ResultsView.Number value,
            long referenceVoxels,
            long predictionVoxels,
            String centre,
            String jump) {}
}
