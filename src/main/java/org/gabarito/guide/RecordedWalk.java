package org.gabarito.guide;

import java.util.Map;

/**
 * Answers with the outcome that a step must give for them.
 *
 * @param expected id to role; for the tree that finds the category, the category to {@code
 *     category}
 */
record RecordedWalk(
        String step, String id, Answers answers, Map<String, String> expected, Place place) {}
