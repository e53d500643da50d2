package org.gabarito.guide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns raw input into answers and gathers every fault. */
final class AnswersReader {
    private static final Map<String, String> SHORT_CATEGORIES =
            Map.of(
                    "imlc", "image-level-classification",
                    "sems", "semantic-segmentation",
                    "obd", "object-detection",
                    "ins", "instance-segmentation");

    private final Map<String, Item> items;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<AnswersReading.Fault> faults = new ArrayList<>();

    private AnswersReader(Map<String, Item> items) {
        this.items = items;
    }

    static AnswersReading read(Map<String, Item> items, Map<String, ?> raw) {
        AnswersReader reader = new AnswersReader(items);
        raw.forEach(reader::take);
        return new AnswersReading(new Answers(reader.values), reader.faults);
    }

    private void take(String slug, @Nullable Object raw) {
        Item item = items.get(slug);
        if (item == null) {
            fault(slug, "There is no question " + slug + ".", meantSlug(slug));
            return;
        }
        List<String> given = given(raw);
        if (given.size() != 1) {
            fault(
                    slug,
                    given.isEmpty()
                            ? slug + " has no value."
                            : slug + " has " + given.size() + " different values.",
                    "Give one of " + options(item) + ".");
            return;
        }
        String value = normal(slug, given.get(0));
        if (item.options().stream().noneMatch(option -> option.value().equals(value))) {
            fault(slug, slug + " cannot be " + given.get(0) + ".", meantValue(item, value));
            return;
        }
        values.put(slug, value);
    }

    private void fault(String where, String fault, String cure) {
        faults.add(new AnswersReading.Fault(where, fault, cure));
    }

    private static List<String> given(@Nullable Object raw) {
        Collection<?> all =
                raw instanceof Collection<?> several
                        ? several
                        : raw == null ? List.of() : List.of(raw);
        return all.stream()
                .map(each -> String.valueOf(each).strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static String normal(String slug, String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (slug.equals(Walk.CATEGORY)) {
            return SHORT_CATEGORIES.getOrDefault(lower, lower);
        }
        return switch (lower) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> lower;
        };
    }

    private String meantSlug(String slug) {
        return Closest.to(slug, items.keySet())
                .map(closest -> "Did you mean " + closest + "?")
                .orElse("Leave it out, or use one of " + String.join(", ", items.keySet()) + ".");
    }

    private static String meantValue(Item item, String value) {
        List<String> valid = item.options().stream().map(Item.Option::value).toList();
        String all = "Valid are " + options(item) + ".";
        return Closest.to(value, valid)
                .map(closest -> "Did you mean " + closest + "? " + all)
                .orElse(all);
    }

    private static String options(Item item) {
        return item.options().stream().map(Item.Option::value).collect(Collectors.joining(", "));
    }
}
