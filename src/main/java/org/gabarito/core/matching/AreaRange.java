package org.gabarito.core.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * COCO's classes of object size, by area in pixels; both ends are included. All are all: COCO's own
 * tool leaves out what is larger than 1e10, which is no rare volume in 3D.
 */
public enum AreaRange {
    ALL(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
    SMALL(0, 32 * 32),
    MEDIUM(32 * 32, 96 * 96),
    LARGE(96 * 96, 1e10);

    private final double from;
    private final double to;

    AreaRange(double from, double to) {
        this.from = from;
        this.to = to;
    }

    boolean holds(double area) {
        return area >= from && area <= to;
    }

    /** As in configs. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AreaRange> find(String id) {
        return Arrays.stream(values()).filter(r -> r.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(AreaRange::id).toList();
    }
}
