package org.gabarito.guide;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** One step of a flow: what the answers so far say of it. */
interface Subprocess {
    String id();

    Trace trace(Answers facts);

    /**
     * @param open slugs on which the outcome still depends
     * @param metrics ids that are recommended, or still may be
     * @param path nodes passed for certain, the leaf last when nothing is open
     * @param reasons slugs whose answers led along the path
     */
    record Trace(Set<String> open, Set<String> metrics, Set<String> path, Set<String> reasons) {
        public Trace {
            open = Collections.unmodifiableSet(new LinkedHashSet<>(open));
            metrics = Collections.unmodifiableSet(new LinkedHashSet<>(metrics));
            path = Collections.unmodifiableSet(new LinkedHashSet<>(path));
            reasons = Collections.unmodifiableSet(new LinkedHashSet<>(reasons));
        }

        boolean isSettled() {
            return open.isEmpty();
        }
    }

    /** The outcome at the end of a settled trace, its reasons left to be filled in. */
    Recommendation.StepOutcome outcome(Trace settled);
}
