package org.gabarito.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gabarito.core.geometry.Border;
import org.gabarito.core.geometry.Connectivity;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.matching.AreaRange;
import org.gabarito.core.matching.Criterion;
import org.gabarito.core.matching.Matching;
import org.gabarito.core.matching.MatchingRule;
import org.gabarito.core.matching.Ranking;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.junit.jupiter.api.Test;

class ObjectPairsTest {
    private static final MatchingRule RULE = MatchingRule.DEFAULT;

    private static final LabelMap REFERENCE = map(8, 1, 1, 1, 1, 0, 7, 7, 0);
    private static final LabelMap PREDICTION = map(8, 0, 4, 4, 4, 0, 9, 9, 9);

    @Test
    void everyLabelIsAnObject() {
        ObjectPairs objects = instances(REFERENCE, PREDICTION, Map.of());
        assertEquals(2, objects.references());
        assertEquals(7, objects.referenceId(1));
        assertEquals(3, objects.predictionSize(1));
        Matching matching = objects.matching(RULE);
        assertEquals(2, matching.truePositives());
        assertEquals(0.75, matching.value(0));
        assertEquals(2 / 3.0, matching.value(1));
        assertEquals(new Counts(2, 0, 0, 0), objects.counts());
        assertEquals(1, objects.with(RULE.withThreshold(0.7)).counts().falsePositives());
    }

    @Test
    void aMatchedPairIsEvidenceForOverlapAndBoundaryMetrics() {
        ObjectPairs objects = instances(REFERENCE, PREDICTION, Map.of());
        ClassPair pair = objects.pair(0, 0).orElseThrow();
        assertEquals(new Counts(3, 0, 1, 4), pair.counts());
        assertEquals(1, pair.masks().distances(Border.FACES).fromReference().max());
    }

    @Test
    void smallObjectsAreLeftOutOnBothSides() {
        ObjectPairs objects =
                ObjectPairs.ofInstances(
                        LabelPairs.of(REFERENCE, PREDICTION, Set.of()), Map.of(), 3, RULE);
        assertEquals(1, objects.references());
        assertEquals(2, objects.predictions());
    }

    @Test
    void ignoredVoxelsBelongToNoObject() {
        LabelPairs pairs = LabelPairs.of(REFERENCE, PREDICTION, Set.of(7));
        ObjectPairs labels = ObjectPairs.ofInstances(pairs, Map.of(), 0, RULE);
        assertEquals(1, labels.references());
        assertEquals(1, labels.predictionSize(1));
        ObjectPairs components =
                ObjectPairs.ofComponents(pairs, List.of(4, 9), Connectivity.FACES, 0, RULE);
        assertEquals(0, components.references());
        assertEquals(1, components.predictionSize(1));
    }

    @Test
    void boxesCentresAndPointsAreCriteriaToo() {
        ObjectPairs objects = instances(REFERENCE, PREDICTION, Map.of());
        assertEquals(0.75, value(objects, RULE.with(Criterion.BOX_IOU)));
        assertEquals(0.75, value(objects, RULE.with(Criterion.IOR)));
        assertEquals(0.5, value(objects, RULE.with(Criterion.CENTER_DISTANCE)));
        assertEquals(1, value(objects, RULE.with(Criterion.POINT_INSIDE)));
        assertEquals(0.75, value(objects, RULE.with(Criterion.MASK_IOU_ANY)));
    }

    @Test
    void boundariesAreComparedInBandsAndTheEdgeOfTheImageIsBackground() {
        Convention coco = Convention.find("coco").orElseThrow();
        MatchingRule rule = RULE.with(Criterion.BOUNDARY_IOU).withThreshold(0.1);
        for (int margin : List.of(0, 3)) {
            ObjectPairs objects =
                    instances(square(margin, 0, 0), square(margin, 1, 0), Map.of()).with(rule);
            // 7 × 7 and moved by one: 42 voxels shared, of which 12 are deep inside one of them
            assertEquals(30 / 50.0, value(objects, rule));
            // one step from the contour: of the 42 shared 30 are deep inside one of them
            assertEquals(12 / 36.0, value(objects, objects.rule(coco, Double.NaN)));
        }
    }

    @Test
    void aRingIsNoDiscForCoco() {
        MatchingRule rule = RULE.with(Criterion.BOUNDARY_IOU).withThreshold(0.1);
        ObjectPairs objects =
                instances(square(2, 0, 0), square(2, 0, 1), Map.of(1, 0.5)).with(rule);
        assertEquals(24 / 40.0, value(objects, rule));
        MatchingRule ofCoco = objects.rule(Convention.find("coco").orElseThrow(), Double.NaN);
        assertEquals(24 / 49.0, value(objects, ofCoco));
        assertEquals(1, recall(objects, rule.withThreshold(0.55)));
        assertEquals(0, recall(objects, ofCoco.withThreshold(0.55)));
        assertEquals(1, recall(objects, ofCoco.withThreshold(0.45)));
    }

    private static double recall(ObjectPairs objects, MatchingRule rule) {
        return objects.scored(rule).orElseThrow().ranking(rule, AreaRange.ALL, 100).recall();
    }

    /** A square of 7 × 7 voxels with one more column beside it; without its inside if hollow. */
    private static LabelMap square(int margin, int moved, int hollow) {
        int width = 8 + 2 * margin;
        int[] labels = new int[width * (7 + 2 * margin)];
        for (int y = 0; y < 7; y++) {
            for (int x = 0; x < 7; x++) {
                boolean inside = x > 0 && x < 6 && y > 0 && y < 6;
                labels[(y + margin) * width + x + moved + margin] = inside ? 1 - hollow : 1;
            }
        }
        return map(width, labels);
    }

    @Test
    void scoresGoWithLabelsAndThoseWithoutComeLast() {
        Ranking ranking =
                instances(REFERENCE, PREDICTION, Map.of(9, 0.25))
                        .scored(RULE)
                        .orElseThrow()
                        .ranking(RULE.withThreshold(0.7), AreaRange.ALL, 100);
        assertEquals(0.5, ranking.recall());
        assertEquals(1, ranking.falsePositivesPerImageAt(0.5));
        assertTrue(instances(REFERENCE, PREDICTION, Map.of()).scored(RULE).isEmpty());
    }

    @Test
    void metricsOfObjectsReadTheSameEvidence() {
        ObjectPairs objects = instances(REFERENCE, PREDICTION, Map.of(4, 0.9, 9, 0.5));
        Map<String, Double> expected =
                Map.of(
                        "pq", (0.75 + 2 / 3.0) / 2,
                        "ap", 1.0,
                        "ar", 1.0,
                        "froc", 1.0,
                        "sens_at_fppi", 1.0,
                        "fppi_at_sens", 0.0,
                        "ppv_at_sens", 1.0,
                        "sens_at_ppv", 1.0,
                        "count_diff", 0.0,
                        "sensitivity", 1.0);
        expected.forEach(
                (id, value) -> {
                    Metric metric = MetricCatalog.find(id).orElseThrow();
                    MetricValue found = metric.of(objects, Arguments.NONE, Convention.DEFAULT);
                    assertEquals(value, found.value(), 1e-12, id);
                    assertTrue(
                            metric.info().definitions().stream()
                                    .anyMatch(d -> d.id().equals(found.definition())),
                            found.definition());
                });
    }

    @Test
    void withoutScoresAveragePrecisionSaysWhatIsMissing() {
        ObjectPairs objects = instances(REFERENCE, PREDICTION, Map.of());
        Metric ap = MetricCatalog.find("ap").orElseThrow();
        MetricValue ours = ap.of(objects, Arguments.NONE, Convention.DEFAULT);
        assertTrue(Double.isNaN(ours.value()));
        assertTrue(ours.note().contains("no scores"), ours.note());
        MetricValue share =
                ap.of(objects, Arguments.NONE, Convention.find("stardist").orElseThrow());
        assertEquals(1, share.value());
        assertEquals("objects/found-share", share.definition());
    }

    @Test
    void componentsAreThoseOfAFloodFill() {
        Random random = new Random(3);
        for (int trial = 0; trial < 200; trial++) {
            int[] shape = {2 + random.nextInt(6), 2 + random.nextInt(6), 1 + random.nextInt(5)};
            Grid grid = Grid.of(Spacing.unknown(3), shape);
            LabelMap reference = random(random, grid);
            LabelMap prediction = random(random, grid);
            for (Connectivity connectivity :
                    List.of(Connectivity.FACES, Connectivity.FULL, Connectivity.NEAR)) {
                ObjectPairs components =
                        ObjectPairs.ofComponents(
                                LabelPairs.of(reference, prediction, Set.of()),
                                List.of(1),
                                connectivity,
                                0,
                                RULE);
                ObjectPairs flooded =
                        instances(
                                flood(reference, connectivity),
                                flood(prediction, connectivity),
                                Map.of());
                assertEquals(flooded.references(), components.references());
                assertEquals(flooded.predictions(), components.predictions());
                for (MatchingRule rule :
                        List.of(
                                RULE.withThreshold(0.1),
                                RULE.with(Criterion.BOX_IOU),
                                RULE.with(Criterion.BOUNDARY_IOU).withThreshold(0.1),
                                RULE.with(Criterion.CENTER_DISTANCE).withThreshold(1.5),
                                RULE.with(Criterion.POINT_INSIDE))) {
                    Matching expected = flooded.matching(rule);
                    Matching actual = components.matching(rule);
                    for (int i = 0; i < flooded.references(); i++) {
                        assertEquals(expected.predictionOf(i), actual.predictionOf(i));
                        assertEquals(expected.value(i), actual.value(i));
                    }
                }
            }
        }
    }

    private static double value(ObjectPairs objects, MatchingRule rule) {
        return objects.matching(rule).value(0);
    }

    private static LabelMap flood(LabelMap map, Connectivity connectivity) {
        Grid grid = map.grid();
        int[] labels = new int[grid.voxels()];
        int next = 0;
        for (int start = 0; start < labels.length; start++) {
            if (map.label(start) == 1 && labels[start] == 0) {
                next++;
                Deque<Integer> open = new ArrayDeque<>(List.of(start));
                labels[start] = next;
                while (!open.isEmpty()) {
                    for (int other : neighbours(grid, open.pop(), connectivity)) {
                        if (map.label(other) == 1 && labels[other] == 0) {
                            labels[other] = next;
                            open.push(other);
                        }
                    }
                }
            }
        }
        return LabelMap.of(grid, labels);
    }

    private static List<Integer> neighbours(Grid grid, int index, Connectivity connectivity) {
        int x = index % grid.size(0);
        int y = index / grid.size(0) % grid.size(1);
        int z = index / grid.size(0) / grid.size(1);
        int reach = connectivity == Connectivity.NEAR ? 2 : 1;
        List<Integer> found = new ArrayList<>();
        for (int k = -reach; k <= reach; k++) {
            for (int j = -reach; j <= reach; j++) {
                for (int i = -reach; i <= reach; i++) {
                    boolean inside =
                            x + i >= 0
                                    && x + i < grid.size(0)
                                    && y + j >= 0
                                    && y + j < grid.size(1)
                                    && z + k >= 0
                                    && z + k < grid.size(2);
                    int moved = Math.abs(i) + Math.abs(j) + Math.abs(k);
                    if (inside && (connectivity != Connectivity.FACES || moved == 1)) {
                        found.add(((z + k) * grid.size(1) + y + j) * grid.size(0) + x + i);
                    }
                }
            }
        }
        return found;
    }

    private static LabelMap random(Random random, Grid grid) {
        byte[] labels = new byte[grid.voxels()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) Math.max(0, random.nextInt(5) - 2);
        }
        return LabelMap.of(grid, labels);
    }

    private static ObjectPairs instances(
            LabelMap reference, LabelMap prediction, Map<Integer, Double> scores) {
        return ObjectPairs.ofInstances(
                LabelPairs.of(reference, prediction, Set.of()), scores, 0, RULE);
    }

    private static LabelMap map(int width, int... labels) {
        byte[] bytes = new byte[labels.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) labels[i];
        }
        return LabelMap.of(Grid.of(Spacing.unknown(2), width, labels.length / width), bytes);
    }
}
