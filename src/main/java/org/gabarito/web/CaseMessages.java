package org.gabarito.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Looking at a single case. */
@MessageBundle("look")
public interface CaseMessages {
    @Message("Case {name}")
    String title(String name);

    @Message("Previous: worse")
    String previous();

    @Message("Next: better")
    String next();

    @Message("Case {place} of {all}, worst first")
    String place(int place, int all);

    @Message("Method")
    String method();

    @Message("Class")
    String className();

    @Message("All classes together")
    String allClasses();

    @Message("Show")
    String show();

    @Message("Compare methods")
    String methods();

    @Message("There is nothing to draw")
    String nothing();

    @Message(
            "These data are tables or stacks of masks, not label maps. The values of the case are below.")
    String noImages();

    @Message("The images cannot be shown")
    String unreadable();

    @Message("There is no prediction: all of the reference counts as missed.")
    String missing();

    @Message("Layers")
    String layers();

    @Message("Reference")
    String reference();

    @Message("Prediction")
    String prediction();

    @Message("Errors")
    String errors();

    @Message("true positive")
    String truePositive();

    @Message("false positive")
    String falsePositive();

    @Message("false negative")
    String falseNegative();

    @Message("wrong class")
    String otherClass();

    @Message("background")
    String background();

    @Message("Opacity of the errors")
    String opacity();

    @Message("View")
    String view();

    @Message("Three planes and 3D")
    String viewAll();

    @Message("Axial")
    String axial();

    @Message("Coronal")
    String coronal();

    @Message("Sagittal")
    String sagittal();

    @Message("3D")
    String render();

    @Message("Largest error")
    String largest();

    @Message("Next error")
    String nextError();

    @Message("Surface by distance")
    String surface();

    @Message("off")
    String surfaceOff();

    @Message("of the reference")
    String surfaceReference();

    @Message("of the prediction")
    String surfacePrediction();

    @Message("prediction falls short")
    String fallsShort();

    @Message("prediction goes too far")
    String tooFar();

    @Message(
            "Distance to the other surface. Colours end at the 95th percentile, #cap; the farthest is #most.")
    String surfaceScale();

    @Message(
            "For speed, corners in blocks of #block voxels are joined; each shows the farthest of its distances.")
    String surfaceBlocks();

    @Message(
            "There is no surface to colour: a side holds nothing of this, or there are more than 64 labels.")
    String surfaceNone();

    @Message("Zoom in")
    String zoomIn();

    @Message("Zoom out")
    String zoomOut();

    @Message("Whole image")
    String fit();

    @Message("Image behind the labels")
    String intensity();

    @Message("It is opened by your browser and sent nowhere.")
    String intensityStays();

    @Message("This file cannot be opened here.")
    String intensityWrong();

    @Message(
            "This browser has no WebGL 2, so volumes are not drawn. The slices with most errors are below.")
    String noWebGl();

    @Message("Without scripts there is no viewer. The slices with most errors are below.")
    String noScript();

    @Message("The viewer could not load the images. The slices with most errors are below.")
    String broken();

    @Message("Loading the images")
    String loading();

    @Message(
            "For speed the viewer shows blocks of {edge} voxels as one. Blocks with any error show it.")
    String blocks(int edge);

    @Message("Keys")
    String keys();

    @Message(
            "With the viewer in focus: 1, 2 and 3 switch the layers, 4 the surface, E goes to the next largest error and Shift E back, V changes the view, plus and minus change the opacity of the errors. Arrow keys move.")
    String keysVolume();

    @Message(
            "With the viewer in focus: 1, 2 and 3 switch the layers, E goes to the next largest error and Shift E back, plus and minus zoom, 0 shows the whole image. Arrow keys move.")
    String keysFlat();

    @Message("Largest errors")
    String errorsTitle();

    @Message(
            "Connected voxels of the same kind of error, corners included. {shown} of {all} are listed.")
    String errorsLead(int shown, int all);

    @Message("No error in this class.")
    String noErrors();

    @Message("Kind")
    String kind();

    @Message("Size")
    String size();

    @Message("Voxels")
    String voxels();

    @Message("Centre voxel")
    String centre();

    @Message("Go to it")
    String go();

    @Message("Slices with most errors")
    String montageTitle();

    @Message("Values of this case")
    String values();

    @Message("Objects")
    String objects();

    @Message("{matched} matched, {missed} missed, {wrong} false")
    String objectCounts(int matched, int missed, int wrong);

    @Message("Which object found which")
    String graph();

    @Message("{matched} objects are matched, {missed} missed, {wrong} false.")
    String graphDescription(int matched, int missed, int wrong);

    @Message("The drawing shows the first {count} objects; the table has them all.")
    String graphCut(int count);

    @Message("matched")
    String matched();

    @Message("missed")
    String missed();

    @Message("false")
    String falseOne();

    @Message("double")
    String doubleOne();

    @Message("Voxels in the reference")
    String referenceVoxels();

    @Message("Voxels in the prediction")
    String predictionVoxels();

    @Message("Look at the case {name}")
    String look(String name);
}
