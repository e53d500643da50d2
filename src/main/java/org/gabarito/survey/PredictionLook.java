package org.gabarito.survey;

import java.util.Set;

/**
 * One prediction that could be read and lies on the grid of its reference.
 *
 * @param labels that occur in it
 */
record PredictionLook(String caseId, Set<Integer> labels) {
    PredictionLook {
        labels = Set.copyOf(labels);
    }
}
