package org.gabarito.dataset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gabarito.core.geometry.Connectivity;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.LabelRuns;
import org.gabarito.core.geometry.ObjectRuns;
import org.gabarito.image.ImageBudget;
import org.gabarito.image.ImageProblem;

/**
 * Objects that are the connected pieces of what is not background, numbered from 1, and their
 * scores. As picai_eval reads detection maps: a piece has the highest of its values.
 *
 * @param scores by number; empty where voxels hold labels
 */
record DetectionMap(LabelMap objects, Map<Integer, Double> scores) {

    /** Of a reference, which has labels and no scores; touching labels are one object. */
    static DetectionMap ofLabels(LabelMap labels, Connectivity connectivity) {
        return new DetectionMap(pieces(labels, connectivity).labelled(), Map.of());
    }

    /**
     * @param bits of scores, as {@link ImageBudget#ofScores} has them read
     */
    static DetectionMap ofScores(LabelMap bits, Connectivity connectivity, String file)
            throws ImageProblem {
        ObjectRuns pieces = pieces(bits, connectivity);
        refuseProbabilities(bits, pieces.objects(), file);
        Map<Integer, Double> scores = new HashMap<>();
        int[] highest = pieces.highest(bits);
        for (int piece = 0; piece < highest.length; piece++) {
            scores.put(piece + 1, ImageBudget.score(highest[piece]));
        }
        return new DetectionMap(pieces.labelled(), scores);
    }

    private static ObjectRuns pieces(LabelMap map, Connectivity connectivity) {
        byte[] mask = new byte[map.grid().voxels()];
        LabelRuns runs = LabelRuns.of(map);
        for (int at = 0; at < mask.length; ) {
            int end = runs.end(at, mask.length);
            if (runs.label(at) != 0) {
                Arrays.fill(mask, at, end, (byte) 1);
            }
            at = end;
        }
        LabelMap all = LabelMap.of(map.grid(), mask);
        return ObjectRuns.ofComponents(all, Set.of(1), connectivity, all, Set.of());
    }

    /** Where values outnumber the pieces, each voxel has its own; so picai_eval tells them, too. */
    private static void refuseProbabilities(LabelMap bits, int pieces, String file)
            throws ImageProblem {
        Set<Integer> values = new HashSet<>();
        LabelRuns runs = LabelRuns.of(bits);
        int voxels = bits.grid().voxels();
        for (int at = 0; at < voxels; at = runs.end(at, voxels)) {
            if (runs.label(at) != 0 && values.add(runs.label(at)) && values.size() > pieces) {
                throw new ImageProblem(
                        file,
                        "It holds more values than connected pieces ("
                                + pieces
                                + "), as probabilities of voxels do and detection maps do not.",
                        "Make a detection map of it: one score for every lesion, 0 elsewhere.");
            }
        }
    }
}
