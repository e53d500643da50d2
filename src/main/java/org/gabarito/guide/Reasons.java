package org.gabarito.guide;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gabarito.guide.Recommendation.Reason;

/** The answers behind an outcome, each with the question as it was asked. */
final class Reasons {
    private Reasons() {}

    static List<Reason> of(
            Stream<Condition.Is> decisive, Answers answers, Map<String, Item> items) {
        return decisive.map(Condition.Is::item)
                .distinct()
                .filter(item -> !item.equals(Walk.CATEGORY))
                .filter(items::containsKey)
                .flatMap(
                        item ->
                                answers
                                        .find(item)
                                        .map(a -> new Reason(item, a, items.get(item).question()))
                                        .stream())
                .toList();
    }
}
