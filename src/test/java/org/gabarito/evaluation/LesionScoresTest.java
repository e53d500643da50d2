package org.gabarito.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.CaseImages;
import org.gabarito.image.FileSource;
import org.gabarito.image.FileSources;
import org.gabarito.plan.MetricChoices;
import org.gabarito.plan.MetricConfig;
import org.junit.jupiter.api.Test;

class LesionScoresTest {
    private static final FileSource FILE = FileSources.of(java.nio.file.Path.of("lesions.nii"));

    private static LabelMap map(String row) {
        byte[] labels = new byte[row.length()];
        for (int x = 0; x < labels.length; x++) {
            labels[x] = (byte) (row.charAt(x) == '#' ? 1 : 0);
        }
        return LabelMap.of(Grid.of(Spacing.of("mm", 2, 3), labels.length, 1), labels);
    }

    private static List<Score> scores(String metric, String reference, String prediction)
            throws InterruptedException {
        MetricConfig config =
                MetricConfig.of("semantic-segmentation", MetricChoices.parse(metric).get())
                        .withConvention("brats23");
        CaseEvidence evidence =
                LabelMapCases.evidence(
                        config,
                        new CaseImages(map(reference), map(prediction), "r", "p", List.of()));
        return new CaseScoring(PlannedMetric.of(config), new Case("m", "c", FILE, FILE), evidence)
                .scores(1)
                .scores();
    }

    @Test
    void missedAndFalseLesionsCountInTheMean() throws InterruptedException {
        // 60 mm² found, 54 mm² missed, 6 mm² too small to count, and one piece that is false
        String reference = "##########..........#########........#............";
        String prediction = "##########......................................##";
        List<Score> dice = scores("dsc", reference, prediction);
        assertEquals(1.0 / 3, dice.get(0).value(), 1e-15);
        assertEquals("voxels/count/lesion-mean", dice.get(0).definition());
        assertEquals("mean over 2 lesions (1 missed) and 1 false ones", dice.get(0).note());
        assertEquals(3, dice.size());
        assertEquals(1, dice.get(1).value());
        assertEquals("1", dice.get(1).instance());

        List<Score> distance = scores("hd95", reference, prediction);
        assertEquals(2 * 374.0 / 3, distance.get(0).value(), 1e-12);
        assertEquals("mm", distance.get(0).unit());
    }

    @Test
    void nothingOnEitherSideIsPerfect() throws InterruptedException {
        String small = "#.........";
        assertEquals(1, scores("dsc", small, small).get(0).value());
        assertEquals(0, scores("hd95", small, small).get(0).value());
    }
}
