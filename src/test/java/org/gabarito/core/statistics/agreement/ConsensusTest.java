package org.gabarito.core.statistics.agreement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsensusTest {

    private static LabelMap row(int... labels) {
        byte[] bytes = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            bytes[i] = (byte) labels[i];
        }
        return LabelMap.of(Grid.of(Spacing.of("mm", 1), labels.length), bytes);
    }

    private static int[] found(ConsensusRule rule, @Nullable Integer ignore, LabelMap... raters) {
        Consensus.Found found = Consensus.of(rule, List.of(raters), ignore);
        assertTrue(found.unsettled().isEmpty(), found.unsettled().toString());
        int[] labels = new int[found.labels().grid().voxels()];
        Arrays.setAll(labels, i -> found.labels().label(i));
        return labels;
    }

    private static int[] majority(@Nullable Integer ignore, LabelMap... raters) {
        return found(ConsensusRule.MAJORITY, ignore, raters);
    }

    /** By hand: three ones, two ones, a two in the majority, all different, none. */
    @Test
    void mostVotesMakeAMajority() {
        assertArrayEquals(
                new int[] {1, 1, 2, 0, 0, 7},
                majority(
                        null, row(1, 1, 2, 1, 0, 7), row(1, 0, 2, 2, 0, 7), row(1, 1, 1, 3, 1, 7)));
    }

    /** Two against two of four, one against one of two, two labels against the background. */
    @Test
    void aTieIsTheBackground() {
        assertArrayEquals(new int[] {0, 1, 0}, majority(null, row(1, 1, 2), row(0, 1, 1)));
        assertArrayEquals(
                new int[] {0, 0, 1},
                majority(null, row(1, 1, 1), row(1, 1, 1), row(2, 0, 0), row(2, 0, 2)));
        assertArrayEquals(
                new int[] {0},
                majority(null, row(1), row(1), row(2), row(2), row(0)),
                "the background has fewer votes, but no label has the most");
    }

    @Test
    void noOrderOfRatersCounts() {
        List<LabelMap> raters = new ArrayList<>(randomRaters(4, 3000, 3));
        for (ConsensusRule rule : ConsensusRule.values()) {
            int[] first = found(rule, 3, raters.toArray(LabelMap[]::new));
            Collections.reverse(raters);
            assertArrayEquals(first, found(rule, 3, raters.toArray(LabelMap[]::new)), rule.word());
        }
    }

    /** A voxel of which one of two says that it may not count does not count. */
    @Test
    void aLabelToIgnoreIsPreferredInATieOnly() {
        LabelMap one = row(9, 9, 9, 1, 0);
        LabelMap two = row(9, 1, 0, 1, 0);
        assertArrayEquals(new int[] {9, 9, 9, 1, 0}, majority(9, one, two));
        assertArrayEquals(new int[] {9, 1, 0, 1, 0}, majority(9, one, two, two));
        assertArrayEquals(
                new int[] {9, 9, 9, 1, 0}, found(ConsensusRule.STAPLE, 9, one, two), "STAPLE");
        assertArrayEquals(new int[] {9, 0, 0, 1, 0}, majority(null, one, two), "not ignored");
    }

    @Test
    void theWidestRaterMakesTheWidth() {
        Grid grid = Grid.of(Spacing.of("mm", 1), 3);
        LabelMap shorts = LabelMap.of(grid, new short[] {1, 300, (short) 40000});
        LabelMap ints = LabelMap.of(grid, new int[] {1, 300, -5});
        assertArrayEquals(new int[] {1, 0, 0}, majority(null, row(1, 2, 3), shorts));
        assertArrayEquals(new int[] {1, 300, 40000}, majority(null, shorts, shorts, row(1, 2, 3)));
        assertArrayEquals(new int[] {1, 300, -5}, majority(null, ints, shorts, ints));
    }

    @Test
    void stapleOfEmptyFullAndEqualMasksIsThatMask() {
        for (LabelMap same : List.of(row(0, 0), row(1, 1), row(1, 0, 0), row(2, 1, 0))) {
            int[] labels = found(ConsensusRule.STAPLE, null, same, same);
            for (int i = 0; i < labels.length; i++) {
                assertEquals(same.label(i), labels[i]);
            }
        }
    }

    @Test
    void ratersOnOtherShapesAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Consensus.of(ConsensusRule.MAJORITY, List.of(row(1), row(1, 0)), null));
        assertThrows(
                IllegalArgumentException.class,
                () -> Consensus.of(ConsensusRule.MAJORITY, List.of(), null));
    }

    private static List<LabelMap> randomRaters(int raters, int voxels, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] truth = new int[voxels];
        for (int i = 0; i < voxels; i++) {
            truth[i] = i / 40 % 4;
        }
        return Stream.generate(
                        () -> {
                            int[] own = truth.clone();
                            double slips = 0.05 + 0.3 * random.nextDouble();
                            for (int i = 0; i < voxels; i++) {
                                if (random.nextDouble() < slips) {
                                    own[i] = random.nextInt(4);
                                }
                            }
                            return row(own);
                        })
                .limit(raters)
                .toList();
    }

    /**
     * The algorithm of the paper voxel by voxel, with no thought for speed.
     *
     * @return chances of the voxels, then sensitivities, then specificities
     */
    private static double[][] bruteForce(boolean[][] masks) {
        int voxels = masks[0].length;
        double prior = 0;
        for (boolean[] mask : masks) {
            for (boolean one : mask) {
                prior += one ? 1.0 / masks.length / voxels : 0;
            }
        }
        double[] p = new double[masks.length];
        double[] q = new double[masks.length];
        Arrays.fill(p, 0.99999);
        Arrays.fill(q, 0.99999);
        double[] chance = new double[voxels];
        for (int round = 0; round < 3000; round++) {
            double inside = 0;
            for (int i = 0; i < voxels; i++) {
                double a = prior;
                double b = 1 - prior;
                for (int r = 0; r < masks.length; r++) {
                    a *= masks[r][i] ? p[r] : 1 - p[r];
                    b *= masks[r][i] ? 1 - q[r] : q[r];
                }
                chance[i] = a / (a + b);
                inside += chance[i];
            }
            for (int r = 0; r < masks.length; r++) {
                double hit = 0;
                double clear = 0;
                for (int i = 0; i < voxels; i++) {
                    hit += masks[r][i] ? chance[i] : 0;
                    clear += masks[r][i] ? 0 : 1 - chance[i];
                }
                p[r] = hit / inside;
                q[r] = clear / (voxels - inside);
            }
        }
        return new double[][] {chance, p, q};
    }

    @Test
    void stapleAgreesWithBruteForceLabelByLabel() {
        List<LabelMap> raters = randomRaters(5, 4000, 11);
        SortedMap<Integer, Staple> staples = Consensus.staples(raters, null);
        assertEquals(3, staples.size());
        double[][] all = new double[4][];
        for (Map.Entry<Integer, Staple> one : staples.entrySet()) {
            int label = one.getKey();
            boolean[][] masks = new boolean[5][4000];
            for (int r = 0; r < 5; r++) {
                for (int i = 0; i < 4000; i++) {
                    masks[r][i] = raters.get(r).label(i) == label;
                }
            }
            double[][] expected = bruteForce(masks);
            Staple staple = one.getValue();
            assertArrayEquals(expected[1], staple.sensitivity(), 1e-5);
            assertArrayEquals(expected[2], staple.specificity(), 1e-5);
            for (int i = 0; i < 4000; i++) {
                int pattern = 0;
                for (int r = 0; r < 5; r++) {
                    pattern |= masks[r][i] ? 1 << r : 0;
                }
                assertEquals(expected[0][i], staple.chance(pattern), 1e-5);
            }
            all[label] = expected[0];
        }
        int[] labels = found(ConsensusRule.STAPLE, null, raters.toArray(LabelMap[]::new));
        for (int i = 0; i < 4000; i++) {
            int best = 1;
            for (int label = 2; label < 4; label++) {
                best = all[label][i] > all[best][i] ? label : best;
            }
            assertEquals(all[best][i] >= 0.5 ? best : 0, labels[i], "voxel " + i);
        }
    }

    /** Raters of known skill mark a known truth: their skill is found again, and the truth. */
    @Test
    void stapleFindsTheSkillOfRaters() {
        SplittableRandom random = new SplittableRandom(5);
        double[] p = {0.95, 0.9, 0.7, 0.85};
        double[] q = {0.98, 0.9, 0.95, 0.8};
        int voxels = 40_000;
        int[] truth = new int[voxels];
        int[][] masks = new int[4][voxels];
        for (int i = 0; i < voxels; i++) {
            truth[i] = random.nextDouble() < 0.3 ? 1 : 0;
            for (int r = 0; r < 4; r++) {
                masks[r][i] = random.nextDouble() < (truth[i] == 1 ? p[r] : 1 - q[r]) ? 1 : 0;
            }
        }
        LabelMap[] raters = Arrays.stream(masks).map(ConsensusTest::row).toArray(LabelMap[]::new);
        Staple staple = Consensus.staples(List.of(raters), null).get(1);
        assertTrue(staple.settled());
        assertArrayEquals(p, staple.sensitivity(), 0.03);
        assertArrayEquals(q, staple.specificity(), 0.03);
        int[] found = found(ConsensusRule.STAPLE, null, raters);
        int[] majority = majority(null, raters);
        int wrong = 0;
        int wrongMajority = 0;
        for (int i = 0; i < voxels; i++) {
            wrong += found[i] != truth[i] ? 1 : 0;
            wrongMajority += majority[i] != truth[i] ? 1 : 0;
        }
        assertTrue(wrong < wrongMajority, wrong + " against " + wrongMajority);
    }

    /** Two raters who disagree about a voxel in the same way: no label is likelier. */
    @Test
    void likelinessThatIsSharedIsTheBackground() {
        int[] one = {1, 1, 1, 2, 2, 2, 1, 0, 0, 0, 0};
        int[] two = {1, 1, 1, 2, 2, 2, 2, 0, 0, 0, 0};
        int[] other = {2, 2, 2, 1, 1, 1, 1, 0, 0, 0, 0};
        int[] labels = found(ConsensusRule.STAPLE, null, row(one), row(two), row(other));
        int[] swapped =
                found(ConsensusRule.STAPLE, null, row(swap(one)), row(swap(two)), row(swap(other)));
        assertArrayEquals(swap(labels), swapped, "names of labels do not count");
    }

    private static int[] swap(int[] labels) {
        return Arrays.stream(labels).map(l -> l == 0 ? 0 : 3 - l).toArray();
    }

    @Test
    void onlyAMajorityMayHaveMoreThanThirtyRaters() {
        LabelMap[] many = Stream.generate(() -> row(1, 0)).limit(31).toArray(LabelMap[]::new);
        assertArrayEquals(new int[] {1, 0}, majority(null, many));
        assertThrows(
                IllegalArgumentException.class,
                () -> Consensus.of(ConsensusRule.STAPLE, List.of(many), null));
    }
}
