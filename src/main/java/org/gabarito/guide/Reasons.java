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
                .map(items::get)
                .flatMap(item -> answers.find(item.slug()).map(a -> reason(item, a)).stream())
                .toList();
    }

    private static Reason reason(Item item, String answer) {
        Text clause = item.option(answer).map(o -> o.clauses().because()).orElse(Text.NONE);
        return new Reason(item.slug(), answer, item.question(), clause);
    }
}
