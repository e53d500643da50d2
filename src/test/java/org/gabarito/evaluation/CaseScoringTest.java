package org.gabarito.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.CaseImages;
import org.gabarito.image.FileSource;
import org.gabarito.plan.MetricChoices;
import org.gabarito.plan.MetricConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseScoringTest {
    private static final Case CASE = new Case("m", "case_1", nothing(), nothing());

    private static FileSource nothing() {
        return new FileSource() {
            @Override
            public String name() {
                return "nothing.nii";
            }

            @Override
            public long size() {
                return 0;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(new byte[0]);
            }
        };
    }

    private static MetricConfig config(String metrics) {
        return MetricConfig.of("semantic-segmentation", MetricChoices.parse(metrics).get());
    }

    private static LabelMap map(int... labels) {
        byte[] bytes = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            bytes[i] = (byte) labels[i];
        }
        return LabelMap.of(Grid.of(Spacing.of("mm", 2, 3), labels.length, 1), bytes);
    }

    private static CaseScores score(
            MetricConfig config, LabelMap reference, @Nullable LabelMap prediction)
            throws InterruptedException {
        return score(config, reference, prediction, 1);
    }

    private static CaseScores score(
            MetricConfig config, LabelMap reference, @Nullable LabelMap prediction, int threads)
            throws InterruptedException {
        CaseImages images =
                new CaseImages(
                        reference,
                        prediction,
                        "sha256:r",
                        prediction == null ? null : "sha256:p",
                        List.of());
        CaseEvidence evidence = LabelMapCases.evidence(config, images);
        return new CaseScoring(PlannedMetric.of(config), CASE, evidence).scores(threads);
    }

    private static List<String> classes(CaseScores scores) {
        return scores.scores().stream().map(Score::className).distinct().toList();
    }

    private static Score row(CaseScores scores, String className, String metric) {
        return scores.scores().stream()
                .filter(s -> s.className().equals(className) && s.metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void scoresEveryLabelThatOccursOnEitherSide() throws InterruptedException {
        CaseScores scores = score(config("dsc,avd"), map(0, 10, 10, 2, 2), map(0, 10, 10, 2, 9));
        assertEquals(List.of("2", "9", "10"), classes(scores));
        assertEquals(1, row(scores, "10", "dsc").value());
        assertEquals(2.0 / 3, row(scores, "2", "dsc").value());
        assertEquals(0, row(scores, "9", "dsc").value());
        assertEquals(6, row(scores, "9", "avd").value());
        assertEquals("mm²", row(scores, "9", "avd").unit());
        assertEquals(Map.of(2, 2L, 10, 2L), scores.referenceLabels());
        assertEquals(Map.of(2, 1L, 9, 1L, 10, 2L), scores.predictionLabels());
        assertEquals(Math.hypot(10, 3), scores.diagonal(), 1e-12);
    }

    @Test
    void scoresOnlyTheLabelsOfTheConfigAndCallsThemByName() throws InterruptedException {
        MetricConfig named =
                config("dsc").withClasses(Map.of(2, "liver", 5, "spleen"), Map.of(), null);
        CaseScores scores = score(named, map(1, 2, 2), map(1, 2, 2));
        assertEquals(List.of("liver", "spleen"), classes(scores));
        assertEquals(Score.Status.UNDEFINED, row(scores, "spleen", "dsc").status());
        assertTrue(row(scores, "spleen", "dsc").note().length() > 0);
    }

    @Test
    void regionsAreClassesToo() throws InterruptedException {
        MetricConfig whole =
                config("dsc").withClasses(Map.of(), Map.of("whole", List.of(1, 2)), null);
        CaseScores scores = score(whole, map(1, 1, 2, 0), map(2, 2, 1, 0));
        assertEquals(List.of("1", "2", "whole"), classes(scores));
        assertEquals(0, row(scores, "1", "dsc").value());
        assertEquals(1, row(scores, "whole", "dsc").value());
    }

    @Test
    void ignoredVoxelsCountNowhere() throws InterruptedException {
        MetricConfig ignoring = config("dsc").withClasses(Map.of(), Map.of(), 255);
        CaseScores scores = score(ignoring, map(1, 1, 255, 0), map(1, 1, 1, 0));
        assertEquals(List.of("1"), classes(scores));
        assertEquals(1, row(scores, "1", "dsc").value());
    }

    @Test
    void aMissingPredictionLeavesEmptyRowsForTheClassesOfTheReference()
            throws InterruptedException {
        CaseScores scores = score(config("dsc,avd"), map(1, 3, 0), null);
        assertEquals(List.of("1", "3"), classes(scores));
        for (Score score : scores.scores()) {
            assertEquals(Score.Status.MISSING, score.status());
            assertTrue(Double.isNaN(score.value()));
            assertTrue(score.note().contains("no prediction"));
        }
        assertEquals("mm²", row(scores, "3", "avd").unit());
        assertTrue(scores.missing());
        assertEquals(Map.of(), scores.predictionLabels());
    }

    @Test
    void knowsWhatAClassWouldScoreThatItDoesNotHold() throws InterruptedException {
        CaseScores scores = score(config("dsc,avd"), map(1, 0), map(1, 0));
        assertEquals(2, scores.absent().size());
        assertEquals(Score.Status.UNDEFINED, scores.absent().get(0).status());
        assertEquals(0, scores.absent().get(1).value());
        assertEquals("mm²", scores.absent().get(1).unit());
    }

    @Test
    void aConventionGivesItsOwnValuesToClassesThatAreNotThere() throws InterruptedException {
        MetricConfig medpy = config("dsc").withConvention("medpy");
        CaseScores scores = score(medpy, map(1, 0), map(1, 0));
        assertEquals(1, scores.absent().get(0).value());
    }

    @Test
    void threadsChangeNothing() throws InterruptedException {
        Random random = new Random(3);
        int[] reference = random.ints(4000, 0, 12).toArray();
        int[] prediction = random.ints(4000, 0, 14).toArray();
        MetricConfig config = config("dsc,iou,avd,fbeta(beta=2)");
        CaseScores alone = score(config, map(reference), map(prediction), 1);
        for (int threads : new int[] {2, 5, 64}) {
            assertEquals(alone, score(config, map(reference), map(prediction), threads));
        }
    }
}
