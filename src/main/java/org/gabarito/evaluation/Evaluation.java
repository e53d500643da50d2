package org.gabarito.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gabarito.core.matching.Extent;
import org.gabarito.core.statistics.agreement.ConsensusRule;
import org.gabarito.dataset.BoxTables;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.CaseReader;
import org.gabarito.dataset.Contents;
import org.gabarito.dataset.Dataset;
import org.gabarito.dataset.GeometryPolicy;
import org.gabarito.dataset.Groups;
import org.gabarito.dataset.LabelFacts;
import org.gabarito.image.ImageBudget;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.MetricConfigs;
import org.jspecify.annotations.Nullable;

/**
 * One config applied to cases. Stateless: cases may be scored anywhere, in any order, more than
 * once.
 */
public final class Evaluation {
    private final MetricConfig config;
    private final List<PlannedMetric> metrics;
    private final CaseSource source;

    /**
     * @throws IllegalArgumentException when the config names a metric or convention that this
     *     version does not have; one that was read from a file never does
     */
    public Evaluation(MetricConfig config) {
        this.config = config;
        metrics = PlannedMetric.of(config);
        source = source(config);
    }

    static CaseSource source(MetricConfig config) {
        CaseReader images = reader(config);
        return switch (category(config)) {
            case IMAGE_LEVEL_CLASSIFICATION -> new SampleCases(config);
            case SEMANTIC_SEGMENTATION -> new LabelMapCases(config, images);
            case OBJECT_DETECTION ->
                    config.objects().scores()
                            ? new InstanceCases(config, images)
                            : new DetectionCases(config);
            case INSTANCE_SEGMENTATION -> new InstanceCases(config, images);
        };
    }

    /** Reads the images of a data set as this config says; of label maps only. */
    public static CaseReader reader(MetricConfig config) {
        return reader(config, ImageBudget.ofHeap());
    }

    private static CaseReader reader(MetricConfig config, ImageBudget budget) {
        boolean stacks =
                category(config) == Category.INSTANCE_SEGMENTATION && config.objects().stack();
        return new CaseReader(
                config.spacing(),
                GeometryPolicy.of(config.geometry()),
                budget,
                stacks,
                config.objects().scores() ? InstanceCases.connectivity(config) : null,
                config.ignore());
    }

    /** What makes one more reference of those of several raters; null for nothing. */
    public static @Nullable ConsensusRule consensus(MetricConfig config) {
        return Optional.ofNullable(config.consensus()).flatMap(ConsensusRule::find).orElse(null);
    }

    /** What the files of a data set hold that this config scores. */
    public static Contents contents(MetricConfig config) {
        return category(config) == Category.OBJECT_DETECTION && config.objects().scores()
                ? Contents.LABEL_MAPS
                : contents(category(config));
    }

    private static Contents contents(Category category) {
        return switch (category) {
            case IMAGE_LEVEL_CLASSIFICATION -> Contents.TABLES;
            case OBJECT_DETECTION -> Contents.DETECTIONS;
            case SEMANTIC_SEGMENTATION, INSTANCE_SEGMENTATION -> Contents.LABEL_MAPS;
        };
    }

    /**
     * The config for these files: where objects are to be detected in images, predictions are maps
     * of their scores.
     */
    public static MetricConfig forFiles(MetricConfig config, Path reference) {
        boolean images =
                category(config) == Category.OBJECT_DETECTION
                        && Contents.in(reference) == Contents.LABEL_MAPS;
        return images ? config.withObjects(config.objects().from("scores")) : config;
    }

    /**
     * The config with the labels that the files of the data set name, where it has none of its own.
     * The label to ignore is taken over by itself, unless the config scores it. Where predictions
     * are detection maps by their names, so that labels cannot be instances, they are read so.
     */
    public static MetricConfig withLabels(MetricConfig config, Dataset dataset) {
        if (dataset.detectionMaps()
                && category(config) == Category.INSTANCE_SEGMENTATION
                && config.objects().from().equals("instances")) {
            return config.withObjects(config.objects().from("scores"));
        }
        LabelFacts facts = dataset.labels();
        boolean classes =
                contents(config) == Contents.LABEL_MAPS
                        && (category(config) == Category.SEMANTIC_SEGMENTATION
                                || config.objects().components());
        if (facts.isEmpty() || !classes) {
            return config;
        }
        @Nullable Integer ignore = config.ignore() == null ? facts.ignore() : config.ignore();
        if (config.labels().isEmpty() && config.regions().isEmpty()) {
            Map<Integer, String> names = new TreeMap<>(facts.names());
            names.keySet().removeIf(label -> label.equals(ignore));
            return config.withClasses(names, facts.regions(), ignore);
        }
        boolean scored =
                ignore == null
                        || config.labels().containsKey(ignore)
                        || config.regions().values().stream().anyMatch(r -> r.contains(ignore));
        return scored ? config : config.withClasses(config.labels(), config.regions(), ignore);
    }

    /**
     * The category of problem that a reference is most likely of, by what kind of file it holds; a
     * table of boxes by its column names.
     */
    public static Category category(Path reference) {
        return switch (Contents.in(reference)) {
            case TABLES -> Category.IMAGE_LEVEL_CLASSIFICATION;
            case DETECTIONS -> Category.OBJECT_DETECTION;
            case LABEL_MAPS -> Category.SEMANTIC_SEGMENTATION;
        };
    }

    /** What is computed of these files when nobody says, in the unit of the images. */
    public static MetricConfig defaults(Path reference, SortedMap<String, Path> predictions) {
        Category category = category(reference);
        Dataset dataset = Dataset.open(reference, predictions, contents(category));
        return defaults(category, dataset, dataset.lengthUnit());
    }

    /**
     * The same for a data set.
     *
     * @param unit of lengths
     */
    public static MetricConfig defaults(Category category, Dataset dataset, String unit) {
        return category == Category.OBJECT_DETECTION
                ? MetricConfigs.defaults(extent(dataset))
                : MetricConfigs.defaults(category, unit);
    }

    /** What the objects of the first case are; points where one side has no more. */
    private static Extent extent(Dataset dataset) {
        return dataset.cases().stream()
                .limit(1)
                .flatMap(one -> Stream.of(one.prediction(), Optional.of(one.reference())))
                .flatMap(Optional::stream)
                .map(BoxTables::extent)
                .flatMap(Optional::stream)
                .reduce((one, other) -> one.isPoint() ? one : other)
                .orElse(Extent.BOX_2D);
    }

    private static Category category(MetricConfig config) {
        return Category.find(config.problem().category()).orElseThrow();
    }

    public MetricConfig config() {
        return config;
    }

    /**
     * Scores one case; whatever is wrong with it becomes part of the result, never an exception.
     */
    public CaseScores score(Case scored) {
        return score(scored, 1);
    }

    /**
     * The same with several threads for the classes of the case. The result does not depend on
     * their number.
     */
    public CaseScores score(Case scored, int threads) {
        try {
            return scoreInMemory(scored, threads);
        } catch (OutOfMemoryError e) {
            return failed(
                    scored,
                    "There is not enough memory for this case. Give the program more "
                            + "(JAVA_TOOL_OPTIONS=-Xmx…)"
                            + " or score fewer cases at a time (--jobs 1).");
        }
    }

    /**
     * The same for callers that can free memory and try again.
     *
     * @throws OutOfMemoryError when there is not enough of it for this case beside the others
     */
    public CaseScores scoreInMemory(Case scored, int threads) {
        try {
            CaseEvidence evidence = source.read(scored);
            return new CaseScoring(metrics, scored, evidence)
                    .scores(threads)
                    .with(CaseCurves.of(evidence, config));
        } catch (IOException e) {
            return failed(scored, reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(scored, "Scoring was interrupted. Score the case again.");
        } catch (RuntimeException e) {
            return failed(scored, "Internal error, please report it: " + e);
        }
    }

    /** What a case holds that is no label map, by reading its files but computing nothing. */
    public CaseCounts counts(Case scored) {
        try {
            return CaseCounts.of(source.read(scored));
        } catch (IOException e) {
            return CaseCounts.failed(reason(e));
        }
    }

    /** How much memory a case takes, by the headers of its images. */
    public MemoryNeed need(Case scored) {
        if (contents(config) != Contents.LABEL_MAPS) {
            return MemoryNeed.UNKNOWN;
        }
        // Headers are believed whatever they claim, so that a refusal can say how much it is.
        ImageBudget any = new ImageBudget(Integer.MAX_VALUE - 8L, ImageBudget.ofHeap().maxBytes());
        return MemoryNeed.of(reader(config, any).inspect(scored));
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    /** A case that could not be scored, for a reason found elsewhere or here. */
    public CaseScores failed(Case scored, String problem) {
        return CaseScores.failed(
                scored.method(),
                scored.id(),
                config.declaredClasses().stream()
                        .flatMap(name -> failedRows(scored, name, problem).stream())
                        .toList(),
                problem,
                failedRows(scored, "", problem));
    }

    private List<Score> failedRows(Case scored, String className, String problem) {
        return metrics.stream()
                .map(metric -> metric.row(scored, className, Score.Status.FAILED, problem))
                .toList();
    }

    /** Why nothing of this data set can be scored, known before any image is read. */
    public Optional<String> refusal(Dataset dataset) {
        return refusalOfPairs(dataset).or(() -> MissingSpacing.ask(config, dataset, false));
    }

    /** The same, where somebody may still be asked for the spacing. */
    public Optional<String> refusalOfPairs(Dataset dataset) {
        if (dataset.cases().isEmpty()) {
            return Optional.of("No reference has been paired with a prediction.");
        }
        List<String> missing =
                dataset.cases().stream()
                        .filter(scored -> scored.prediction().isEmpty())
                        .map(Case::id)
                        .toList();
        if (missing.size() == dataset.cases().size()) {
            return Optional.of("Not one reference has a prediction.");
        }
        return refusalOfMissing(missing);
    }

    /** Why no result may be written, known after all cases have been scored. */
    public Optional<String> refusal(List<CaseScores> cases) {
        if (cases.stream().allMatch(one -> one.failed() || one.missing())) {
            String first =
                    cases.stream()
                            .filter(CaseScores::failed)
                            .findFirst()
                            .map(one -> " " + one.caseId() + ": " + one.problem())
                            .orElse("");
            return Optional.of("Not one case could be scored." + first);
        }
        return refusalOfMissing(
                cases.stream()
                        .filter(one -> one.failed() || one.missing())
                        .map(CaseScores::caseId)
                        .toList());
    }

    private Optional<String> refusalOfMissing(List<String> missing) {
        if (missing.isEmpty() || !config.policies().missing().equals("fail")) {
            return Optional.empty();
        }
        return Optional.of(
                "The policy for missing cases is 'fail', and there is no usable prediction for "
                        + String.join(", ", missing)
                        + ".");
    }

    /** Joins the cases into aggregates under the config's policies. */
    public Results results(List<CaseScores> cases) {
        return results(cases, Groups.NONE);
    }

    /** The same with tables that may tell which cases depend on each other. */
    public Results results(List<CaseScores> cases, Groups groups) {
        return new ResultsTable(config, metrics, cases, CaseClusters.of(config, groups)).results();
    }
}
