package org.gabarito.core.matching;

import java.util.Arrays;
import java.util.BitSet;
import org.gabarito.core.geometry.RunMask;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one side in many images, in columns: image, class, box, area, score, mask. It
 * grows while a file is read.
 */
public final class DetectionColumns {
    private int size;
    private int[] images = new int[64];
    private int[] classes = new int[64];

    /** Left, top, width and height in turn. */
    private double[] boxes = new double[4 * 64];

    private double[] areas = new double[64];
    private double[] scores = new double[64];
    private @Nullable RunMask[] masks = {};
    private final BitSet crowds = new BitSet();
    private final BitSet ignored = new BitSet();
    private int masked;

    /**
     * Adds an object and returns its number.
     *
     * @param image number of the image, from 0
     * @param ofClass number of the class, from 0
     * @param box left, top, width and height in pixels
     * @param area by which its size is judged
     * @param score how sure the prediction is; of no meaning in a reference
     */
    public int add(int image, int ofClass, double[] box, double area, double score) {
        if (size == images.length) {
            images = Arrays.copyOf(images, 2 * size);
            classes = Arrays.copyOf(classes, 2 * size);
            boxes = Arrays.copyOf(boxes, 8 * size);
            areas = Arrays.copyOf(areas, 2 * size);
            scores = Arrays.copyOf(scores, 2 * size);
        }
        images[size] = image;
        classes[size] = ofClass;
        System.arraycopy(box, 0, boxes, 4 * size, 4);
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

    double left(int object) {
        return boxes[4 * object];
    }

    double top(int object) {
        return boxes[4 * object + 1];
    }

    double width(int object) {
        return boxes[4 * object + 2];
    }

    double height(int object) {
        return boxes[4 * object + 3];
    }

    /** Centre of mass of the mask where there is one, else of the box; x and y. */
    double[] centre(int object) {
        RunMask mask = mask(object);
        if (mask != null && mask.area() > 0) {
            double[] sums = mask.coordinateSums();
            return new double[] {sums[0] / mask.area(), sums[1] / mask.area()};
        }
        return new double[] {left(object) + width(object) / 2, top(object) + height(object) / 2};
    }

    /** Whether a point lies inside the mask, or in the box where there is none. */
    boolean contains(int object, double x, double y) {
        RunMask mask = mask(object);
        if (mask != null) {
            return mask.contains((int) Math.floor(x + 0.5), (int) Math.floor(y + 0.5));
        }
        return x >= left(object)
                && x <= left(object) + width(object)
                && y >= top(object)
                && y <= top(object) + height(object);
    }
}
