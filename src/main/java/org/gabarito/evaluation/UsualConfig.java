package org.gabarito.evaluation;

import java.util.Objects;
import java.util.stream.Stream;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.dataset.Dataset;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.MetricConfigs;

/** What is computed when nobody says, in the unit of the images. */
public final class UsualConfig {
    private static final Category LABEL_MAPS = Category.SEMANTIC_SEGMENTATION;

    private UsualConfig() {}

    /**
     * The usual lengths follow a spacing that is given later, or taken back; lengths that somebody
     * chose stay as they are.
     */
    public static MetricConfig following(MetricConfig before, MetricConfig after, Dataset dataset) {
        boolean usual =
                Stream.of(Spacing.PIXEL, Spacing.MILLIMETRE)
                        .map(unit -> MetricConfigs.defaults(LABEL_MAPS, unit).metrics())
                        .anyMatch(after.metrics()::equals);
        if (!usual || Objects.equals(before.spacing(), after.spacing())) {
            return after;
        }
        String unit = after.spacing() == null ? dataset.lengthUnit() : Spacing.MILLIMETRE;
        return after.withMetrics(MetricConfigs.defaults(LABEL_MAPS, unit).metrics());
    }
}
