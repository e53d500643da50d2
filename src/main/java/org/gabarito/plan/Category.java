package org.gabarito.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The four kinds of problem, each with a long name for files and a short one for typing. */
public enum Category {
    IMAGE_LEVEL_CLASSIFICATION("image-level-classification", "imlc"),
    SEMANTIC_SEGMENTATION("semantic-segmentation", "sems"),
    OBJECT_DETECTION("object-detection", "obd"),
    INSTANCE_SEGMENTATION("instance-segmentation", "ins");

    private final String longName;
    private final String shortName;

    Category(String longName, String shortName) {
        this.longName = longName;
        this.shortName = shortName;
    }

    public String longName() {
        return longName;
    }

    public String shortName() {
        return shortName;
    }

    /** Whether this version can score it. */
    public boolean isScored() {
        return this == SEMANTIC_SEGMENTATION;
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
