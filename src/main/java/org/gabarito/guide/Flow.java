package org.gabarito.guide;

import java.util.List;

/**
 * The way through one problem category.
 *
 * @param steps the subprocesses in their order
 * @param items slugs in the order in which they are asked
 */
record Flow(String category, List<Subprocess> steps, List<String> items) {
    Flow {
        steps = List.copyOf(steps);
        items = List.copyOf(items);
    }
}
