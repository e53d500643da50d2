package org.gabarito.evaluation;

import java.util.List;
import org.gabarito.core.metric.Evidence;

/**
 * One class of a case, or all its classes together, with what its metrics are computed from.
 *
 * @param evidence a metric takes the first that it reads
 */
record ClassEvidence(String name, Presence presence, List<Evidence> evidence) {
    /** Name of the row of values that are about all classes together. */
    static final String ALL = "all";

    ClassEvidence {
        evidence = List.copyOf(evidence);
    }

    /** How much work it is, beside others. */
    long size() {
        return presence.reference() + presence.prediction();
    }
}
