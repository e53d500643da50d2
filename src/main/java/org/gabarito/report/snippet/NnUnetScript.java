package org.gabarito.report.snippet;

import java.util.Set;
import java.util.stream.Collectors;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricConfig;

/** nnU-Net's own evaluation: a command, and overlap only. */
final class NnUnetScript implements ToolScript {
    private static final Set<String> GIVEN = Set.of("dsc", "iou");

    @Override
    public String name() {
        return "nnU-Net";
    }

    @Override
    public String fileName() {
        return "nnunet.sh";
    }

    @Override
    public String write(MetricConfig config, Limits limits) {
        if (!config.problem().category().equals(Category.SEMANTIC_SEGMENTATION.longName())) {
            return "";
        }
        config.metrics().stream()
                .map(metric -> metric.id())
                .filter(id -> !GIVEN.contains(id))
                .forEach(limits::lacks);
        limits.ofLabelMaps(config);
        String labels =
                config.labels().isEmpty()
                        ? "1"
                        : config.labels().keySet().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(" "));
        String ignore = config.ignore() == null ? "" : " -il " + config.ignore();
        return """
                # pip install nnunetv2
                # -l: the labels to score. The summary holds Dice, IoU and the counts of each label.
                nnUNetv2_evaluate_simple reference prediction -l %s%s -o summary.json
                """
                .formatted(labels, ignore);
    }
}
