package org.gabarito.core.matching;

import java.util.Arrays;
import java.util.BitSet;
import org.gabarito.core.geometry.RunMask;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one side in many images, in columns: image, class, box, size, score, mask. It
 * grows while a file is read.
 */
public final class DetectionColumns {
    private final Extent extent;
    private final int dimensions;
    private int size;
    private int[] images = new int[64];
    private int[] classes = new int[64];

    /** The lower corner and then the size along each axis, box after box. */
    private double[] boxes;

    private double[] areas = new double[64];
    private double[] scores = new double[64];
    private @Nullable RunMask[] masks = {};
    private final BitSet crowds = new BitSet();
    private final BitSet ignored = new BitSet();
    private int masked;

    /** For boxes of pixels. */
    public DetectionColumns() {
        this(Extent.BOX_2D);
    }

    public DetectionColumns(Extent extent) {
        this.extent = extent;
        dimensions = extent.dimensions();
        boxes = new double[2 * dimensions * 64];
    }

    /** What all objects are: masks stand beside boxes of pixels. */
    public Extent extent() {
        return extent;
    }

    /**
     * Adds an object and returns its number.
     *
     * @param image number of the image, from 0
     * @param ofClass number of the class, from 0
     * @param box left, top, width and height in pixels; in 3D the lower corner and then the size
     *     along each axis, the latter 0 for points
     * @param area by which its size is judged; the volume in 3D
     * @param score how sure the prediction is; of no meaning in a reference
     */
    public int add(int image, int ofClass, double[] box, double area, double score) {
        if (size == images.length) {
            images = Arrays.copyOf(images, 2 * size);
            classes = Arrays.copyOf(classes, 2 * size);
            boxes = Arrays.copyOf(boxes, 4 * dimensions * size);
            areas = Arrays.copyOf(areas, 2 * size);
            scores = Arrays.copyOf(scores, 2 * size);
        }
        images[size] = image;
        classes[size] = ofClass;
        System.arraycopy(box, 0, boxes, 2 * dimensions * size, 2 * dimensions);
        areas[size] = area;
        scores[size] = score;
        return size++;
    }

    public void mask(int object, RunMask mask) {
        if (masks.length <= object) {
            masks = Arrays.copyOf(masks, images.length);
        }
        masked += masks[object] == null ? 1 : 0;
        masks[object] = mask;
    }

    /** A crowd may be found by several predictions; what finds it counts neither way. */
    public void crowd(int object) {
        crowds.set(object);
        ignored.set(object);
    }

    /** What finds it counts neither way. */
    public void ignore(int object) {
        ignored.set(object);
    }

    public int size() {
        return size;
    }

    /** Whether every object has a mask. */
    public boolean hasMasks() {
        return masked == size;
    }

    public int image(int object) {
        return images[object];
    }

    public int classOf(int object) {
        return classes[object];
    }

    public double area(int object) {
        return areas[object];
    }

    public double score(int object) {
        return scores[object];
    }

    public @Nullable RunMask mask(int object) {
        return object < masks.length ? masks[object] : null;
    }

    boolean isCrowd(int object) {
        return crowds.get(object);
    }

    public boolean isIgnored(int object) {
        return ignored.get(object);
    }

    int[] imageColumn() {
        return images;
    }

    int[] classColumn() {
        return classes;
    }

    /** Lower end of the box along an axis. */
    double from(int object, int axis) {
        return boxes[2 * dimensions * object + axis];
    }

    /** Size of the box along an axis. */
    double side(int object, int axis) {
        return boxes[2 * dimensions * object + dimensions + axis];
    }

    /** Area or volume of the box. */
    double boxSize(int object) {
        double product = side(object, 0);
        for (int axis = 1; axis < dimensions; axis++) {
            product *= side(object, axis);
        }
        return product;
    }

    /** Centre of mass of the mask where there is one, else of the box. */
    double[] centre(int object) {
        RunMask mask = mask(object);
        if (mask != null && mask.area() > 0) {
            double[] sums = mask.coordinateSums();
            return new double[] {sums[0] / mask.area(), sums[1] / mask.area()};
        }
        double[] centre = new double[dimensions];
        for (int axis = 0; axis < dimensions; axis++) {
            centre[axis] = from(object, axis) + side(object, axis) / 2;
        }
        return centre;
    }

    /** Whether a point lies inside the mask, or in the box where there is none. */
    boolean contains(int object, double[] point) {
        RunMask mask = mask(object);
        if (mask != null) {
            return mask.contains(
                    (int) Math.floor(point[0] + 0.5), (int) Math.floor(point[1] + 0.5));
        }
        for (int axis = 0; axis < dimensions; axis++) {
            double from = from(object, axis);
            if (point[axis] < from || point[axis] > from + side(object, axis)) {
                return false;
            }
        }
        return true;
    }
}
