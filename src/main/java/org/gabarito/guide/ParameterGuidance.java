package org.gabarito.guide;

import java.util.List;

/**
 * All advice on one parameter of a metric, before anything is answered.
 *
 * @param cases of which the first that holds is given
 */
public record ParameterGuidance(String parameter, List<Case> cases) {
    public ParameterGuidance {
        cases = List.copyOf(cases);
    }

    /**
     * @param when answers that it is for, as sentences that can follow "because": of each inner
     *     list one must hold; none where it is for everybody else
     */
    public record Case(List<List<Text>> when, Text advice) {
        public Case {
            when = when.stream().map(List::copyOf).toList();
        }
    }
}
