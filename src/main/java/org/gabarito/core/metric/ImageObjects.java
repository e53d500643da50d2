package org.gabarito.core.metric;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.gabarito.core.geometry.BoundingBox;
import org.gabarito.core.geometry.Connectivity;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.ObjectRuns;
import org.gabarito.core.geometry.VoxelSet;
import org.gabarito.core.matching.Candidates;
import org.gabarito.core.matching.ContourBand;
import org.gabarito.core.matching.Criterion;
import org.gabarito.core.matching.Matching;
import org.gabarito.core.matching.MatchingRule;
import org.gabarito.core.matching.Overlaps;
import org.gabarito.core.matching.ScoredObjects;
import org.jspecify.annotations.Nullable;

/** The objects of one class of one image, from both its sides. Safe for several threads. */
final class ImageObjects implements ObjectPairs {
    /** Beyond every distance. */
    private static final double FARTHEST = Double.POSITIVE_INFINITY;

    private final Grid grid;
    private final Side references;
    private final Side predictions;
    private final Overlaps overlaps;
    private final double @Nullable [] scores;
    private final MatchingRule rule;
    private final Map<MatchingRule, Matching> matchings;
    private final Map<MatchingRule, ScoredObjects> rankings = new ConcurrentHashMap<>();

    /** One side: what every object is called, and its voxels on demand. */
    private interface Side {
        int id(int object);

        /** Voxels of all objects. */
        ObjectRuns runs();

        BoundingBox box(int object);
    }

    private ImageObjects(
            Grid grid,
            Side references,
            Side predictions,
            Overlaps overlaps,
            double @Nullable [] scores,
            MatchingRule rule,
            Map<MatchingRule, Matching> matchings) {
        this.grid = grid;
        this.references = references;
        this.predictions = predictions;
        this.overlaps = overlaps;
        this.scores = scores;
        this.rule = rule;
        this.matchings = matchings;
    }

    /** One object a label. */
    static ImageObjects ofInstances(
            LabelPairs pairs, Map<Integer, Double> scores, long smallest, MatchingRule rule) {
        Map<Integer, Long> referenceVoxels = new HashMap<>();
        Map<Integer, Long> predictionVoxels = new HashMap<>();
        pairs.each(
                (reference, prediction, voxels) -> {
                    referenceVoxels.merge(reference, voxels, Long::sum);
                    predictionVoxels.merge(prediction, voxels, Long::sum);
                });
        int[] referenceLabels = kept(pairs.referenceLabels(), referenceVoxels, smallest);
        int[] predictionLabels = kept(pairs.predictionLabels(), predictionVoxels, smallest);
        Table table = new Table(predictionLabels.length);
        pairs.each(
                (reference, prediction, voxels) -> {
                    int ofReference = Arrays.binarySearch(referenceLabels, reference);
                    int ofPrediction = Arrays.binarySearch(predictionLabels, prediction);
                    if (ofReference >= 0 && ofPrediction >= 0) {
                        table.add(ofReference, ofPrediction, voxels);
                    }
                });
        return new ImageObjects(
                pairs.reference().grid(),
                new Labelled(referenceLabels, () -> pairs.referenceRuns(referenceLabels)),
                new Labelled(predictionLabels, () -> pairs.predictionRuns(predictionLabels)),
                table.overlaps(
                        sizes(referenceLabels, referenceVoxels),
                        sizes(predictionLabels, predictionVoxels)),
                scores.isEmpty() ? null : scores(predictionLabels, scores),
                rule,
                new ConcurrentHashMap<>());
    }

    /** One object a connected component of a class. */
    static ImageObjects ofComponents(
            LabelPairs pairs,
            List<Integer> labels,
            Connectivity connectivity,
            long smallest,
            MatchingRule rule) {
        Set<Integer> members = Set.copyOf(labels);
        return ofRuns(
                Numbered.inOrder(
                        pairs.referenceComponents(members, connectivity).atLeast(smallest)),
                Numbered.inOrder(
                        pairs.predictionComponents(members, connectivity).atLeast(smallest)),
                null,
                rule);
    }

    /** One object a mask; an empty mask is none, and yet the next one keeps its number. */
    static ImageObjects ofMasks(
            ObjectRuns references,
            ObjectRuns predictions,
            Map<Integer, Double> scores,
            long smallest,
            MatchingRule rule) {
        Numbered found = Numbered.atLeast(predictions, smallest);
        return ofRuns(
                Numbered.atLeast(references, smallest),
                found,
                scores.isEmpty() ? null : scores(found.ids(), scores),
                rule);
    }

    private static ImageObjects ofRuns(
            Numbered references,
            Numbered predictions,
            double @Nullable [] scores,
            MatchingRule rule) {
        Table table = new Table(predictions.runs().objects());
        references.runs().shared(predictions.runs(), table::add);
        return new ImageObjects(
                references.runs().grid(),
                references,
                predictions,
                table.overlaps(
                        Arrays.stream(references.runs().voxels()).asDoubleStream().toArray(),
                        Arrays.stream(predictions.runs().voxels()).asDoubleStream().toArray()),
                scores,
                rule,
                new ConcurrentHashMap<>());
    }

    private static int[] kept(SortedSet<Integer> labels, Map<Integer, Long> voxels, long smallest) {
        return labels.stream()
                .filter(label -> voxels.getOrDefault(label, 0L) >= smallest)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double[] sizes(int[] labels, Map<Integer, Long> voxels) {
        return Arrays.stream(labels).mapToDouble(label -> voxels.getOrDefault(label, 0L)).toArray();
    }

    private static double[] scores(int[] labels, Map<Integer, Double> scores) {
        double lowest = Double.NEGATIVE_INFINITY;
        return Arrays.stream(labels)
                .mapToDouble(label -> scores.getOrDefault(label, lowest))
                .toArray();
    }

    /** Objects that are labels; their runs are read when somebody asks for their shape. */
    private static final class Labelled implements Side {
        private final int[] labels;
        private final Supplier<ObjectRuns> reading;
        private @Nullable ObjectRuns runs;
        private @Nullable BoundingBox[] boxes = {};

        Labelled(int[] labels, Supplier<ObjectRuns> reading) {
            this.labels = labels;
            this.reading = reading;
        }

        @Override
        public int id(int object) {
            return labels[object];
        }

        @Override
        public synchronized ObjectRuns runs() {
            if (runs == null) {
                runs = reading.get();
                boxes = runs.boxes();
            }
            return runs;
        }

        @Override
        public BoundingBox box(int object) {
            runs();
            return Objects.requireNonNull(boxes[object]);
        }
    }

    /** Objects that are components or masks, numbered from 1. */
    private record Numbered(ObjectRuns runs, int[] ids, @Nullable BoundingBox[] boxes)
            implements Side {

        static Numbered inOrder(ObjectRuns runs) {
            return new Numbered(
                    runs, IntStream.rangeClosed(1, runs.objects()).toArray(), runs.boxes());
        }

        /** Those of at least so many voxels, under the numbers that they had among all. */
        static Numbered atLeast(ObjectRuns all, long smallest) {
            long least = Math.max(1, smallest);
            long[] voxels = all.voxels();
            int[] ids =
                    IntStream.range(0, voxels.length)
                            .filter(object -> voxels[object] >= least)
                            .map(object -> object + 1)
                            .toArray();
            ObjectRuns kept = all.atLeast(least);
            return new Numbered(kept, ids, kept.boxes());
        }

        @Override
        public BoundingBox box(int object) {
            return Objects.requireNonNull(boxes[object]);
        }

        @Override
        public int id(int object) {
            return ids[object];
        }
    }

    /** Adds up what pairs share. */
    private static final class Table {
        private final long width;
        private final Map<Long, Long> shared = new HashMap<>();

        Table(int predictions) {
            width = Math.max(1, predictions);
        }

        void add(int reference, int prediction, long voxels) {
            shared.merge(reference * width + prediction, voxels, Long::sum);
        }

        Overlaps overlaps(double[] referenceSizes, double[] predictionSizes) {
            int[] references = new int[shared.size()];
            int[] predictions = new int[shared.size()];
            double[] voxels = new double[shared.size()];
            int next = 0;
            for (Map.Entry<Long, Long> each : shared.entrySet()) {
                references[next] = (int) (each.getKey() / width);
                predictions[next] = (int) (each.getKey() % width);
                voxels[next++] = each.getValue();
            }
            return new Overlaps(referenceSizes, predictionSizes, references, predictions, voxels);
        }
    }

    @Override
    public int images() {
        return 1;
    }

    @Override
    public int usualDetections() {
        return Integer.MAX_VALUE;
    }

    @Override
    public int references() {
        return overlaps.references();
    }

    @Override
    public int predictions() {
        return overlaps.predictions();
    }

    @Override
    public int referenceId(int reference) {
        return references.id(reference);
    }

    @Override
    public int predictionId(int prediction) {
        return predictions.id(prediction);
    }

    @Override
    public double referenceSize(int reference) {
        return overlaps.referenceSize(reference);
    }

    @Override
    public double predictionSize(int prediction) {
        return overlaps.predictionSize(prediction);
    }

    @Override
    public int[] referenceMiddles() {
        return references.runs().middles();
    }

    @Override
    public int[] predictionMiddles() {
        return predictions.runs().middles();
    }

    @Override
    public MatchingRule rule() {
        return rule;
    }

    @Override
    public ObjectPairs with(MatchingRule other) {
        return new ImageObjects(grid, references, predictions, overlaps, scores, other, matchings);
    }

    @Override
    public Matching matching(MatchingRule by) {
        return matchings.computeIfAbsent(by, b -> Matching.of(candidates(b), b, scores));
    }

    private Candidates candidates(MatchingRule by) {
        return switch (by.criterion()) {
            case MASK_IOU, MASK_IOU_ANY, IOR -> overlaps.candidates(by.criterion());
            case BOX_IOU -> boxes();
            case BOUNDARY_IOU -> boundaries(by.band());
            case CENTER_DISTANCE -> centres(by.threshold());
            case POINT_INSIDE -> pointsInside();
        };
    }

    private Candidates boxes() {
        Candidates.Builder found =
                Candidates.between(Criterion.BOX_IOU, references(), predictions());
        @Nullable BoundingBox[] ofReferences = references.runs().boxes();
        @Nullable BoundingBox[] ofPredictions = predictions.runs().boxes();
        for (int reference = 0; reference < ofReferences.length; reference++) {
            for (int prediction = 0; prediction < ofPredictions.length; prediction++) {
                double iou = iou(ofReferences[reference], ofPredictions[prediction]);
                if (iou > 0) {
                    found.add(reference, prediction, iou);
                }
            }
        }
        return found.build();
    }

    private static double iou(@Nullable BoundingBox one, @Nullable BoundingBox other) {
        if (one == null || other == null) {
            return 0;
        }
        double shared = 1;
        double first = 1;
        double second = 1;
        for (int axis = 0; axis < one.dimensions(); axis++) {
            int from = Math.max(one.min(axis), other.min(axis));
            int to = Math.min(one.max(axis), other.max(axis));
            if (to < from) {
                return 0;
            }
            shared *= to - from + 1;
            first *= one.size(axis);
            second *= other.size(axis);
        }
        return shared / (first + second - shared);
    }

    private Candidates boundaries(ContourBand band) {
        Candidates.Builder found =
                Candidates.between(Criterion.BOUNDARY_IOU, references(), predictions());
        Map<Integer, VoxelSet> ofPredictions = new HashMap<>();
        VoxelSet ofReference = VoxelSet.empty(grid);
        int last = -1;
        for (int pair = 0; pair < overlaps.size(); pair++) {
            int reference = overlaps.reference(pair);
            int prediction = overlaps.prediction(pair);
            if (reference != last) {
                ofReference = band(band, references, reference);
                last = reference;
            }
            VoxelSet ofPrediction =
                    ofPredictions.computeIfAbsent(
                            prediction, object -> band(band, predictions, object));
            double iou = band.iou(ofReference, ofPrediction, overlaps.iou(pair));
            if (iou > 0) {
                found.add(reference, prediction, iou);
            }
        }
        return found.build();
    }

    private static VoxelSet band(ContourBand band, Side side, int object) {
        return band.of(side.runs().voxels(object, side.box(object)));
    }

    private Candidates centres(double farthest) {
        Candidates.Builder found =
                Candidates.between(Criterion.CENTER_DISTANCE, references(), predictions());
        double[][] ofReferences = references.runs().centres();
        double[][] ofPredictions = predictions.runs().centres();
        for (int reference = 0; reference < ofReferences.length; reference++) {
            for (int prediction = 0; prediction < ofPredictions.length; prediction++) {
                double distance = distance(ofReferences[reference], ofPredictions[prediction]);
                if (distance <= farthest) {
                    found.add(reference, prediction, distance);
                }
            }
        }
        return found.build();
    }

    private double distance(double[] one, double[] other) {
        double sum = 0;
        for (int axis = 0; axis < one.length; axis++) {
            double step = (one[axis] - other[axis]) * grid.spacing().step(axis);
            sum += step * step;
        }
        return Math.sqrt(sum);
    }

    private Candidates pointsInside() {
        Candidates.Builder found =
                Candidates.between(Criterion.POINT_INSIDE, references(), predictions());
        double[][] centres = predictions.runs().centres();
        ObjectRuns runs = references.runs();
        for (int prediction = 0; prediction < centres.length; prediction++) {
            int index = 0;
            for (int axis = grid.dimensions() - 1; axis >= 0; axis--) {
                index = index * grid.size(axis) + (int) Math.floor(centres[prediction][axis] + 0.5);
            }
            for (int reference : runs.at(index)) {
                found.add(reference, prediction, 1);
            }
        }
        return found.build();
    }

    @Override
    public Optional<ScoredObjects> scored(MatchingRule by) {
        if (scores == null) {
            return Optional.empty();
        }
        double[] known = scores;
        MatchingRule all =
                MatchingRule.DEFAULT.with(by.criterion()).with(by.band()).withThreshold(FARTHEST);
        return Optional.of(
                rankings.computeIfAbsent(
                        all,
                        rule ->
                                ScoredObjects.ofImage(
                                        candidates(rule),
                                        overlaps.referenceSizes(),
                                        overlaps.predictionSizes(),
                                        known)));
    }

    @Override
    public Optional<ClassPair> pair(int reference, int prediction) {
        return Optional.of(
                new ObjectPair(
                        grid,
                        references.runs(),
                        reference,
                        predictions.runs(),
                        prediction,
                        references.box(reference).union(predictions.box(prediction)),
                        counts(reference, prediction)));
    }

    private Counts counts(int reference, int prediction) {
        long shared = (long) overlaps.shared(reference, prediction);
        long ofReference = (long) referenceSize(reference);
        long ofPrediction = (long) predictionSize(prediction);
        return new Counts(
                shared,
                ofPrediction - shared,
                ofReference - shared,
                grid.voxels() - ofReference - ofPrediction + shared);
    }
}
