package org.gabarito.core.statistics.agreement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.LabelRuns;
import org.jspecify.annotations.Nullable;

/**
 * One label map out of those of several raters.
 *
 * <p>Majority: the label that most raters gave a voxel, the background being one of them. Where
 * several labels share the most votes it is the background, so that of two raters only what both
 * marked is left, and no order of raters or labels counts.
 *
 * <p>STAPLE: each label by itself against everything else, over the whole image ({@link Staple}).
 * The consensus is the label with the largest chance where that is at least one half, else the
 * background; also where two labels share the largest chance, up to 1e-6.
 *
 * <p>A label to ignore takes part in a majority as any other does, but is preferred where it shares
 * the most votes: what may not count does not count. Voxels that a majority ignores are ignored
 * under STAPLE too and take no part in its estimates; elsewhere it stands for the background there.
 *
 * <p>The prior of STAPLE is the share of the label in the whole image, as in ITK, so that images
 * cropped otherwise may give another consensus.
 */
public final class Consensus {
    private static final double HALF = 0.5;
    private static final double SAME = 1e-6;

    private final List<LabelMap> raters;
    private final @Nullable Integer ignore;
    private final Grid grid;
    private final LabelRuns[] runs;
    private final int[] votes;

    private Consensus(List<LabelMap> raters, @Nullable Integer ignore) {
        if (raters.isEmpty()) {
            throw new IllegalArgumentException("a consensus needs raters");
        }
        this.raters = raters;
        this.ignore = ignore;
        grid = raters.get(0).grid();
        if (raters.stream().anyMatch(rater -> !rater.grid().sameShape(grid))) {
            throw new IllegalArgumentException("all raters' label maps need the same shape");
        }
        runs = raters.stream().map(LabelRuns::of).toArray(LabelRuns[]::new);
        votes = new int[runs.length];
    }

    /**
     * @param unsettled labels whose estimates by STAPLE did not come to an end
     */
    public record Found(LabelMap labels, SortedSet<Integer> unsettled) {}

    /**
     * @param raters at least one, on grids of the same shape, the first of which counts; holds
     *     nothing beside them but the consensus, as wide as the widest of them
     * @param ignore label whose voxels count nowhere
     */
    public static Found of(ConsensusRule rule, List<LabelMap> raters, @Nullable Integer ignore) {
        Consensus consensus = new Consensus(raters, ignore);
        if (rule == ConsensusRule.MAJORITY) {
            return new Found(consensus.decided(consensus::majority), new TreeSet<>());
        }
        SortedMap<Integer, Staple> staples = consensus.staples();
        SortedSet<Integer> unsettled = new TreeSet<>();
        staples.forEach(
                (label, staple) -> {
                    if (!staple.settled()) {
                        unsettled.add(label);
                    }
                });
        SortedSet<Integer> everywhere = everywhere(staples);
        return new Found(
                consensus.decided(() -> consensus.likeliest(staples, everywhere)), unsettled);
    }

    /** What STAPLE finds of each label that a rater gave. */
    static SortedMap<Integer, Staple> staples(List<LabelMap> raters, @Nullable Integer ignore) {
        return new Consensus(raters, ignore).staples();
    }

    /** Decides on voxels with the present {@link #votes}. */
    private interface Decision {
        int label();
    }

    /** Labels come in runs, so that what all raters agree on is decided once a run. */
    private LabelMap decided(Decision decision) {
        Target target = Target.of(raters, grid.voxels());
        for (int at = 0; at < grid.voxels(); ) {
            int end = next(at);
            int label = decision.label();
            if (label != 0) {
                target.fill(at, end, label);
            }
            at = end;
        }
        return LabelMap.ofArray(grid, target.array());
    }

    /** Takes the votes at a voxel; where they change. */
    private int next(int at) {
        int end = grid.voxels();
        for (int r = 0; r < runs.length; r++) {
            votes[r] = runs[r].label(at);
            end = runs[r].end(at, end);
        }
        return end;
    }

    private int majority() {
        int label = votes[0];
        int most = 0;
        boolean shared = false;
        boolean ignored = false;
        for (int vote : votes) {
            int count = count(vote);
            if (count > most) {
                most = count;
                label = vote;
                shared = false;
                ignored = isIgnored(vote);
            } else if (count == most && vote != label) {
                shared = true;
                ignored |= isIgnored(vote);
            }
        }
        if (!shared) {
            return label;
        }
        return ignored && ignore != null ? ignore : 0;
    }

    private int count(int label) {
        int count = 0;
        for (int vote : votes) {
            count += vote == label ? 1 : 0;
        }
        return count;
    }

    private boolean isIgnored(int label) {
        return ignore != null && ignore == label;
    }

    private SortedMap<Integer, Staple> staples() {
        Map<Integer, Map<Integer, Long>> patterns = new HashMap<>();
        long counted = 0;
        for (int at = 0; at < grid.voxels(); ) {
            int end = next(at);
            if (!isIgnored(majority())) {
                long length = end - at;
                counted += length;
                for (int r = 0; r < votes.length; r++) {
                    if (votes[r] != 0 && !isIgnored(votes[r]) && isFirst(r)) {
                        patterns.computeIfAbsent(votes[r], label -> new HashMap<>())
                                .merge(pattern(votes[r]), length, Long::sum);
                    }
                }
            }
            at = end;
        }
        SortedMap<Integer, Staple> staples = new TreeMap<>();
        long all = counted;
        patterns.forEach(
                (label, counts) -> {
                    long marked = counts.values().stream().mapToLong(count -> count).sum();
                    counts.put(0, all - marked);
                    staples.put(label, Staple.of(counts, runs.length));
                });
        return staples;
    }

    /** Whether no rater before this one gave the same label. */
    private boolean isFirst(int rater) {
        for (int r = 0; r < rater; r++) {
            if (votes[r] == votes[rater]) {
                return false;
            }
        }
        return true;
    }

    /** A bit for each rater who gave the label. */
    private int pattern(int label) {
        int pattern = 0;
        for (int r = 0; r < votes.length; r++) {
            pattern |= votes[r] == label ? 1 << r : 0;
        }
        return pattern;
    }

    /** Labels that are likely even where no rater gave them: raters would have to be very poor. */
    private static SortedSet<Integer> everywhere(SortedMap<Integer, Staple> staples) {
        SortedSet<Integer> labels = new TreeSet<>();
        staples.forEach(
                (label, staple) -> {
                    if (staple.chance(0) >= HALF) {
                        labels.add(label);
                    }
                });
        return labels;
    }

    private int likeliest(SortedMap<Integer, Staple> staples, SortedSet<Integer> everywhere) {
        if (ignore != null && isIgnored(majority())) {
            return ignore;
        }
        int label = 0;
        double largest = 0;
        boolean shared = false;
        SortedSet<Integer> candidates = new TreeSet<>(everywhere);
        for (int vote : votes) {
            if (staples.containsKey(vote)) {
                candidates.add(vote);
            }
        }
        for (int candidate : candidates) {
            double chance = staples.get(candidate).chance(pattern(candidate));
            if (chance > largest + SAME) {
                label = candidate;
                shared = false;
            } else if (chance >= largest - SAME) {
                shared = true;
            }
            largest = Math.max(largest, chance);
        }
        return shared || largest < HALF ? 0 : label;
    }

    /** An array as wide as the widest of the raters'. */
    private record Target(Object array) {
        static Target of(List<LabelMap> raters, int voxels) {
            boolean ints = raters.stream().anyMatch(rater -> rater.array() instanceof int[]);
            boolean shorts = raters.stream().anyMatch(rater -> rater.array() instanceof short[]);
            return new Target(
                    ints ? new int[voxels] : shorts ? new short[voxels] : new byte[voxels]);
        }

        void fill(int from, int to, int label) {
            if (array instanceof byte[] bytes) {
                Arrays.fill(bytes, from, to, (byte) label);
            } else if (array instanceof short[] shorts) {
                Arrays.fill(shorts, from, to, (short) label);
            } else {
                Arrays.fill((int[]) array, from, to, label);
            }
        }
    }
}
