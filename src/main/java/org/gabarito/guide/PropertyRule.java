package org.gabarito.guide;

import java.util.Set;
import org.gabarito.guide.Recommendation.Choice;

/**
 * Adds a metric to those of the trees when a condition holds.
 *
 * @param choice in the default role when the rule adds, in the optional one when it suggests
 */
record PropertyRule(
        String id,
        Set<String> categories,
        Condition when,
        Choice choice,
        Text note,
        Provenance provenance,
        Place place) {}
