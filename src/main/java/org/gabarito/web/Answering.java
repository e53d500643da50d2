package org.gabarito.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gabarito.guide.Answers;
import org.gabarito.guide.AnswersReading;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Question;
import org.gabarito.plan.Category;

/** Addresses read as answers. */
@Singleton
final class Answering {
    private final Guide guide;

    Answering(Guide guide) {
        this.guide = guide;
    }

    /** The long name of a category in an address. */
    String category(String name) {
        return Category.find(name).map(Category::longName).orElseThrow(NotFoundException::new);
    }

    String categoryName(String longName, Locale locale) {
        return guide.item(Trail.CATEGORY)
                .map(item -> item.label(longName, locale))
                .orElse(longName);
    }

    /**
     * The category that answers lead to, once it is certain: asking within it goes on with the same
     * questions as asking without a category does.
     */
    Optional<String> found(Answers answers) {
        if (!(guide.walk(answers) instanceof Question open)) {
            return Optional.empty();
        }
        return guide.categories().stream()
                .filter(
                        category ->
                                guide.walk(answers.with(Trail.CATEGORY, category))
                                                instanceof Question within
                                        && within.missing().equals(open.missing()))
                .findFirst();
    }

    AnswersReading read(String category, Trail trail) {
        Map<String, String> raw = new LinkedHashMap<>();
        raw.put(Trail.CATEGORY, category);
        trail.answers().forEach(raw::putIfAbsent);
        return guide.read(raw);
    }
}
