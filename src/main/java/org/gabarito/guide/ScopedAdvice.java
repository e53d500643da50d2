package org.gabarito.guide;

import java.util.List;

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

    record Case(Condition when, Text advice) {}
}
