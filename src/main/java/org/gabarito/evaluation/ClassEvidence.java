package org.gabarito.evaluation;

import java.util.List;
import org.gabarito.core.metric.Evidence;

/**
 * One class of a case, or all its classes together, with what its metrics are computed from.
 *
 * @param evidence a metric takes the first that it reads
 * @param size how much work it is, beside others
 */
record ClassEvidence(String name, Fate fate, List<Evidence> evidence, long size) {
    /** Name of the row of values that are about all classes together. */
    static final String ALL = "all";

    ClassEvidence {
        evidence = List.copyOf(evidence);
    }
}
