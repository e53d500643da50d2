package org.gabarito.core.statistics.comparison;

import org.apache.commons.statistics.inference.AlternativeHypothesis;

/** What a test holds against the claim that there is no difference. */
public enum Alternative {
    TWO_SIDED(AlternativeHypothesis.TWO_SIDED),
    GREATER(AlternativeHypothesis.GREATER_THAN),
    LESS(AlternativeHypothesis.LESS_THAN);

    final AlternativeHypothesis hypothesis;

    Alternative(AlternativeHypothesis hypothesis) {
        this.hypothesis = hypothesis;
    }
}
