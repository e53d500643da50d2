package org.gabarito.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.matching.Extent;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.core.metric.catalog.MetricIds;
import org.gabarito.guide.Answers;
import org.gabarito.guide.Recommendation;
import org.jspecify.annotations.Nullable;

/** Configs that nobody had to write. */
public final class MetricConfigs {
    private static final String CATEGORY = "category";

    /** Steps that choose how objects are matched, not a metric. */
    private static final Set<String> MATCHING = Set.of("S8", "S9", "S9b");

    /** The twelve numbers that the COCO evaluation prints. */
    private static final String COCO =
            "ap(averaged=true),ap(iou=0.5),ap(iou=0.75),ap(averaged=true;area=small),"
                    + "ap(averaged=true;area=medium),ap(averaged=true;area=large),"
                    + "ar(averaged=true;max_dets=1),ar(averaged=true;max_dets=10),"
                    + "ar(averaged=true;max_dets=100),ar(averaged=true;area=small),"
                    + "ar(averaged=true;area=medium),ar(averaged=true;area=large)";

    /** The same for boxes in 3D, which have no area in pixels. */
    private static final String SPATIAL =
            "ap(averaged=true),ap(iou=0.5),ap(iou=0.75),ar(averaged=true;max_dets=1),"
                    + "ar(averaged=true;max_dets=10),ar(averaged=true;max_dets=100)";

    /** Of points, which overlap nothing. */
    private static final String POINTS = "ap,froc,sensitivity,ppv,fbeta";

    private MetricConfigs() {}

    /** What the guide recommends: every metric in the default role with its reasons. */
    public static MetricConfig from(Recommendation recommendation, Answers answers, Locale locale) {
        return from(recommendation, answers, locale, null);
    }

    /**
     * @param url where the recommendation can be seen again
     */
    public static MetricConfig from(
            Recommendation recommendation, Answers answers, Locale locale, @Nullable String url) {
        Category category = Category.find(recommendation.category()).orElse(null);
        Map<String, MetricChoice> metrics = new LinkedHashMap<>();
        for (Recommendation.StepOutcome step : recommendation.steps()) {
            for (String id : defaults(step)) {
                if (!MATCHING.contains(step.step()) && MetricIds.all().contains(id)) {
                    String why = Because.sentence(step.because(), locale);
                    metrics.putIfAbsent(
                            id,
                            new MetricChoice(id, fallbacks(id, category), step.step(), why, null));
                }
            }
        }
        Map<String, String> fingerprint = new LinkedHashMap<>(answers.values());
        fingerprint.remove(CATEGORY);
        Recommendation.TreesVersion trees = recommendation.trees();
        MetricConfig plain =
                MetricConfig.of(recommendation.category(), List.copyOf(metrics.values()));
        return plain.withOrigin(
                        fingerprint,
                        new MetricConfig.RecommendedBy(trees.version(), trees.hash(), url))
                .withMatching(matching(recommendation));
    }

    /**
     * What is scored when nothing was chosen: {@code dsc}, {@code nsd} with a tolerance of 2, and
     * {@code hd_perc} at 95 %.
     *
     * @param unit {@code mm}, or {@code px} for images without spacing
     */
    public static MetricConfig defaults(String unit) {
        return MetricConfig.of(
                Category.SEMANTIC_SEGMENTATION.longName(),
                List.of(
                        MetricChoice.of("dsc", fallbacks("dsc", Category.SEMANTIC_SEGMENTATION)),
                        MetricChoice.of("nsd", fallbacks("nsd", "tau", new Quantity(2, unit))),
                        MetricChoice.of(
                                "hd_perc", fallbacks("hd_perc", "p", new Quantity(95, "")))));
    }

    private static Arguments fallbacks(String id, String name, Quantity value) {
        Map<String, Quantity> values =
                new LinkedHashMap<>(fallbacks(id, Category.SEMANTIC_SEGMENTATION).values());
        values.put(name, value);
        return new Arguments(values);
    }

    /**
     * The same for any category.
     *
     * @param unit of lengths, for label maps
     */
    public static MetricConfig defaults(Category category, String unit) {
        String metrics =
                switch (category) {
                    case IMAGE_LEVEL_CLASSIFICATION -> "ba,mcc,auroc,ap,bs";
                    case SEMANTIC_SEGMENTATION -> "";
                    case OBJECT_DETECTION -> COCO;
                    case INSTANCE_SEGMENTATION -> "pq,sq,rq,fbeta,dsc";
                };
        return category == Category.SEMANTIC_SEGMENTATION
                ? defaults(unit)
                : MetricConfig.of(
                        category.longName(), MetricChoices.parse(metrics, category).get());
    }

    /** The same for object detection. */
    public static MetricConfig defaults(Extent objects) {
        String metrics = objects.isPoint() ? POINTS : objects == Extent.BOX_3D ? SPATIAL : COCO;
        Category category = Category.OBJECT_DETECTION;
        return MetricConfig.of(category.longName(), MetricChoices.parse(metrics, category).get());
    }

    /** The same for images in millimetres. */
    public static MetricConfig defaults() {
        return defaults(Spacing.MILLIMETRE);
    }

    private static List<String> defaults(Recommendation.StepOutcome step) {
        return step.recommended().stream()
                .filter(Recommendation.Choice::isDefault)
                .map(Recommendation.Choice::id)
                .toList();
    }

    /**
     * @param category null for one of own trees, of which the catalogue knows nothing
     */
    private static Arguments fallbacks(String id, @Nullable Category category) {
        Map<String, Quantity> values = new LinkedHashMap<>();
        MetricCatalog.describe(id).map(MetricInfo::parameters).orElse(List.of()).stream()
                .filter(p -> category == null || p.matters(category.shortName()))
                .filter(p -> !p.optional())
                .forEach((Parameter p) -> values.put(p.name(), p.fallback()));
        return new Arguments(values);
    }

    /** From the steps that choose a criterion and an assignment, where there are any. */
    private static MetricConfig.@Nullable Matching matching(Recommendation recommendation) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (Recommendation.StepOutcome step : recommendation.steps()) {
            defaults(step).stream().findFirst().ifPresent(id -> chosen.put(step.step(), id));
        }
        String criterion = chosen.get("S8");
        if (criterion == null) {
            return null;
        }
        boolean graded = criterion.endsWith("iou") || criterion.equals("ior");
        return new MetricConfig.Matching(
                criterion,
                graded ? MetricConfig.Matching.USUAL_THRESHOLD : null,
                chosen.getOrDefault("S9", "greedy_by_score"),
                chosen.getOrDefault("S9b", "false_positive"));
    }
}
