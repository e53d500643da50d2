package org.gabarito.core.matching;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gabarito.core.geometry.RunMask;
import org.gabarito.core.geometry.VoxelSet;

/**
 * Objects of several classes in many images with the predictions for them: boxes and masks as COCO
 * files hold them, boxes or points in 2D or 3D. Overlaps are found once for an image and a class,
 * only between boxes that meet.
 */
public final class Detections {
    private final long[] images;
    private final List<String> classes;
    private final DetectionColumns references;
    private final DetectionColumns predictions;
    private final int dimensions;

    /** The objects of every class, image by image, in the order of the file. */
    private final ByClass referencesByClass;

    private final ByClass predictionsByClass;

    /**
     * @param images ids in ascending order, which is the order in which equal scores rank
     * @param classes their names
     * @throws IllegalArgumentException when one side is in 3D and the other is not
     */
    public Detections(
            long[] images,
            List<String> classes,
            DetectionColumns references,
            DetectionColumns predictions) {
        this.images = images.clone();
        this.classes = List.copyOf(classes);
        this.references = references;
        this.predictions = predictions;
        dimensions = references.extent().dimensions();
        if (dimensions != predictions.extent().dimensions()) {
            throw new IllegalArgumentException("one side is in 3D, the other is not");
        }
        referencesByClass = new ByClass(references, classes.size(), images.length);
        predictionsByClass = new ByClass(predictions, classes.size(), images.length);
    }

    public int images() {
        return images.length;
    }

    public List<String> classes() {
        return classes;
    }

    public DetectionColumns references() {
        return references;
    }

    public DetectionColumns predictions() {
        return predictions;
    }

    /** Whether every object of both sides has a mask, so that masks can be compared. */
    public boolean hasMasks() {
        return references.hasMasks() && predictions.hasMasks() && references.size() > 0;
    }

    /** Whether every object of a class has a mask, on both sides. */
    public boolean hasMasks(int ofClass) {
        for (int i = 0; i < references(ofClass); i++) {
            if (references.mask(reference(ofClass, i)) == null) {
                return false;
            }
        }
        for (int i = 0; i < predictions(ofClass); i++) {
            if (predictions.mask(prediction(ofClass, i)) == null) {
                return false;
            }
        }
        return true;
    }

    /** Whether what lies in the images is a volume. */
    public boolean isSpatial() {
        return dimensions == 3;
    }

    /** Whether objects of one side, or of both, are points, which have no size. */
    public boolean hasPoints() {
        return references.extent().isPoint() || predictions.extent().isPoint();
    }

    /** Why a criterion has no value for objects of a class; empty when it has. */
    public String lacking(int ofClass, Criterion criterion) {
        boolean toPoints = references.extent().isPoint();
        return switch (criterion) {
            case CENTER_DISTANCE -> "";
            case POINT_INSIDE ->
                    toPoints
                            ? "nothing lies inside a point, and the reference has points only: match"
                                    + " by center_distance"
                            : "";
            default -> {
                if (hasPoints()) {
                    yield criterion.id()
                            + " compares what objects cover, and the "
                            + (toPoints ? "reference" : "prediction")
                            + " has points only: match by center_distance"
                            + (toPoints ? "" : " or point_inside");
                }
                yield criterion == Criterion.BOUNDARY_IOU && !hasMasks(ofClass)
                        ? "boundary IoU needs masks, and some objects have a box only"
                        : "";
            }
        };
    }

    /** How many references of a class there are, crowds and ignored ones among them. */
    public int references(int ofClass) {
        return referencesByClass.size(ofClass);
    }

    public int predictions(int ofClass) {
        return predictionsByClass.size(ofClass);
    }

    /** The number of an object in {@link #references()} by its number within its class. */
    public int reference(int ofClass, int object) {
        return referencesByClass.object(ofClass, object);
    }

    /** The number of an object in {@link #predictions()} by its number within its class. */
    public int prediction(int ofClass, int object) {
        return predictionsByClass.object(ofClass, object);
    }

    /**
     * The objects of one class with the value of a criterion wherever it is above 0.
     *
     * @param criterion one that is an overlap, of boxes or of masks
     */
    public ScoredObjects scored(int ofClass, Criterion criterion) {
        ScoredObjects.Builder built = ScoredObjects.builder();
        int[] order = new int[predictionsByClass.size(ofClass)];
        double[] scores = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            scores[i] = predictions.score(predictionsByClass.object(ofClass, i));
        }
        int reference = 0;
        int prediction = 0;
        while (reference < referencesByClass.size(ofClass) || prediction < order.length) {
            int image =
                    Math.min(
                            referencesByClass.image(ofClass, reference),
                            predictionsByClass.image(ofClass, prediction));
            int referenceEnd = referencesByClass.endOfImage(ofClass, reference, image);
            int predictionEnd = predictionsByClass.endOfImage(ofClass, prediction, image);
            built.startImage();
            Map<RunMask, VoxelSet> bands = new IdentityHashMap<>();
            for (int i = reference; i < referenceEnd; i++) {
                int object = referencesByClass.object(ofClass, i);
                built.reference(
                        references.area(object),
                        references.isCrowd(object),
                        references.isIgnored(object));
            }
            for (int i : ScoreOrder.of(scores, prediction, predictionEnd)) {
                int object = predictionsByClass.object(ofClass, i);
                built.prediction(scores[i], area(criterion, object));
                for (int other = reference; other < referenceEnd; other++) {
                    double value =
                            value(
                                    criterion,
                                    referencesByClass.object(ofClass, other),
                                    object,
                                    bands);
                    if (criterion.isDistance() || value > 0) {
                        built.overlap(other - reference, value);
                    }
                }
            }
            reference = referenceEnd;
            prediction = predictionEnd;
        }
        return built.images(images.length).build(criterion);
    }

    /**
     * The pairs of one class, over all images. Crowds and references to be ignored are in no pair,
     * and a prediction that finds one of them counts neither way without a pair.
     */
    public Candidates candidates(int ofClass, MatchingRule rule) {
        Candidates.Builder found =
                Candidates.between(
                        rule.criterion(), counted(ofClass), predictionsByClass.size(ofClass));
        int[] numbers = countedNumbers(ofClass);
        Map<RunMask, VoxelSet> bands = new IdentityHashMap<>();
        int reference = 0;
        int last = -1;
        for (int i = 0; i < predictionsByClass.size(ofClass); i++) {
            int image = predictionsByClass.image(ofClass, i);
            if (image != last) {
                bands.clear();
                last = image;
            }
            int object = predictionsByClass.object(ofClass, i);
            while (referencesByClass.image(ofClass, reference) < image) {
                reference++;
            }
            int end = referencesByClass.endOfImage(ofClass, reference, image);
            for (int other = reference; other < end; other++) {
                int target = referencesByClass.object(ofClass, other);
                double value = value(rule.criterion(), target, object, bands);
                if (references.isIgnored(target)) {
                    if (rule.admits(value)) {
                        found.excuse(i);
                    }
                } else if (rule.criterion().isDistance() ? rule.admits(value) : value > 0) {
                    found.add(numbers[other], i, value);
                }
            }
        }
        return found.build();
    }

    /** References of a class that are neither crowds nor to be ignored. */
    public int counted(int ofClass) {
        int counted = 0;
        for (int i = 0; i < referencesByClass.size(ofClass); i++) {
            counted += references.isIgnored(referencesByClass.object(ofClass, i)) ? 0 : 1;
        }
        return counted;
    }

    /** For every reference of a class its number among those that count, or -1. */
    private int[] countedNumbers(int ofClass) {
        int[] numbers = new int[referencesByClass.size(ofClass)];
        int next = 0;
        for (int i = 0; i < numbers.length; i++) {
            boolean ignored = references.isIgnored(referencesByClass.object(ofClass, i));
            numbers[i] = ignored ? -1 : next++;
        }
        return numbers;
    }

    /** By which the size of a prediction is judged: of its mask where masks are compared. */
    private double area(Criterion criterion, int prediction) {
        RunMask mask = predictions.mask(prediction);
        return mask == null || criterion == Criterion.BOX_IOU
                ? predictions.area(prediction)
                : mask.area();
    }

    /**
     * @param bands what lies along the contours of objects of the same image, as far as known
     */
    private double value(
            Criterion criterion, int reference, int prediction, Map<RunMask, VoxelSet> bands) {
        return switch (criterion) {
            case BOX_IOU -> boxIou(reference, prediction);
            case MASK_IOU, MASK_IOU_ANY, IOR -> maskOverlap(criterion, reference, prediction);
            case CENTER_DISTANCE -> distance(reference, prediction);
            case POINT_INSIDE -> {
                double[] centre = predictions.centre(prediction);
                yield references.contains(reference, centre) ? 1 : 0;
            }
            case BOUNDARY_IOU -> boundaryIou(reference, prediction, bands);
        };
    }

    private double sharedByBoxes(int reference, int prediction) {
        double shared = 1;
        for (int axis = 0; axis < dimensions; axis++) {
            double ofReference = references.from(reference, axis);
            double ofPrediction = predictions.from(prediction, axis);
            double side =
                    Math.min(
                                    ofPrediction + predictions.side(prediction, axis),
                                    ofReference + references.side(reference, axis))
                            - Math.max(ofPrediction, ofReference);
            if (side <= 0) {
                return 0;
            }
            shared *= side;
        }
        return shared;
    }

    private double boxIou(int reference, int prediction) {
        double shared = sharedByBoxes(reference, prediction);
        if (shared == 0) {
            return 0;
        }
        double ofPrediction = predictions.boxSize(prediction);
        return references.isCrowd(reference)
                ? shared / ofPrediction
                : shared / (ofPrediction + references.boxSize(reference) - shared);
    }

    private double maskOverlap(Criterion criterion, int reference, int prediction) {
        RunMask target = references.mask(reference);
        RunMask found = predictions.mask(prediction);
        if (target == null || found == null) {
            return criterion == Criterion.IOR
                    ? sharedByBoxes(reference, prediction) / references.boxSize(reference)
                    : boxIou(reference, prediction);
        }
        long shared = target.shared(found);
        if (shared == 0) {
            return 0;
        }
        if (criterion == Criterion.IOR) {
            return (double) shared / target.area();
        }
        long ofPrediction = found.area();
        return references.isCrowd(reference)
                ? (double) shared / ofPrediction
                : (double) shared / (ofPrediction + target.area() - shared);
    }

    /**
     * Boundary IoU as boundary-iou-api has it for COCO files, where a crowd is found by its mask; 0
     * without masks.
     */
    private double boundaryIou(int reference, int prediction, Map<RunMask, VoxelSet> bands) {
        RunMask target = references.mask(reference);
        RunMask found = predictions.mask(prediction);
        if (target == null || found == null) {
            return 0;
        }
        double ofMasks = maskOverlap(Criterion.MASK_IOU, reference, prediction);
        if (ofMasks == 0 || references.isCrowd(reference)) {
            return ofMasks;
        }
        ContourBand band = ContourBand.SHARE_OF_DIAGONAL;
        VoxelSet one = bands.computeIfAbsent(target, mask -> band.of(mask.columns()));
        VoxelSet other = bands.computeIfAbsent(found, mask -> band.of(mask.columns()));
        return band.iou(one, other, ofMasks);
    }

    private double distance(int reference, int prediction) {
        double[] one = references.centre(reference);
        double[] other = predictions.centre(prediction);
        double distance = Math.hypot(one[0] - other[0], one[1] - other[1]);
        return dimensions == 2 ? distance : Math.hypot(distance, one[2] - other[2]);
    }

    /** The class of a name. */
    public Optional<Integer> find(String name) {
        int found = classes.indexOf(name);
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d images, %d classes, %d references, %d predictions",
                images.length,
                classes.size(),
                references.size(),
                predictions.size());
    }

    /** Objects sorted by class and then by image, without changing their order in an image. */
    private static final class ByClass {
        private final DetectionColumns columns;
        private final int[] firsts;
        private final int[] objects;

        ByClass(DetectionColumns columns, int classes, int images) {
            this.columns = columns;
            int[] byImage = sorted(identity(columns.size()), columns.imageColumn(), images).order;
            Sorted byClass = sorted(byImage, columns.classColumn(), classes);
            firsts = byClass.firsts;
            objects = byClass.order;
        }

        int size(int ofClass) {
            return firsts[ofClass + 1] - firsts[ofClass];
        }

        int object(int ofClass, int number) {
            return objects[firsts[ofClass] + number];
        }

        /** Image of an object by its number within the class; past all images after the last. */
        int image(int ofClass, int number) {
            return number < size(ofClass)
                    ? columns.image(object(ofClass, number))
                    : Integer.MAX_VALUE;
        }

        int endOfImage(int ofClass, int from, int image) {
            int end = from;
            while (image(ofClass, end) == image && end < size(ofClass)) {
                end++;
            }
            return end;
        }

        private record Sorted(int[] order, int[] firsts) {}

        private static Sorted sorted(int[] order, int[] keys, int different) {
            int[] firsts = new int[different + 1];
            for (int i : order) {
                firsts[keys[i] + 1]++;
            }
            for (int key = 0; key < different; key++) {
                firsts[key + 1] += firsts[key];
            }
            int[] next = firsts.clone();
            int[] result = new int[order.length];
            for (int i : order) {
                result[next[keys[i]]++] = i;
            }
            return new Sorted(result, firsts);
        }

        private static int[] identity(int size) {
            int[] order = new int[size];
            for (int i = 0; i < size; i++) {
                order[i] = i;
            }
            return order;
        }
    }
}
