package org.gabarito.guide;

import java.util.Set;

/**
 * A step of the guide that can recommend a metric.
 *
 * @param roles in which it can: {@code default}, {@code alternative}, {@code optional}
 */
public record RecommendingStep(String step, Text title, Set<String> roles) {
    public RecommendingStep {
        roles = Set.copyOf(roles);
    }
}
