package org.gabarito.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gabarito.core.metric.Arguments;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.Dataset;
import org.gabarito.image.FileSource;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricChoice;
import org.gabarito.plan.MetricChoices;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.Policies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    private static final MetricConfig CONFIG =
            MetricConfig.of("semantic-segmentation", MetricChoices.parse("dsc,avd").get())
                    .withClasses(Map.of(1, "liver"), Map.of(), null);

    private interface Opening {
        InputStream open() throws IOException;
    }

    private static FileSource source(String name, Opening opening) {
        return new FileSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long size() {
                return 1000;
            }

            @Override
            public InputStream open() throws IOException {
                return opening.open();
            }
        };
    }

    private static CaseScores score(String name, Opening opening) {
        FileSource file = source(name, opening);
        return new Evaluation(CONFIG).score(new Case("m", "c", file, file));
    }

    @Test
    void tablesBesideLabelMapsDoNotMakeThemTables(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("one.csv"), "id,label\n1,1\n");
        Files.writeString(folder.resolve("two.csv"), "id,label\n1,1\n");
        assertEquals(Category.IMAGE_LEVEL_CLASSIFICATION, Evaluation.category(folder));
        Files.writeString(folder.resolve("dataset.json"), "{}");
        Path images = Files.createDirectory(folder.resolve("labelsTr"));
        Files.writeString(images.resolve("a.nii.gz"), "");
        assertEquals(Category.SEMANTIC_SEGMENTATION, Evaluation.category(folder));
    }

    @Test
    void anUnreadableFileFailsTheCaseWithItsReason() {
        CaseScores scores = score("a.nii", () -> InputStream.nullInputStream());
        assertTrue(scores.failed());
        assertTrue(scores.problem().contains("a.nii"), scores.problem());
        assertEquals(2, scores.scores().size());
        for (Score row : scores.scores()) {
            assertEquals("liver", row.className());
            assertEquals(Score.Status.FAILED, row.status());
            assertEquals(scores.problem(), row.note());
        }
    }

    @Test
    void aDiskFaultFailsTheCase() {
        CaseScores scores =
                score(
                        "a.nii",
                        () -> {
                            throw new IOException("the disk is on fire");
                        });
        assertTrue(scores.problem().contains("the disk is on fire"), scores.problem());
    }

    @Test
    void aCaseTooLargeForTheMemoryFailsWithAdvice() {
        CaseScores scores =
                score(
                        "a.nii",
                        () -> {
                            throw new OutOfMemoryError();
                        });
        assertTrue(scores.problem().contains("-Xmx"), scores.problem());
    }

    @Test
    void aFaultOfOursFailsTheCaseAndAsksForAReport() {
        CaseScores scores =
                score(
                        "a.nii",
                        () -> {
                            throw new IllegalStateException("oops");
                        });
        assertTrue(scores.problem().contains("oops"), scores.problem());
    }

    @Test
    void refusesAConfigThatItCannotCompute() {
        MetricConfig unknown =
                CONFIG.withMetrics(List.of(MetricChoice.of("beauty", Arguments.NONE)));
        assertTrue(
                assertThrows(IllegalArgumentException.class, () -> new Evaluation(unknown))
                        .getMessage()
                        .contains("beauty"));
    }

    @Test
    void refusesADataSetWithoutPairs() {
        FileSource file = source("a.nii", InputStream::nullInputStream);
        Evaluation evaluation = new Evaluation(CONFIG);
        assertTrue(evaluation.refusal(new Dataset(List.of(), List.of(), List.of())).isPresent());
        Case alone = new Case("m", "a", file, null);
        assertTrue(
                evaluation.refusal(new Dataset(List.of(alone), List.of(), List.of())).isPresent());
        Case pair = new Case("m", "b", file, file);
        Dataset mixed = new Dataset(List.of(alone, pair), List.of(), List.of());
        assertTrue(evaluation.refusal(mixed).isEmpty());
        MetricConfig fail = CONFIG.withPolicies(new Policies("best-worst", "fail"));
        assertTrue(new Evaluation(fail).refusal(mixed).orElseThrow().contains("a"));
    }
}
