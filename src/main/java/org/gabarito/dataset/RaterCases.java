package org.gabarito.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gabarito.core.statistics.agreement.ConsensusRule;
import org.gabarito.image.FileSource;
import org.jspecify.annotations.Nullable;

/**
 * Which cases have a consensus: those of two raters or more. Raters' cases pair as those of a
 * method do.
 *
 * @param side by the name of the first rater who has the case
 * @param notes what it is of, and which cases lack raters
 */
record RaterCases(Side side, List<String> notes) {
    private static final int MOST_NAMES = 5;

    static RaterCases of(Map<String, Side> raters, ConsensusRule rule) {
        List<String> names = List.copyOf(raters.keySet());
        Set<LabelFile> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        SortedMap<String, LabelFile> images = new TreeMap<>(NaturalOrder.INSTANCE);
        List<String> single = new ArrayList<>();
        List<String> some = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Side own = Objects.requireNonNull(raters.get(names.get(i)));
            Map<String, Pairing> others = new HashMap<>();
            for (String other : names.subList(i + 1, names.size())) {
                others.put(other, Pairing.of(own, Objects.requireNonNull(raters.get(other))));
            }
            for (Map.Entry<String, LabelFile> one : own.images().entrySet()) {
                LabelFile file = one.getValue();
                if (!taken.add(file)) {
                    continue;
                }
                SortedMap<String, FileSource> masks = new TreeMap<>(NaturalOrder.INSTANCE);
                masks.put(names.get(i), file.source());
                others.forEach(
                        (other, pairing) -> {
                            @Nullable LabelFile found = pairing.prediction(one.getKey());
                            if (found != null && taken.add(found)) {
                                masks.put(other, found.source());
                            }
                        });
                if (masks.size() < 2) {
                    single.add(one.getKey());
                    continue;
                }
                if (masks.size() < names.size()) {
                    some.add(one.getKey());
                }
                String shown = rule.reference() + "/" + last(file.source().name());
                images.put(
                        one.getKey(),
                        new LabelFile(file.id(), file.path(), new RaterFiles(rule, shown, masks)));
            }
        }
        List<String> notes = new ArrayList<>();
        notes.add(rule.reference() + ": made of the masks of " + String.join(", ", names));
        say(notes, rule, single, " of one rater only, so there is no consensus: ");
        say(notes, rule, some, " of some of the raters only, who make the consensus: ");
        return new RaterCases(new Side(images, Companions.NONE, false, LabelFacts.NONE), notes);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void say(
            List<String> notes, ConsensusRule rule, List<String> cases, String what) {
        if (!cases.isEmpty()) {
            notes.add(
                    rule.reference()
                            + ": "
                            + cases.size()
                            + (cases.size() == 1 ? " case" : " cases")
                            + what
                            + cases.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                            + (cases.size() > MOST_NAMES ? ", …" : ""));
        }
    }
}
