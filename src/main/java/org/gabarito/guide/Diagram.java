package org.gabarito.guide;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A function of answers as a reduced ordered decision diagram (Bryant 1986, DOI
 * 10.1109/TC.1986.1676819): splits whose branches are all the same do not exist, so that the items
 * left in it are exactly those that the function depends on.
 */
final class Diagram {
    private final String item;
    private final Map<String, Diagram> branches;
    private final Object result;

    private Diagram(String item, Map<String, Diagram> branches, Object result) {
        this.item = item;
        this.branches = branches;
        this.result = result;
    }

    static Diagram of(Facet facet, Function<String, List<String>> options) {
        return new Builder().grow(facet, 0, Answers.NONE, options);
    }

    /** What remains to be decided once these answers are known. */
    Diagram given(Answers answers) {
        return new Builder().restrict(this, answers, new IdentityHashMap<>());
    }

    /** The items that the function depends on. */
    Set<String> items() {
        Set<String> items = new LinkedHashSet<>();
        collect(items);
        return items;
    }

    private void collect(Set<String> items) {
        if (!branches.isEmpty()) {
            items.add(item);
            branches.values().forEach(branch -> branch.collect(items));
        }
    }

    /** Makes diagrams in which equal parts are the same object. */
    private static final class Builder {
        private final Map<Object, Diagram> known = new HashMap<>();

        Diagram grow(
                Facet facet, int depth, Answers answers, Function<String, List<String>> options) {
            Optional<?> result = facet.result().apply(answers);
            if (result.isPresent()) {
                return end(result.get());
            }
            String item = facet.items().get(depth);
            Map<String, Diagram> branches = new LinkedHashMap<>();
            for (String option : options.apply(item)) {
                branches.put(option, grow(facet, depth + 1, answers.with(item, option), options));
            }
            return split(item, branches);
        }

        Diagram restrict(Diagram from, Answers answers, Map<Diagram, Diagram> done) {
            if (from.branches.isEmpty()) {
                return end(from.result);
            }
            Diagram before = done.get(from);
            if (before != null) {
                return before;
            }
            Optional<Diagram> taken = answers.find(from.item).map(from.branches::get);
            Diagram rest;
            if (taken.isPresent()) {
                rest = restrict(taken.get(), answers, done);
            } else {
                Map<String, Diagram> branches = new LinkedHashMap<>();
                from.branches.forEach(
                        (option, branch) -> branches.put(option, restrict(branch, answers, done)));
                rest = split(from.item, branches);
            }
            done.put(from, rest);
            return rest;
        }

        private Diagram end(Object result) {
            return known.computeIfAbsent(List.of(result), key -> new Diagram("", Map.of(), result));
        }

        private Diagram split(String item, Map<String, Diagram> branches) {
            List<Diagram> all = List.copyOf(branches.values());
            Diagram first = all.get(0);
            if (all.stream().allMatch(branch -> branch == first)) {
                return first;
            }
            return known.computeIfAbsent(
                    List.of(item, all), key -> new Diagram(item, Map.copyOf(branches), ""));
        }
    }
}
