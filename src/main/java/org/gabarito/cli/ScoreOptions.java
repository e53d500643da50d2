package org.gabarito.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.statistics.agreement.ConsensusRule;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.Dataset;
import org.gabarito.dataset.DatasetOptions;
import org.gabarito.dataset.DatasetProblem;
import org.gabarito.dataset.Groups;
import org.gabarito.evaluation.CaseClusters;
import org.gabarito.evaluation.Evaluation;
import org.gabarito.evaluation.MissingSpacing;
import org.gabarito.image.FileSources;
import org.gabarito.plan.Category;
import org.gabarito.plan.ConfigProblem;
import org.gabarito.plan.MetricChoices;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.MetricConfigFile;
import org.gabarito.plan.OptionText;
import org.gabarito.plan.Policies;
import org.gabarito.plan.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what to compute: together with a file, or without one, a metric config. */
final class ScoreOptions {
    private static final List<String> EMPTY =
            List.of("best-worst", "nan", Policies.EMPTY_BY_CONVENTION);

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Metric config, as the guide writes it. Other options override it.")
    private @Nullable Path file;

    @Option(
            names = "--metrics",
            paramLabel = "LIST",
            description =
                    "Metrics parted by commas, such as 'dsc,nsd(tau=2mm)'; default: dsc,"
                            + " nsd(tau=2mm) or 2px without spacing, hd_perc(p=95).")
    private @Nullable String metrics;

    @Option(
            names = "--category",
            paramLabel = "CATEGORY",
            description =
                    "Problem category: sems, ins, obd or imlc (default: that of the config, else what"
                            + " the files are: label maps sems, .json obd, .csv imlc).")
    private @Nullable String category;

    @Option(
            names = "--labels",
            paramLabel = "LIST",
            description = "Classes to score, such as 1=liver,2=tumour (default: all that occur).")
    private @Nullable String labels;

    @Option(
            names = "--regions",
            paramLabel = "LIST",
            description = "Unions of labels to score as well, such as whole=1+2.")
    private @Nullable String regions;

    @Option(
            names = "--ignore",
            paramLabel = "LABEL",
            description = "Reference label whose voxels count nowhere, such as 255.")
    private @Nullable Integer ignore;

    @Option(
            names = "--spacing",
            paramLabel = "X,Y[,Z]",
            description = "Voxel spacing instead of the headers', in mm unless written (0.5um).")
    private @Nullable String spacing;

    @Option(
            names = "--geometry",
            paramLabel = "CHECK",
            description =
                    "A prediction on another grid than its reference is refused (strict, default),"
                            + " gets its axes reordered and turned exactly (reorient), or, where"
                            + " that is not enough, is resampled by nearest neighbour"
                            + " (resample).")
    private @Nullable String geometry;

    @Option(
            names = "--layout",
            paramLabel = "NAME",
            description =
                    "How the files lie in folders: auto (default; seen from their names), flat,"
                            + " folders, nnunet, msd, bids, brats, picai or grand-challenge.")
    private @Nullable String layout;

    @Option(
            names = "--pairs",
            paramLabel = "FILE",
            description =
                    "Table that says which files go together, whatever their names:"
                            + " case,reference,prediction[,method], with paths inside REF and PRED;"
                            + " other columns are groups.")
    private @Nullable Path pairs;

    @Option(
            names = "--consensus",
            paramLabel = "RULE",
            description =
                    "Where the reference holds a folder per rater, score against what they agree on,"
                            + " too: majority (the label of most raters; a tie is background) or"
                            + " staple (Warfield 2004).")
    private @Nullable String consensus;

    @Option(
            names = "--meta",
            paramLabel = "FILE",
            description =
                    "Table with groups of cases: case,site,sex … Means are given for each group, too.")
    private @Nullable Path meta;

    @Option(
            names = "--group",
            paramLabel = "COLUMNS",
            split = ",",
            description =
                    "Columns of groups that count, of --meta or --pairs (default: all that part the"
                            + " cases, unlike an age).")
    private @Nullable List<String> group;

    @Option(
            names = "--missing",
            paramLabel = "POLICY",
            description =
                    "A case without usable prediction counts as worst (default), is skipped (skip),"
                            + " or forbids a result (fail).")
    private @Nullable String missing;

    @Option(
            names = "--empty",
            paramLabel = "POLICY",
            description =
                    "Where empty masks leave a value undefined: best-worst (default; both empty"
                            + " best, one empty worst), nan (left out), or a YAML file that says it"
                            + " for each metric. With --as the default is convention: the values"
                            + " that the tool gives, else best-worst.")
    private @Nullable String empty;

    @Option(
            names = "--objects",
            paramLabel = "FROM",
            description =
                    "What is one object, for ins: instances (default; each label of a label map),"
                            + " components (each connected piece of a class), stack (each mask"
                            + " of a stack, or of a folder per case; masks may overlap) or, for"
                            + " obd as well, scores (each connected piece; predictions are"
                            + " detection maps that hold its score).")
    private @Nullable String objects;

    @Option(
            names = "--matching",
            paramLabel = "RULE",
            description =
                    "How objects are matched, such as"
                            + " criterion=mask_iou,threshold=0.5,assignment=hungarian.")
    private @Nullable String matching;

    @Option(
            names = "--connectivity",
            paramLabel = "HOW",
            description =
                    "Pieces hang together over faces, edges and corners (full, default) or over"
                            + " faces only (face).")
    private @Nullable String connectivity;

    @Option(
            names = "--min-size",
            paramLabel = "N",
            description = "Pieces of fewer voxels do not count (default: 1).")
    private @Nullable Integer minSize;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "Definitions of a named tool instead of ours, such as surface-distance.")
    private @Nullable String convention;

    @Option(
            names = "--ci",
            paramLabel = "PERCENT",
            description = "Level of confidence intervals (default: 95).")
    private @Nullable Double ci;

    @Option(
            names = "--cluster",
            paramLabel = "COLUMN",
            description =
                    "Column of --meta or --pairs whose equal values mean cases that depend on each"
                            + " other, such as patient: these are resampled together.")
    private @Nullable String cluster;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of resampling (default: 1).")
    private @Nullable Long seed;

    /**
     * @param byDefault whether nobody chose the metrics
     */
    record Chosen(MetricConfig config, List<String> warnings, boolean byDefault) {}

    /** The config so far: of the file, or of common metrics for this kind of data. */
    record Start(MetricConfig config, List<String> warnings, boolean byDefault) {}

    Start start(Path reference) {
        List<String> warnings = new ArrayList<>();
        Category wanted = category == null ? null : category(category);
        if (file != null) {
            MetricConfig read = read(warnings);
            if (wanted != null) {
                read =
                        read.withProblem(
                                new MetricConfig.Problem(
                                        wanted.longName(), read.problem().target()));
            }
            return new Start(Evaluation.forFiles(read, reference), warnings, false);
        }
        Category kind = wanted == null ? Evaluation.category(reference) : wanted;
        MetricConfig config =
                Evaluation.forFiles(MetricConfig.of(kind.longName(), List.of()), reference);
        return new Start(config.withObjects(objects(config.objects())), warnings, metrics == null);
    }

    /** How to look at the files. */
    DatasetOptions dataset(Start start) {
        MetricConfig.Objects what = objects(start.config().objects());
        Category kind = Category.find(start.config().problem().category()).orElseThrow();
        if (what.stack() && kind != Category.INSTANCE_SEGMENTATION) {
            throw Refusal.usage(
                    "Masks of a stack are instances: add --category ins to --objects stack.");
        }
        if (what.scores() && !kind.isOfObjects()) {
            throw Refusal.usage(
                    "Maps of scores hold objects: add --category obd to --objects scores.");
        }
        if (what.scores() && ignore != null) {
            throw Refusal.usage("With maps of scores no label is ignored: leave out --ignore.");
        }
        if (what.stack() && ignore != null) {
            throw Refusal.usage(
                    "A stack of masks has no label that could be ignored: leave out --ignore.");
        }
        Path table = table(pairs, start.config().pairs());
        if (table != null && !Files.isRegularFile(table)) {
            throw Refusal.nothing("There is no table of pairs " + table + ".");
        }
        String rule = consensus(start.config());
        if (rule != null && !start.config().withObjects(what).labelsAreClasses()) {
            throw Refusal.usage(
                    "A consensus of raters is made of label maps whose labels are classes: leave out"
                            + " --consensus, or score with --category sems or --objects components.");
        }
        return new DatasetOptions(
                        Evaluation.contents(start.config().withObjects(what)),
                        layout(start.config()),
                        table,
                        what.stack())
                .with(rule == null ? null : ConsensusRule.find(rule).orElseThrow());
    }

    /** As typed, else as in the config. */
    private @Nullable String consensus(MetricConfig config) {
        return consensus == null
                ? config.consensus()
                : oneOf("--consensus", consensus, "", ConsensusRule.words());
    }

    /** As typed, else as in the config: from here, or beside the config. */
    private @Nullable Path table(@Nullable Path typed, @Nullable String named) {
        if (typed != null || named == null) {
            return typed;
        }
        Path here = Path.of(named);
        return Files.exists(here) || file == null ? here : file.resolveSibling(named);
    }

    /** Those of the table of pairs, and those of a table of their own. */
    Groups groups(MetricConfig config, Dataset dataset, PrintWriter err) {
        Path table = table(meta, config.meta());
        Groups groups = dataset.groups();
        if (table != null) {
            if (!Files.isRegularFile(table)) {
                throw Refusal.nothing("There is no table of groups " + table + ".");
            }
            List<DatasetProblem> problems = new ArrayList<>();
            Groups read = Groups.read(FileSources.of(table), problems);
            if (!read.isEmpty()) {
                err.println(read.said(table.getFileName().toString()));
            }
            groups = groups.with(read);
            problems.forEach(
                    one -> err.println(one.where() + ": " + one.fault() + " " + one.cure()));
        }
        List<String> wanted = new ArrayList<>(config.aggregate().groupBy());
        List<String> cases = dataset.cases().stream().map(Case::id).distinct().toList();
        if (CaseClusters.of(config, groups).without(cases) == cases.size()) {
            wanted.add(config.statistics().cluster());
        }
        for (String column : wanted) {
            if (!groups.columns().contains(column)) {
                throw Refusal.nothing(
                        "There is no column of groups “"
                                + column
                                + "”"
                                + (groups.isEmpty()
                                        ? ": give a table with --meta."
                                        : "; there are "
                                                + String.join(", ", groups.columns())
                                                + "."));
            }
        }
        return groups;
    }

    private String layout(MetricConfig config) {
        return oneOf("--layout", layout, config.layout(), DatasetOptions.layouts());
    }

    Chosen config(Start start, Dataset dataset) throws IOException {
        List<String> warnings = new ArrayList<>(start.warnings());
        MetricConfig config = start.config();
        Category kind = Category.find(config.problem().category()).orElseThrow();
        if (file != null && unit(dataset).equals(Spacing.PIXEL)) {
            // Lengths that the config leaves out are in pixels; those that it gives are meant.
            config = config.withMetrics(read(new ArrayList<>(), Spacing.PIXEL).metrics());
        }
        if (start.byDefault()) {
            config =
                    Evaluation.defaults(kind, dataset, unit(dataset))
                            .withObjects(start.config().objects());
        }
        if (metrics != null) {
            config =
                    config.withMetrics(
                            typed(
                                    text -> MetricChoices.parse(text, kind, unit(dataset)),
                                    metrics,
                                    warnings));
        }
        if (convention != null) {
            config = config.withConvention(known(convention));
        }
        config =
                config.withClasses(
                        labels == null
                                ? config.labels()
                                : typed(OptionText::parseLabels, labels, warnings),
                        regions == null
                                ? config.regions()
                                : typed(OptionText::parseRegions, regions, warnings),
                        ignore == null ? config.ignore() : ignore);
        config =
                config.withImages(
                        oneOf(
                                "--geometry",
                                geometry,
                                config.geometry(),
                                List.of("strict", "reorient", "resample")),
                        layout(config),
                        spacing(config, warnings));
        config = config.withObjects(objects(config.objects()));
        config =
                config.withTables(
                        pairs == null ? config.pairs() : pairs.toString(),
                        meta == null ? config.meta() : meta.toString(),
                        group == null ? config.aggregate().groupBy() : group);
        config = config.withConsensus(consensus(config));
        config = Evaluation.withLabels(config, dataset);
        if (objects != null && !config.objects().from().equals(objects)) {
            throw Refusal.usage(
                    "--objects "
                            + objects
                            + ": by their names the predictions are detection maps, which hold"
                            + " scores of objects. Leave it out, or add --layout flat if they"
                            + " are label maps.");
        }
        if (matching != null) {
            config = config.withMatching(typed(OptionText::parseMatching, matching, warnings));
        }
        config = config.withPolicies(policies(config, warnings));
        config = config.withStatistics(statistics(config));
        if (metrics != null || file != null) {
            // A length here was written down by somebody, since any other is in pixels.
            MissingSpacing.ask(config, dataset, true)
                    .ifPresent(
                            lack -> {
                                throw Refusal.nothing(lack);
                            });
        }
        return new Chosen(config, warnings, start.byDefault());
    }

    private MetricConfig read(List<String> warnings) {
        return read(warnings, Spacing.MILLIMETRE);
    }

    private MetricConfig read(List<String> warnings, String lengthUnit) {
        Path path = java.util.Objects.requireNonNull(file);
        try {
            Reading<MetricConfig> reading =
                    MetricConfigFile.read(Files.readString(path), path.toString(), lengthUnit);
            if (reading.refused()) {
                throw Refusal.nothing(texts(reading.problems()));
            }
            warnings.addAll(texts(reading.warnings()));
            return reading.get();
        } catch (NoSuchFileException e) {
            throw Refusal.nothing("There is no config " + path + ".");
        } catch (CharacterCodingException e) {
            throw Refusal.nothing(path + " is no text in UTF-8: give a metric config.");
        } catch (IOException e) {
            throw Refusal.nothing("Cannot read the config " + path + " (" + e + ").");
        }
    }

    private static <T> T typed(
            Function<String, Reading<T>> parser, String text, List<String> warnings) {
        Reading<T> reading = parser.apply(text);
        if (reading.refused()) {
            throw Refusal.usage(texts(reading.problems()));
        }
        warnings.addAll(texts(reading.warnings()));
        return reading.get();
    }

    private static List<String> texts(List<ConfigProblem> problems) {
        return problems.stream().map(ConfigProblem::text).toList();
    }

    private static Category category(String name) {
        return Category.find(name)
                .orElseThrow(
                        () ->
                                Refusal.usage(
                                        "--category "
                                                + name
                                                + " is unknown: sems, ins, obd or imlc."));
    }

    private static String known(String name) {
        if (Convention.find(name).isEmpty()) {
            throw Refusal.usage(
                    "--as "
                            + name
                            + " is unknown. Known are: "
                            + Convention.all().stream()
                                    .map(Convention::name)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return name;
    }

    private @Nullable Spacing spacing(MetricConfig config, List<String> warnings) {
        return spacing == null
                ? config.spacing()
                : typed(OptionText::parseSpacing, spacing, warnings);
    }

    private MetricConfig.Objects objects(MetricConfig.Objects given) {
        if (minSize != null && minSize < 1) {
            throw Refusal.usage("--min-size " + minSize + ": give a number of voxels, 1 or more.");
        }
        return new MetricConfig.Objects(
                oneOf(
                        "--objects",
                        objects,
                        given.from(),
                        List.of("instances", "components", "stack", "scores")),
                oneOf(
                        "--connectivity",
                        connectivity,
                        given.connectivity(),
                        List.of("full", "face")),
                minSize == null ? given.minSize() : minSize);
    }

    private Policies policies(MetricConfig config, List<String> warnings) {
        String absent =
                oneOf(
                        "--missing",
                        missing,
                        config.policies().missing(),
                        List.of("worst", "skip", "fail"));
        if (empty == null) {
            return new Policies(config.policies().empty(), absent, config.policies().own());
        }
        if (EMPTY.contains(empty)) {
            return new Policies(empty, absent);
        }
        Path policies = Path.of(empty);
        if (!Files.isRegularFile(policies)) {
            throw Refusal.usage(
                    "--empty "
                            + empty
                            + " is neither "
                            + String.join(", ", EMPTY)
                            + " nor a file of policies.");
        }
        try {
            return typed(
                    text -> MetricConfigFile.readPolicies(text, empty, absent),
                    Files.readString(policies),
                    warnings);
        } catch (IOException e) {
            throw Refusal.nothing("Cannot read the policies in " + empty + " (" + e + ").");
        }
    }

    private static String oneOf(
            String option, @Nullable String given, String otherwise, List<String> words) {
        if (given == null) {
            return otherwise;
        }
        if (!words.contains(given)) {
            throw Refusal.usage(
                    option + " " + given + " is unknown: " + String.join(", ", words) + ".");
        }
        return given;
    }

    private MetricConfig.Statistics statistics(MetricConfig config) {
        if (ci != null && !(ci > 0 && ci < 100)) {
            throw Refusal.usage("--ci " + ci + ": give a percentage between 0 and 100.");
        }
        MetricConfig.Statistics given = config.statistics();
        return new MetricConfig.Statistics(
                ci == null ? given.ci() : ci,
                given.method(),
                seed == null ? given.seed() : seed,
                cluster == null ? given.cluster() : cluster);
    }

    private String unit(Dataset dataset) {
        return spacing != null ? Spacing.MILLIMETRE : dataset.lengthUnit();
    }
}
