package org.gabarito.core.matching;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * The matching with the greatest total weight, found by adding one reference at a time along a
 * shortest augmenting path (the Hungarian method with potentials, as Jonker and Volgenant run it).
 * It walks along the pairs that there are and never builds a full table, so that a path stays
 * within one cluster of touching objects: the cost is that of the clusters, not of all objects.
 *
 * <p>Kuhn: The Hungarian method for the assignment problem. Naval Research Logistics Quarterly 2
 * (1955), doi:10.1002/nav.3800020109. Jonker and Volgenant: A shortest augmenting path algorithm
 * for dense and sparse linear assignment problems. Computing 38 (1987), doi:10.1007/BF02278710.
 */
final class OptimalMatching {
    /** What panoptica adds to the worst cost for objects without a partner. */
    private static final double A_PARTNER_IS_WORTH = 1e-6;

    private final Candidates candidates;

    /** Cost of each pair, the weight with its sign turned; positive infinity for none. */
    private final double[] costs;

    private final int[] starts;
    private final int[] pairs;
    private final int[] pairOfPrediction;
    private final double[] ofReference;
    private final double[] ofPrediction;

    /** Of the search that runs: shortest way to each prediction, and the pair it came by. */
    private final double[] distance;

    private final int[] cameBy;
    private final boolean[] settled;

    private OptimalMatching(Candidates candidates, double[] costs) {
        this.candidates = candidates;
        this.costs = costs;
        starts = new int[candidates.references() + 1];
        for (int pair = 0; pair < candidates.size(); pair++) {
            starts[candidates.reference(pair) + 1]++;
        }
        for (int reference = 0; reference < candidates.references(); reference++) {
            starts[reference + 1] += starts[reference];
        }
        pairs = new int[candidates.size()];
        int[] next = starts.clone();
        for (int pair = 0; pair < candidates.size(); pair++) {
            pairs[next[candidates.reference(pair)]++] = pair;
        }
        pairOfPrediction = new int[candidates.predictions()];
        Arrays.fill(pairOfPrediction, -1);
        ofReference = new double[candidates.references()];
        ofPrediction = new double[candidates.predictions()];
        distance = new double[candidates.predictions()];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        cameBy = new int[candidates.predictions()];
        settled = new boolean[candidates.predictions()];
    }

    /** For every reference the number of its pair, or -1. */
    static int[] of(Candidates candidates, MatchingRule rule) {
        OptimalMatching search = new OptimalMatching(candidates, costs(candidates, rule));
        for (int reference = 0; reference < candidates.references(); reference++) {
            search.add(reference);
        }
        int[] chosen = new int[candidates.references()];
        Arrays.fill(chosen, -1);
        for (int pair : search.pairOfPrediction) {
            if (pair >= 0 && rule.admits(candidates.value(pair))) {
                chosen[candidates.reference(pair)] = pair;
            }
        }
        return chosen;
    }

    private static double[] costs(Candidates candidates, MatchingRule rule) {
        boolean all =
                rule.assignment() == Assignment.HUNGARIAN_WITH_REST
                        || rule.assignment() == Assignment.HUNGARIAN_THEN_CUT;
        double worst = 0;
        double best = 0;
        for (int pair = 0; pair < candidates.size(); pair++) {
            if (all || rule.admits(candidates.value(pair))) {
                worst = Math.min(worst, candidates.gain(pair));
                best = Math.max(best, candidates.gain(pair));
            }
        }
        int most = Math.min(candidates.references(), candidates.predictions());
        double onePair =
                switch (rule.assignment()) {
                    case HUNGARIAN, HUNGARIAN_WITH_REST -> 2.0 * (most + 1) * (best - worst + 1);
                    case HUNGARIAN_BY_TOTAL -> A_PARTNER_IS_WORTH;
                    default -> 0;
                };
        double[] costs = new double[candidates.size()];
        for (int pair = 0; pair < costs.length; pair++) {
            boolean admitted = rule.admits(candidates.value(pair));
            double weight = candidates.gain(pair) - worst + (admitted ? onePair : 0);
            costs[pair] = admitted || all ? -weight : Double.POSITIVE_INFINITY;
        }
        return costs;
    }

    /** A prediction on the way, with the length of the way to it. */
    private record Step(double length, int prediction) implements Comparable<Step> {
        @Override
        public int compareTo(Step other) {
            int byLength = Double.compare(length, other.length);
            return byLength != 0 ? byLength : Integer.compare(prediction, other.prediction);
        }
    }

    /** Finds the best place for one more reference; others may have to move, or go without. */
    private void add(int reference) {
        double potential = 0;
        for (int at = starts[reference]; at < starts[reference + 1]; at++) {
            int prediction = candidates.prediction(pairs[at]);
            potential = Math.min(potential, costs[pairs[at]] - ofPrediction[prediction]);
        }
        if (potential == 0) {
            return;
        }
        ofReference[reference] = potential;
        PriorityQueue<Step> open = new PriorityQueue<>();
        int[] touched = new int[16];
        int count = 0;
        int[] settledOnes = new int[16];
        int settledCount = 0;

        // a reference may always go without, at cost 0: the cheapest such way found so far
        double alone = -potential;
        int aloneReference = reference;
        int end = -1;
        double length;
        int from = reference;
        double here = 0;
        while (true) {
            for (int at = starts[from]; at < starts[from + 1]; at++) {
                int pair = pairs[at];
                int prediction = candidates.prediction(pair);
                double way = here + costs[pair] - ofReference[from] - ofPrediction[prediction];
                if (!settled[prediction] && way < distance[prediction]) {
                    if (distance[prediction] == Double.POSITIVE_INFINITY) {
                        if (count == touched.length) {
                            touched = Arrays.copyOf(touched, 2 * count);
                        }
                        touched[count++] = prediction;
                    }
                    distance[prediction] = way;
                    cameBy[prediction] = pair;
                    open.add(new Step(way, prediction));
                }
            }
            Step step = open.poll();
            while (step != null
                    && (settled[step.prediction] || step.length > distance[step.prediction])) {
                step = open.poll();
            }
            if (step == null || step.length >= alone) {
                length = alone;
                break;
            }
            if (pairOfPrediction[step.prediction] < 0) {
                end = step.prediction;
                length = step.length;
                break;
            }
            settled[step.prediction] = true;
            if (settledCount == settledOnes.length) {
                settledOnes = Arrays.copyOf(settledOnes, 2 * settledCount);
            }
            settledOnes[settledCount++] = step.prediction;
            from = candidates.reference(pairOfPrediction[step.prediction]);
            here = step.length;
            if (here - ofReference[from] < alone) {
                alone = here - ofReference[from];
                aloneReference = from;
            }
        }
        ofReference[reference] += length;
        for (int i = 0; i < settledCount; i++) {
            int prediction = settledOnes[i];
            double slack = length - distance[prediction];
            ofPrediction[prediction] -= slack;
            ofReference[candidates.reference(pairOfPrediction[prediction])] += slack;
        }
        shift(end >= 0 ? end : freed(aloneReference, reference), reference);
        for (int i = 0; i < count; i++) {
            distance[touched[i]] = Double.POSITIVE_INFINITY;
            settled[touched[i]] = false;
        }
    }

    /** The prediction that a reference leaves to go without; -1 when it is the new one itself. */
    private int freed(int leaving, int added) {
        if (leaving == added) {
            return -1;
        }
        for (int at = starts[leaving]; at < starts[leaving + 1]; at++) {
            int prediction = candidates.prediction(pairs[at]);
            if (pairOfPrediction[prediction] == pairs[at]) {
                return prediction;
            }
        }
        throw new IllegalStateException("a reference on the way has a prediction");
    }

    /** Gives each prediction on the way to the reference that it was reached from. */
    private void shift(int end, int added) {
        int prediction = end;
        while (prediction >= 0) {
            int pair = cameBy[prediction];
            int reference = candidates.reference(pair);
            int left = reference == added ? -1 : freed(reference, added);
            pairOfPrediction[prediction] = pair;
            prediction = left;
        }
    }
}
