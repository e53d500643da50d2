package org.gabarito.guide;

import java.util.List;

/**
 * The next question.
 *
 * @param missing slugs that the outcome can still depend on, this one first
 * @param settled steps whose outcome no further answer can change
 */
public record Question(Item item, List<String> missing, List<Recommendation.StepOutcome> settled)
        implements Step {
    public Question {
        missing = List.copyOf(missing);
        settled = List.copyOf(settled);
    }
}
