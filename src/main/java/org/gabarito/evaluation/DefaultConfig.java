package org.gabarito.evaluation;

import java.io.IOException;
import java.util.Optional;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.Dataset;
import org.gabarito.image.ImageBudget;
import org.gabarito.image.ImageFormat;
import org.gabarito.image.ImageFormats;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.MetricConfigs;
import org.jspecify.annotations.Nullable;

/** What is scored when nothing was chosen, with lengths in a unit that the images have. */
public final class DefaultConfig {
    private DefaultConfig() {}

    /**
     * Looks at the header of the first reference that can be read.
     *
     * @param override spacing given by the user; null takes the headers'
     */
    public static MetricConfig of(Dataset dataset, @Nullable Spacing override) {
        boolean physical =
                override != null
                        || dataset.cases().stream()
                                .map(DefaultConfig::spacing)
                                .flatMap(Optional::stream)
                                .findFirst()
                                .map(Spacing::isPhysical)
                                .orElse(true);
        return MetricConfigs.defaults(physical ? Spacing.MILLIMETRE : Spacing.PIXEL);
    }

    private static Optional<Spacing> spacing(Case scored) {
        Optional<ImageFormat> format = ImageFormats.find(scored.reference().name());
        if (format.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    format.get().readGrid(scored.reference(), ImageBudget.ofHeap()).spacing());
        } catch (IOException e) {
            return Optional.empty(); // scoring the case will say why
        }
    }
}
