package org.gabarito.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries every other answer, one at a time. */
final class WhatIfs {
    private final Walk walk;
    private final List<Item> items;

    /**
     * @param items in the order in which they are asked
     */
    WhatIfs(Walk walk, List<Item> items) {
        this.walk = walk;
        this.items = items.stream().filter(item -> !item.slug().equals(Walk.CATEGORY)).toList();
    }

    /** Within the category that the answers lead to; none where they do not suffice. */
    List<WhatIf> of(Answers given) {
        if (!(walk.take(given) instanceof Recommendation now)) {
            return List.of();
        }
        Answers answers = given.with(Walk.CATEGORY, now.category());
        List<WhatIf> found = new ArrayList<>();
        for (Item item : items) {
            Optional<String> answer = answer(item, answers);
            if (answer.isPresent()) {
                item.options().stream()
                        .map(Item.Option::value)
                        .filter(other -> !other.equals(answer.get()))
                        .flatMap(other -> changed(item.slug(), other, answers, now).stream())
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** Optional items have an answer even where none was given. */
    private static Optional<String> answer(Item item, Answers answers) {
        Optional<String> given = answers.find(item.slug());
        return item.optional() ? given.or(() -> Optional.of(item.unknownMeans())) : given;
    }

    private Optional<WhatIf> changed(
            String slug, String value, Answers answers, Recommendation now) {
        Answers other = answers.with(slug, value);
        WhatIf.Changes changes = WhatIf.Changes.between(now, walk.supposing(now.category(), other));
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        Answers completed = walk.completed(other);
        List<String> assumed =
                completed.values().keySet().stream()
                        .filter(open -> other.find(open).isEmpty())
                        .toList();
        return Optional.of(new WhatIf(slug, value, assumed, completed, changes));
    }
}
