package org.gabarito.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.Dataset;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Evaluation;
import org.gabarito.image.FileSource;
import org.gabarito.image.ImageBudget;
import org.gabarito.image.ImageFormat;
import org.gabarito.image.ImageFormats;
import org.gabarito.image.ImageHeader;
import org.gabarito.image.ImageProblem;
import org.gabarito.image.LabelImage;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.MetricConfigFile;
import org.gabarito.plan.MetricConfigs;

/**
 * Something that reads what a stranger sends. Whatever that is, reading it ends, within its budget,
 * in a value or in a problem that says what to do: anything else is thrown as an {@link
 * AssertionError}.
 */
interface FuzzTarget {

    /** As scripts and the folders of inputs call it. */
    String name();

    void read(byte[] input) throws IOException;

    /** Every one there is: each image format, then what is not an image. */
    static List<FuzzTarget> all() {
        List<FuzzTarget> targets = new ArrayList<>();
        for (ImageFormat format : ImageFormats.all()) {
            if (format.isReadable()) {
                targets.add(new OfImage(format));
            }
        }
        targets.add(new OfTwoFiles("table", ".csv", Category.IMAGE_LEVEL_CLASSIFICATION));
        targets.add(new OfTwoFiles("boxes", ".csv", Category.OBJECT_DETECTION));
        targets.add(new OfTwoFiles("coco", ".json", Category.OBJECT_DETECTION));
        targets.add(new OfTwoFiles("zip", ".zip", Category.SEMANTIC_SEGMENTATION));
        targets.add(new OfConfig());
        return targets;
    }

    static FuzzTarget find(String name) {
        return all().stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no fuzz target " + name));
    }

    /** One image format, with its header read before. */
    record OfImage(ImageFormat format) implements FuzzTarget {
        private static final ImageBudget BUDGET = new ImageBudget(1 << 20, 1 << 22);

        /** Labels, their widened copies, the stored bytes and a library's buffers. */
        private static final long MOST_ALLOCATED = 96L << 20;

        @Override
        public String name() {
            return format.getClass().getSimpleName().replace("Format", "").toLowerCase(Locale.ROOT);
        }

        @Override
        public void read(byte[] input) throws IOException {
            // The first time, classes are loaded, which takes memory of its own.
            if (measured(input) > MOST_ALLOCATED) {
                long again = measured(input);
                if (again > MOST_ALLOCATED) {
                    throw new AssertionError(again + " bytes allocated for " + input.length);
                }
            }
        }

        private long measured(byte[] input) throws IOException {
            FileSource source =
                    PackedSource.of(
                            "x" + format.endings().get(0),
                            name -> ImageFormats.find(name).filter(format::equals).isPresent(),
                            input);
            long before = allocated();
            ImageHeader header = null;
            try {
                header = format.readHeader(source, BUDGET);
            } catch (ImageProblem expected) {
                check(expected);
            }
            try {
                LabelImage image = format.read(source, BUDGET);
                if (header == null) {
                    throw new AssertionError("its pixels are read, its header is not");
                }
                if (!image.labels().grid().equals(header.grid())
                        || !image.orientation().equals(header.orientation())) {
                    throw new AssertionError(
                            header.grid() + " by its header, " + image.labels().grid() + " read");
                }
            } catch (ImageProblem expected) {
                check(expected);
            }
            return allocated() - before;
        }

        private static void check(ImageProblem problem) {
            if (problem.file().isBlank() || problem.fault().isBlank() || problem.cure().isBlank()) {
                throw new AssertionError("says too little: " + problem.getMessage());
            }
        }

        private static long allocated() {
            return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                    .getThreadAllocatedBytes(Thread.currentThread().getId());
        }
    }

    /** A reference and a prediction, both from the input, through pairing and scoring. */
    record OfTwoFiles(String name, String ending, Category category) implements FuzzTarget {

        @Override
        public void read(byte[] input) throws IOException {
            Map<String, byte[]> files = PackedSource.unpacked(input);
            List<byte[]> contents = new ArrayList<>(files.values());
            byte[] first = contents.isEmpty() ? input : contents.get(0);
            byte[] second = contents.size() < 2 ? first : contents.get(1);
            Path folder = Files.createTempDirectory("fuzz");
            try {
                Path reference = Files.write(folder.resolve("reference" + ending), first);
                Path prediction = Files.write(folder.resolve("prediction" + ending), second);
                MetricConfig config = MetricConfigs.defaults(category, Spacing.PIXEL);
                Evaluation evaluation = new Evaluation(config);
                Dataset dataset =
                        Dataset.open(
                                reference,
                                new TreeMap<>(Map.of("prediction", prediction)),
                                Evaluation.contents(config));
                evaluation.refusal(dataset);
                List<CaseScores> scores = new ArrayList<>();
                for (Case one : dataset.cases()) {
                    CaseScores scored = evaluation.score(one, 1);
                    if (scored.problem().startsWith("Internal error")) {
                        throw new AssertionError(scored.problem());
                    }
                    scores.add(scored);
                }
                evaluation.results(scores);
            } finally {
                try (Stream<Path> all = Files.list(folder)) {
                    for (Path file : all.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        }
    }

    /** A metric config. */
    record OfConfig() implements FuzzTarget {

        @Override
        public String name() {
            return "config";
        }

        @Override
        public void read(byte[] input) {
            MetricConfigFile.read(new String(input, StandardCharsets.UTF_8), "config.yaml");
        }
    }
}
