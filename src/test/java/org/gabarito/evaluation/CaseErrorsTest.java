package org.gabarito.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.gabarito.core.geometry.LargestComponents;
import org.gabarito.core.metric.ErrorMap;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.Dataset;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricChoices;
import org.gabarito.plan.MetricConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseErrorsTest {
    @TempDir private Path folder;

    @Test
    void classesAreLookedAtTogetherAndOneByOne() throws IOException {
        CaseErrors errors =
                CaseErrors.read(
                        config(Category.SEMANTIC_SEGMENTATION),
                        scored(image("r", "1122", "1100"), image("p", "1120", "1133")));

        assertEquals(List.of("", "1", "2", "3"), errors.classNames());
        ErrorMap all = errors.map(CaseErrors.ALL).orElseThrow();
        assertEquals(List.of(0L, 5L, 2L, 1L, 0L), List.of(boxed(all.counts())));
        LargestComponents.Found found = errors.largest(all, 5);
        assertEquals(2, found.count());
        assertEquals(ErrorMap.FALSE_POSITIVE, found.largest().get(0).label());
        assertEquals(1, errors.map("2").orElseThrow().counts()[ErrorMap.FALSE_NEGATIVE]);
        assertTrue(errors.map("liver").isEmpty());
        assertTrue(errors.objects().isEmpty());
    }

    @Test
    void everyObjectHasItsFate() throws IOException {
        CaseErrors errors =
                CaseErrors.read(
                        config(Category.INSTANCE_SEGMENTATION),
                        scored(
                                image("r", "110022", "110022", "000000"),
                                image("p", "550000", "550000", "000077")));

        List<ObjectMatch> objects = errors.objects();

        assertEquals(
                List.of(
                        new ObjectMatch("objects", ObjectMatch.Kind.MATCHED, 1, 5, 1, 4, 4, 0),
                        new ObjectMatch(
                                "objects", ObjectMatch.Kind.MISSED, 2, 0, Double.NaN, 4, 0, 4),
                        new ObjectMatch(
                                "objects", ObjectMatch.Kind.FALSE, 0, 7, Double.NaN, 0, 2, 16)),
                objects);
        assertEquals(List.of(CaseErrors.ALL), errors.classNames());
    }

    @Test
    void filesThatAreGoneAreAProblem() throws IOException {
        Case scored = scored(image("r", "11"), image("p", "10"));
        Files.delete(folder.resolve("p.png"));

        assertThrows(
                IOException.class,
                () -> CaseErrors.read(config(Category.SEMANTIC_SEGMENTATION), scored));
    }

    private static Long[] boxed(long[] counts) {
        return Arrays.stream(counts).boxed().toArray(Long[]::new);
    }

    private static MetricConfig config(Category category) {
        return MetricConfig.of(category.longName(), MetricChoices.parse("dsc", category).get());
    }

    private static Case scored(Path reference, Path prediction) {
        TreeMap<String, Path> methods = new TreeMap<>();
        methods.put("model", prediction);
        return Dataset.open(reference, methods).cases().get(0);
    }

    /** Rows of digits, each a pixel. */
    private Path image(String name, String... rows) throws IOException {
        BufferedImage image =
                new BufferedImage(rows[0].length(), rows.length, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length(); x++) {
                image.getRaster().setSample(x, y, 0, rows[y].charAt(x) - '0');
            }
        }
        Path file = folder.resolve(name + ".png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
