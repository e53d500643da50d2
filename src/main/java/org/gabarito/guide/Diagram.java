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
    private final Set<String> items;

    private Diagram(String item, Map<String, Diagram> branches, Object result) {
        this.item = item;
        this.branches = branches;
        this.result = result;
        Set<String> all = new LinkedHashSet<>();
        if (!branches.isEmpty()) {
            all.add(item);
            branches.values().forEach(branch -> all.addAll(branch.items));
        }
        this.items = Set.copyOf(all);
    }

    /** The items that the function depends on. */
    Set<String> items() {
        return items;
    }

    /** The items that it still depends on once these answers are known. */
    Set<String> open(Answers answers) {
        return isDecided(answers)
                ? Set.of()
                : new Reduction().restrict(this, answers, new IdentityHashMap<>()).items;
    }

    /** Whether the answers lead to an end without a gap: the usual case, and quickly seen. */
    private boolean isDecided(Answers answers) {
        Diagram at = this;
        while (!at.branches.isEmpty()) {
            Diagram next = at.branches.get(answers.values().getOrDefault(at.item, ""));
            if (next == null) {
                return false;
            }
            at = next;
        }
        return true;
    }

    /** Makes diagrams of facets; those that say the same are the same object. */
    static final class Builder {
        private final Reduction reduction = new Reduction();
        private final Function<String, List<String>> options;

        /**
         * @param options the values that an item can have
         */
        Builder(Function<String, List<String>> options) {
            this.options = options;
        }

        Diagram grow(Facet facet) {
            return grow(facet, 0, Answers.NONE);
        }

        private Diagram grow(Facet facet, int depth, Answers answers) {
            Optional<?> result = facet.result().apply(answers);
            if (result.isPresent()) {
                return reduction.end(result.get());
            }
            String item = facet.items().get(depth);
            Map<String, Diagram> branches = new LinkedHashMap<>();
            for (String option : options.apply(item)) {
                branches.put(option, grow(facet, depth + 1, answers.with(item, option)));
            }
            return reduction.split(item, branches);
        }
    }

    /** Equal parts become the same object. */
    private static final class Reduction {
        private final Map<Object, Diagram> known = new HashMap<>();

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

        Diagram end(Object result) {
            return known.computeIfAbsent(List.of(result), key -> new Diagram("", Map.of(), result));
        }

        Diagram split(String item, Map<String, Diagram> branches) {
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
