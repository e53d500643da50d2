package org.gabarito.evaluation;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gabarito.core.geometry.Connectivity;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.LabelRuns;
import org.gabarito.core.geometry.LargestComponents;
import org.gabarito.core.geometry.SurfaceMesh;
import org.gabarito.core.matching.Criterion;
import org.gabarito.core.metric.ErrorMap;
import org.gabarito.core.metric.LabelPairs;
import org.gabarito.core.metric.ObjectPairs;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.CaseImages;
import org.gabarito.dataset.Contents;
import org.gabarito.image.Placement;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricConfig;
import org.jspecify.annotations.Nullable;

/**
 * A case read once more to be looked at: its label maps on one grid as they were scored, where they
 * differ, and what became of its objects. Holds both maps.
 */
public final class CaseErrors {
    /** Name of all classes together. */
    public static final String ALL = "";

    /** Every one of them is looked for in every row. */
    private static final int MOST_LABELS = 64;

    private final MetricConfig config;
    private final Case scored;
    private final CaseImages images;
    private final LabelMap prediction;
    private final Map<String, List<Integer>> classes;
    private final int largestReference;
    private final int largestPrediction;

    private CaseErrors(MetricConfig config, Case scored, CaseImages images) {
        this.config = config;
        this.scored = scored;
        this.images = images;
        @Nullable LabelMap predicted = images.prediction();
        // without one, everything was missed
        prediction =
                predicted == null
                        ? LabelMap.of(images.reference().grid(), new byte[grid().voxels()])
                        : predicted;
        Set<Integer> here = labels(images.reference());
        Set<Integer> there = labels(prediction);
        largestReference = here.stream().mapToInt(label -> label).max().orElse(0);
        largestPrediction = there.stream().mapToInt(label -> label).max().orElse(0);
        here.addAll(there);
        here.remove(0);
        if (config.ignore() != null) {
            here.remove(config.ignore());
        }
        classes = classes(here);
    }

    /**
     * Whether a config is about label maps, so that there is something to look at; stacks are not.
     */
    public static boolean canRead(MetricConfig config) {
        return Evaluation.contents(config) == Contents.LABEL_MAPS && !config.objects().stack();
    }

    /**
     * @throws IOException when a file is unusable or gone; the message says which and why
     */
    public static CaseErrors read(MetricConfig config, Case scored) throws IOException {
        CaseImages images;
        try {
            images = Evaluation.reader(config).read(scored);
        } catch (FileSystemException e) {
            throw gone(scored, e);
        }
        if (images.reference().grid().dimensions() > 3) {
            throw new IOException(
                    scored.referenceName() + ": images of more than three axes are not drawn.");
        }
        return new CaseErrors(config, scored, images);
    }

    /** Of such exceptions the whole message is a path. */
    private static IOException gone(Case scored, FileSystemException e) {
        String why =
                e instanceof NoSuchFileException ? "is no longer there" : "can no longer be read";
        return new IOException("A file of " + scored.id() + " " + why + ".", e);
    }

    private static Set<Integer> labels(LabelMap map) {
        Set<Integer> labels = new TreeSet<>();
        LabelRuns runs = LabelRuns.of(map);
        int voxels = map.grid().voxels();
        int last = 0;
        for (int index = 0; index < voxels; ) {
            int label = runs.label(index);
            if (label != last) {
                labels.add(label);
                last = label;
            }
            index = runs.end(index, voxels);
        }
        labels.remove(0);
        return labels;
    }

    /** All together first, then each one where labels are classes. */
    private Map<String, List<Integer>> classes(Set<Integer> found) {
        Map<String, List<Integer>> all = new LinkedHashMap<>();
        Set<Integer> labels = new TreeSet<>(config.labels().keySet());
        if (labels.isEmpty() || labelsAreObjects()) {
            labels = found;
        }
        Set<Integer> together = new TreeSet<>(labels);
        config.regions().values().forEach(together::addAll);
        all.put(ALL, List.copyOf(together));
        if (!labelsAreObjects()) {
            if (labels.size() + config.regions().size() > 1) {
                labels.forEach(label -> all.put(config.className(label), List.of(label)));
            }
            all.putAll(config.regions());
        }
        return all;
    }

    /** Whether every label is an object of one class. */
    public boolean labelsAreObjects() {
        return hasObjects() && !config.objects().components();
    }

    private boolean hasObjects() {
        return Category.find(config.problem().category()).filter(Category::isOfObjects).isPresent();
    }

    public Grid grid() {
        return images.reference().grid();
    }

    public Placement place() {
        return images.place();
    }

    /** Whether there is no prediction. */
    public boolean missing() {
        return images.prediction() == null;
    }

    /** {@link #ALL} and the names of classes and regions. */
    public List<String> classNames() {
        return List.copyOf(classes.keySet());
    }

    public LabelRuns referenceLabels() {
        return LabelRuns.of(images.reference());
    }

    public LabelRuns predictionLabels() {
        return LabelRuns.of(prediction);
    }

    public int largestReferenceLabel() {
        return largestReference;
    }

    public int largestPredictionLabel() {
        return largestPrediction;
    }

    /** What a label is called; empty where it is the name of an object. */
    public String labelName(int label) {
        return labelsAreObjects() ? "" : config.className(label);
    }

    /**
     * @param className one of {@link #classNames()}; empty for any other
     */
    public Optional<ErrorMap> map(String className) {
        return Optional.ofNullable(classes.get(className)).map(labels -> map(className, labels));
    }

    private ErrorMap map(String className, List<Integer> labels) {
        return className.equals(ALL) && !labelsAreObjects()
                ? ErrorMap.ofClasses(images.reference(), prediction, labels, config.ignored())
                : ErrorMap.ofClass(images.reference(), prediction, labels, config.ignored());
    }

    /**
     * The surfaces of the reference and of the prediction, each with its distances to the other:
     * positive where the prediction goes too far, negative where it does not reach.
     *
     * @param className one of {@link #classNames()}; all of them for any other
     * @param most corners of each
     * @return empty of flat images, where a side holds nothing, and of more than 64 labels together
     */
    public List<SurfaceMesh> surfaces(String className, int most) {
        List<Integer> labels = classes.getOrDefault(className, classes.get(ALL));
        if (grid().dimensions() != 3 || labels.size() > MOST_LABELS) {
            return List.of();
        }
        return LabelPairs.of(images.reference(), prediction, config.ignored())
                .classPair(labels)
                .masks()
                .meshes(most);
    }

    /** The largest connected errors of each kind together, corners included. */
    public LargestComponents.Found largest(ErrorMap map, int most) {
        return LargestComponents.of(grid(), map, Connectivity.FULL, ErrorMap::isError, most);
    }

    /** What was measured between objects to match them. */
    public Criterion criterion() {
        return Matchings.rule(config).criterion();
    }

    /** What became of every object, in instance segmentation; empty without a prediction. */
    public List<ObjectMatch> objects() throws IOException {
        List<ObjectMatch> matches = new ArrayList<>();
        if (hasObjects() && !missing()) {
            InstanceCases cases = new InstanceCases(config, Evaluation.reader(config));
            for (ClassEvidence one : cases.classes(scored, images)) {
                if (one.evidence().get(0) instanceof ObjectPairs objects) {
                    matches.addAll(ObjectMatch.of(one.name(), objects));
                }
            }
        }
        return matches;
    }
}
