package org.gabarito.guide;

import java.util.List;

/** Which steps a problem category goes through, in order. */
record Flow(String category, Text title, List<FlowStep> steps, Place place) {
    Flow {
        steps = List.copyOf(steps);
    }

    /**
     * @param step id of a tree or of property rules
     * @param status {@code mandatory}, {@code if-any} or {@code optional}
     * @param scope what the step is done for, such as every class, may be empty
     */
    record FlowStep(String step, String status, Text scope, Place place) {}
}
