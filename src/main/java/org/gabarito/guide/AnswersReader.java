package org.gabarito.guide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gabarito.core.metric.catalog.EditDistance;
import org.gabarito.guide.AnswersReading.Fault;

/** Reads answers as people and programs write them. */
final class AnswersReader {
    private static final int LONGEST_ECHO = 60;

    private final Map<String, Trees.ItemEntry> items = new LinkedHashMap<>();

    AnswersReader(Trees trees) {
        trees.items.forEach(entry -> items.put(entry.item().slug(), entry));
    }

    AnswersReading read(Map<String, ?> raw) {
        Map<String, String> answers = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        raw.forEach(
                (slug, value) -> {
                    Trees.ItemEntry item = items.get(slug);
                    if (item == null) {
                        faults.add(unknownSlug(slug));
                        return;
                    }
                    Optional<String> option = option(item, value);
                    option.ifPresent(o -> answers.put(slug, o));
                    if (option.isEmpty()) {
                        faults.add(wrongValue(item, value));
                    }
                });
        return new AnswersReading(new Answers(answers), faults);
    }

    private static Optional<String> option(Trees.ItemEntry entry, Object raw) {
        Object value =
                raw instanceof Collection<?> one && one.size() == 1 ? one.iterator().next() : raw;
        String word = String.valueOf(value).strip().toLowerCase(Locale.ROOT);
        String named = entry.aliases().getOrDefault(word, word);
        String option =
                entry.item().isYesNo()
                        ? Map.of("true", "yes", "false", "no").getOrDefault(named, named)
                        : named;
        return Optional.of(option).filter(values(entry)::contains);
    }

    private static List<String> values(Trees.ItemEntry entry) {
        return entry.item().options().stream().map(Item.Option::value).toList();
    }

    private Fault unknownSlug(String slug) {
        return new Fault(
                Fault.Kind.UNKNOWN_QUESTION,
                shortened(slug),
                shortened(slug),
                List.of(),
                closest(slug, items.keySet()));
    }

    private static Fault wrongValue(Trees.ItemEntry entry, Object value) {
        List<String> values = values(entry);
        return new Fault(
                entry.item().isYesNo() ? Fault.Kind.NEITHER_YES_NOR_NO : Fault.Kind.UNKNOWN_OPTION,
                entry.item().slug(),
                shortened(value),
                values,
                closest(String.valueOf(value), values));
    }

    /** Of known words the one most like another, which may be of any length. */
    static String closest(String word, Collection<String> known) {
        String wanted = shortened(word).toLowerCase(Locale.ROOT);
        return known.stream()
                .min(Comparator.comparingInt(name -> EditDistance.between(wanted, name)))
                .orElse("");
    }

    private static String shortened(Object value) {
        String word = String.valueOf(value);
        return word.length() > LONGEST_ECHO ? word.substring(0, LONGEST_ECHO) + "…" : word;
    }
}
