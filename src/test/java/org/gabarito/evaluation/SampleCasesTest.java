package org.gabarito.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.gabarito.dataset.Contents;
import org.gabarito.dataset.Dataset;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricChoices;
import org.gabarito.plan.MetricConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCasesTest {
    @TempDir private Path folder;

    private CaseScores score(String metrics, String reference, String prediction)
            throws IOException {
        Path truths = Files.writeString(folder.resolve("truths.csv"), reference);
        Path predictions = Files.writeString(folder.resolve("model.csv"), prediction);
        MetricConfig config =
                MetricConfig.of(
                        Category.IMAGE_LEVEL_CLASSIFICATION.longName(),
                        MetricChoices.parse(metrics, Category.IMAGE_LEVEL_CLASSIFICATION).get());
        TreeMap<String, Path> methods = new TreeMap<>();
        methods.put("model", predictions);
        Dataset dataset = Dataset.open(truths, methods, Contents.TABLES);
        assertEquals(List.of(), dataset.problems());
        return new Evaluation(config).score(dataset.cases().get(0));
    }

    private static double value(CaseScores scores, String className, String metric) {
        return scores.scores().stream()
                .filter(s -> s.className().equals(className) && s.metric().equals(metric))
                .findFirst()
                .orElseThrow(() -> new AssertionError(scores.toString()))
                .value();
    }

    @Test
    void yesOrNoHasValuesOfItsPositiveClass() throws IOException {
        CaseScores scores =
                score(
                        "sensitivity,ppv",
                        "id,y_true\na,1\nb,1\nc,0\nd,0\n",
                        "id,p\na,0.9\nb,0.2\nc,0.6\nd,0.1\n");
        assertEquals("", scores.problem());
        assertEquals(List.of("1"), List.copyOf(scores.classes().keySet()));
        assertEquals(0.5, value(scores, "1", "sensitivity"));
        assertEquals(0.5, value(scores, "1", "ppv"));
    }

    @Test
    void manyClassesHaveOneRowEachAndOneForAll() throws IOException {
        CaseScores scores =
                score(
                        "sensitivity,ba",
                        "id,y_true\na,cat\nb,dog\nc,cow\nd,cat\n",
                        "id,prediction\na,cat\nb,cat\nc,cow\nd,dog\n");
        assertEquals(0.5, value(scores, "cat", "sensitivity"));
        assertEquals(0, value(scores, "dog", "sensitivity"));
        assertEquals(1, value(scores, "cow", "sensitivity"));
        assertEquals(0.5, value(scores, "all", "ba"));
        assertEquals(new Presence(Fate.OK, 2, 2), scores.classes().get("cat"));
    }

    @Test
    void samplesWithoutPredictionAreLeftOutAndSaid() throws IOException {
        CaseScores scores = score("ppv", "id,y_true\na,1\nb,1\nc,0\n", "id,p\na,0.9\nb,0.8\n");
        assertEquals(1, value(scores, "1", "ppv"));
        assertEquals("1 samples without a prediction are left out", scores.scores().get(0).note());
    }

    @Test
    void anUnusableTableSaysWhichLineAndWhy() throws IOException {
        CaseScores scores = score("ppv", "id,y_true\na,1\nb,0\n", "id,p\na,0.9\nb,1.7\n");
        assertTrue(scores.failed());
        assertTrue(scores.problem().contains("model.csv, line 3"), scores.problem());
        assertTrue(scores.problem().contains("1.7"), scores.problem());
    }
}
