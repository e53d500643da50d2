package org.gabarito.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gabarito.core.metric.Evidence;
import org.gabarito.core.metric.Metric;

/** The four kinds of problem, each with a long name for files and a short one for typing. */
public enum Category {
    IMAGE_LEVEL_CLASSIFICATION(
            "image-level-classification",
            "imlc",
            Evidence.Kind.SAMPLES,
            Evidence.Kind.SAMPLE_CLASSES),
    SEMANTIC_SEGMENTATION(
            "semantic-segmentation", "sems", Evidence.Kind.MASKS, Evidence.Kind.VOXELS),
    OBJECT_DETECTION("object-detection", "obd", Evidence.Kind.OBJECTS),
    INSTANCE_SEGMENTATION(
            "instance-segmentation", "ins", Evidence.Kind.OBJECTS, Evidence.Kind.MASKS);

    private final String longName;
    private final String shortName;
    private final List<Evidence.Kind> evidence;

    /**
     * @param evidence that its cases give; a metric is computed from the first kind that it reads
     */
    Category(String longName, String shortName, Evidence.Kind... evidence) {
        this.longName = longName;
        this.shortName = shortName;
        this.evidence = List.of(evidence);
    }

    /** The kind of evidence that a metric is computed from here; empty when it reads none. */
    public Optional<Evidence.Kind> kind(Metric metric) {
        return evidence.stream().filter(metric.reads()::contains).findFirst();
    }

    /** Whether its cases hold objects to be found, one by one. */
    public boolean isOfObjects() {
        return this == OBJECT_DETECTION || this == INSTANCE_SEGMENTATION;
    }

    public String longName() {
        return longName;
    }

    public String shortName() {
        return shortName;
    }

    /** By either name. */
    public static Optional<Category> find(String name) {
        return Arrays.stream(values())
                .filter(c -> c.longName.equals(name) || c.shortName.equals(name))
                .findFirst();
    }

    static List<String> longNames() {
        return Arrays.stream(values()).map(Category::longName).toList();
    }
}
