package org.gabarito.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.dataset.Contents;
import org.gabarito.dataset.Dataset;
import org.gabarito.plan.MetricChoice;
import org.gabarito.plan.MetricConfig;

/**
 * Asks for the spacing when a metric wants a physical length and the images do not say how large
 * their voxels are.
 */
public final class MissingSpacing {
    private MissingSpacing() {}

    /**
     * What to give; empty when nothing lacks.
     *
     * @param usualToo whether a length that is the parameter's usual one was asked for as well;
     *     else it stands for as many pixels
     */
    public static Optional<String> ask(MetricConfig config, Dataset dataset, boolean usualToo) {
        if (config.spacing() != null
                || Evaluation.contents(config) != Contents.LABEL_MAPS
                || config.metrics().stream().allMatch(choice -> wanted(choice, usualToo).isEmpty())
                || !dataset.lengthUnit().equals(Spacing.PIXEL)) {
            return Optional.empty();
        }
        MetricChoice first =
                config.metrics().stream()
                        .filter(choice -> !wanted(choice, usualToo).isEmpty())
                        .findFirst()
                        .orElseThrow();
        Map.Entry<String, Quantity> length = wanted(first, usualToo).get(0);
        String inPixels =
                length.getKey() + "=" + new Quantity(length.getValue().value(), Spacing.PIXEL);
        return Optional.of(
                first.text()
                        + " needs the size of a voxel, but "
                        + dataset.cases().get(0).referenceName()
                        + " does not give it. Give it with --spacing, such as --spacing 0.5,0.5 (in"
                        + " mm, x first; 'spacing: [0.5, 0.5]' in a config), or the length in"
                        + " pixels, such as "
                        + first.id()
                        + "("
                        + inPixels
                        + ").");
    }

    private static List<Map.Entry<String, Quantity>> wanted(MetricChoice choice, boolean usualToo) {
        return choice.physicalLengths().entrySet().stream()
                .filter(one -> usualToo || !isUsual(choice, one.getKey(), one.getValue()))
                .toList();
    }

    private static boolean isUsual(MetricChoice choice, String name, Quantity value) {
        return MetricCatalog.describe(choice.id())
                .map(MetricInfo::parameters)
                .orElse(List.of())
                .stream()
                .anyMatch(one -> one.name().equals(name) && one.fallback().equals(value));
    }
}
