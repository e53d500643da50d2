package org.gabarito.evaluation;

import java.util.List;
import java.util.Map;

/** A class of a case by name, with the labels that make it up: one, or those of a region. */
record ScoredClass(String name, List<Integer> labels) {

    /** Whether none of its labels has a voxel. */
    boolean emptyIn(Map<Integer, Long> voxels) {
        return labels.stream().allMatch(label -> voxels.getOrDefault(label, 0L) == 0);
    }
}
