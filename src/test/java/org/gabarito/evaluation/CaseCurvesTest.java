package org.gabarito.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import org.gabarito.dataset.Contents;
import org.gabarito.dataset.Dataset;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricChoices;
import org.gabarito.plan.MetricConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseCurvesTest {
    @TempDir private Path folder;

    private CaseScores score(Category category, Contents contents, String metrics, Path... files) {
        MetricConfig config =
                MetricConfig.of(category.longName(), MetricChoices.parse(metrics, category).get());
        TreeMap<String, Path> methods = new TreeMap<>();
        methods.put("model", files[1]);
        Dataset dataset = Dataset.open(files[0], methods, contents);
        assertEquals(List.of(), dataset.problems());
        return new Evaluation(config).score(dataset.cases().get(0));
    }

    private CaseScores samples(String truth, String predicted) throws IOException {
        return score(
                Category.IMAGE_LEVEL_CLASSIFICATION,
                Contents.TABLES,
                "auroc,ap",
                Files.writeString(folder.resolve("truth.csv"), truth),
                Files.writeString(folder.resolve("model.csv"), predicted));
    }

    private static CaseCurves curves(CaseScores scores) {
        CaseCurves curves = scores.curves();
        assertNotNull(curves, scores.problem());
        return curves;
    }

    private static double value(CaseScores scores, String className, String metric) {
        return scores.scores().stream()
                .filter(s -> s.className().equals(className) && s.metric().equals(metric))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** Positives 0.9, 0.6, 0.6, 0.2; negatives 0.6, 0.4, 0.1. */
    private CaseScores seven() throws IOException {
        return samples(
                "id,y_true\na,1\nb,1\nc,1\nd,1\ne,0\nf,0\ng,0\n",
                "id,p\na,0.9\nb,0.6\nc,0.6\nd,0.2\ne,0.6\nf,0.4\ng,0.1\n");
    }

    @Test
    void aCurveHasThePointsCountedByHand() throws IOException {
        ClassCurve curve = curves(seven()).samples().get(0);
        assertEquals("1", curve.className());
        assertEquals(
                new CurvePoints(
                        List.of(0.9, 0.6, 0.4, 0.2, 0.1),
                        List.of(1L, 3L, 3L, 4L, 4L),
                        List.of(0L, 1L, 2L, 2L, 3L)),
                curve.points());
        assertEquals(3, curve.truePositives());
        assertEquals(1, curve.falseNegatives());
        assertEquals(2, curve.trueNegatives());
        assertEquals(1, curve.falsePositives());
        // 0.9 beats three; each 0.6 beats two and ties with one; 0.2 beats one: 9 of 12.
        assertEquals(9.0 / 12, curve.area().value(), 1e-15);
        // 1/4 · 1 + 2/4 · 3/4 + 1/4 · 4/6
        assertEquals(0.25 + 0.375 + 1.0 / 6, curve.averagePrecision(), 1e-15);
        assertEquals(List.of(List.of(2L, 1L), List.of(1L, 3L)), curves(seven()).confusion());
    }

    @Test
    void chancesOnAThresholdAreActedUpon() throws IOException {
        CurvePoints decisions = curves(seven()).samples().get(0).decisions();
        assertEquals(99, decisions.size());
        int sixty = decisions.thresholds().indexOf(0.6);
        assertEquals(3, decisions.truePositives().get(sixty));
        assertEquals(1, decisions.falsePositives().get(sixty));
        int above = decisions.thresholds().indexOf(0.61);
        assertEquals(1, decisions.truePositives().get(above));
        assertEquals(0, decisions.falsePositives().get(above));
    }

    @Test
    void binsHoldEverySampleWithItsMeanProbability() throws IOException {
        List<ClassCurve.Bin> bins = curves(seven()).samples().get(0).bins();
        assertEquals(7, bins.stream().mapToLong(ClassCurve.Bin::n).sum());
        assertEquals(new ClassCurve.Bin(3, 0.6, 2), round(bins.get(3)));
    }

    private static ClassCurve.Bin round(ClassCurve.Bin bin) {
        return new ClassCurve.Bin(bin.n(), Math.round(bin.mean() * 1e9) / 1e9, bin.positives());
    }

    @Test
    void areasAreThoseOfTheMetrics() throws IOException {
        CaseScores scores = seven();
        ClassCurve curve = curves(scores).samples().get(0);
        assertEquals(value(scores, "1", "auroc"), curve.area().value(), 1e-12);
        assertEquals(value(scores, "1", "ap"), curve.averagePrecision(), 1e-12);
    }

    @Test
    void aLongCurveIsThinnedBelowWhatADrawingShows() throws IOException {
        Random random = new Random(3);
        StringBuilder truth = new StringBuilder("id,y_true\n");
        StringBuilder predicted = new StringBuilder("id,p\n");
        for (int i = 0; i < 20_000; i++) {
            int positive = random.nextInt(10) == 0 ? 1 : 0;
            double chance = 1 / (1 + Math.exp(1 - 2 * positive + 1.5 * random.nextGaussian()));
            truth.append('s').append(i).append(',').append(positive).append('\n');
            predicted.append('s').append(i).append(',');
            predicted.append(String.format(Locale.ROOT, "%.9f", chance)).append('\n');
        }
        CaseScores scores = samples(truth.toString(), predicted.toString());
        ClassCurve curve = curves(scores).samples().get(0);
        CurvePoints points = curve.points();
        assertTrue(points.size() <= 1000, points.size() + " points");
        assertTrue(points.size() > 300, points.size() + " points");
        double area = 0;
        double steps = 0;
        long hits = 0;
        long alarms = 0;
        for (int i = 0; i < points.size(); i++) {
            long more = points.truePositives().get(i) - hits;
            long wrong = points.falsePositives().get(i) - alarms;
            area += wrong * (hits + more / 2.0);
            hits += more;
            alarms += wrong;
            steps += more * (double) hits / (hits + alarms);
        }
        assertEquals(curve.positives(), hits);
        assertEquals(curve.negatives(), alarms);
        assertEquals(
                value(scores, "1", "auroc"),
                area / curve.positives() / curve.negatives(),
                0.5 / 400);
        assertEquals(value(scores, "1", "ap"), steps / curve.positives(), 2.0 / 400);
    }

    @Test
    void decisionsAloneHaveNoCurveButAConfusionMatrix() throws IOException {
        CaseCurves curves =
                curves(
                        samples(
                                "id,y_true\na,cat\nb,dog\nc,cow\n",
                                "id,prediction\na,cat\nb,cat\nc,cow\n"));
        assertEquals(3, curves.samples().size());
        assertFalse(curves.samples().get(0).scored());
        assertNull(curves.samples().get(0).area());
        assertEquals(3, curves.confusion().size());
    }

    @Test
    void aClassThatAllSamplesAreOfHasNoArea() throws IOException {
        ClassCurve curve =
                curves(samples("id,y_true\na,1\nb,1\n", "id,p\na,0.9\nb,0.2\n")).samples().get(0);
        assertNull(curve.area());
        assertFalse(curve.hasBothSides());
    }

    /** Of two images with three objects, four predictions: 0.9 right, 0.8 wrong, 0.7 right, 0.6. */
    private CaseScores boxes() throws IOException {
        Path truth =
                Files.writeString(
                        folder.resolve("truth.json"),
                        """
                        {"images":[{"id":1,"width":99,"height":99},{"id":2,"width":99,"height":99}],
                        "categories":[{"id":1,"name":"polyp"}],"annotations":[
                        {"id":1,"image_id":1,"category_id":1,"bbox":[0,0,10,10],"area":100,"iscrowd":0},
                        {"id":2,"image_id":1,"category_id":1,"bbox":[50,0,10,10],"area":100,"iscrowd":0},
                        {"id":3,"image_id":2,"category_id":1,"bbox":[0,0,10,10],"area":100,"iscrowd":0}]}
                        """);
        Path found =
                Files.writeString(
                        folder.resolve("found.json"),
                        """
                        [{"image_id":1,"category_id":1,"bbox":[0,0,10,10],"score":0.9},
                        {"image_id":2,"category_id":1,"bbox":[60,60,10,10],"score":0.8},
                        {"image_id":2,"category_id":1,"bbox":[0,0,10,10],"score":0.7},
                        {"image_id":1,"category_id":1,"bbox":[80,80,10,10],"score":0.6}]
                        """);
        return score(Category.OBJECT_DETECTION, Contents.DETECTIONS, "froc,ap", truth, found);
    }

    @Test
    void objectsHaveThePointsCountedByHandAndTheScoresOfTheMetrics() throws IOException {
        CaseScores scores = boxes();
        ObjectCurve curve = curves(scores).objects().get(0);
        assertEquals(3, curve.positives());
        assertEquals(2, curve.images());
        assertEquals("box_iou", curve.criterion());
        assertEquals(
                new CurvePoints(
                        List.of(0.9, 0.8, 0.7, 0.6),
                        List.of(1L, 1L, 2L, 2L),
                        List.of(0L, 1L, 1L, 2L)),
                curve.points());
        assertEquals(1.0 / 3, curve.sensitivityAt(0.25), 1e-15);
        assertEquals(2.0 / 3, curve.sensitivityAt(0.5), 1e-15);
        // 1/3 at 1/8 and 1/4, 2/3 at the five others
        assertEquals(12.0 / 21, curve.froc(), 1e-12);
        assertEquals(value(scores, "polyp", "froc"), curve.froc(), 1e-12);
        assertEquals(value(scores, "polyp", "ap"), curve.averagePrecision(), 1e-12);
    }

    @Test
    void imagesArePooledScoreByScore() {
        ObjectCurve one =
                new ObjectCurve(
                        "cell",
                        2,
                        1,
                        "mask_iou",
                        0.5,
                        new CurvePoints(List.of(0.9, 0.5), List.of(1L, 1L), List.of(0L, 1L)));
        ObjectCurve other =
                new ObjectCurve(
                        "cell",
                        1,
                        1,
                        "mask_iou",
                        0.5,
                        new CurvePoints(List.of(0.7, 0.5), List.of(0L, 1L), List.of(1L, 1L)));
        ObjectCurve missed = new ObjectCurve("cell", 3, 1, "mask_iou", 0.5, CurvePoints.NONE);
        ObjectCurve pooled = ObjectCurve.pooled(List.of(one, other, missed));
        assertEquals(6, pooled.positives());
        assertEquals(3, pooled.images());
        assertEquals(
                new CurvePoints(List.of(0.9, 0.7, 0.5), List.of(1L, 1L, 2L), List.of(0L, 1L, 2L)),
                pooled.points());
    }
}
