package org.gabarito.core.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is measured between two objects to tell whether one was found by the other. */
public enum Criterion {
    /** Intersection over union of the masks. */
    MASK_IOU("mask_iou", 0.5),

    /** The same, but any overlap will do. */
    MASK_IOU_ANY("mask_iou_any", 0),

    /** Intersection over union of the boxes around them. */
    BOX_IOU("box_iou", 0.5),

    /** Intersection over union of bands along the contours; see {@link ContourBand}. */
    BOUNDARY_IOU("boundary_iou", 0.5),

    /** Share of the reference that the prediction covers. */
    IOR("ior", 0.5),

    /** Distance between the centres of mass, in the unit of the spacing; the smaller the better. */
    CENTER_DISTANCE("center_distance", 5),

    /** Whether the centre of mass of the prediction lies inside the reference; 1 or 0. */
    POINT_INSIDE("point_inside", 0.5);

    private final String id;
    private final double usualThreshold;

    Criterion(String id, double usualThreshold) {
        this.id = id;
        this.usualThreshold = usualThreshold;
    }

    /** As in configs. */
    public String id() {
        return id;
    }

    /** The threshold when nobody gives one. */
    public double usualThreshold() {
        return usualThreshold;
    }

    /** Whether a small value means a good match. */
    public boolean isDistance() {
        return this == CENTER_DISTANCE;
    }

    /** Whether the threshold plays a part: it does not where objects match or do not. */
    public boolean isGraded() {
        return this != POINT_INSIDE && this != MASK_IOU_ANY;
    }

    /** Whether its value is a share that objects have in common. */
    public boolean isOverlap() {
        return !isDistance() && this != POINT_INSIDE;
    }

    /** Whether it is an overlap and the threshold plays a part. */
    public boolean isGradedOverlap() {
        return isOverlap() && isGraded();
    }

    public static Optional<Criterion> find(String id) {
        return Arrays.stream(values()).filter(c -> c.id.equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Criterion::id).toList();
    }
}
