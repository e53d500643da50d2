package org.gabarito.guide;

import java.util.List;
import java.util.Optional;

/**
 * Advice of the data files on one parameter of one metric; of its cases the first that holds.
 *
 * @param meaning what the parameter is, in every language but English
 */
record ScopedAdvice(
        String metric,
        String name,
        Text meaning,
        List<Case> cases,
        Provenance provenance,
        Place place) {
    ScopedAdvice {
        cases = List.copyOf(cases);
    }

    /** Where the answers call for no advice. */
    static final int NO_CASE = -1;

    /** The first case that holds, {@link #NO_CASE} if none does, empty while that is open. */
    Optional<Integer> caseFor(Answers answers) {
        for (int i = 0; i < cases.size(); i++) {
            Truth truth = cases.get(i).when().test(answers);
            if (truth != Truth.NO) {
                return truth == Truth.YES ? Optional.of(i) : Optional.empty();
            }
        }
        return Optional.of(NO_CASE);
    }

    record Case(Condition when, Text advice) {}
}
