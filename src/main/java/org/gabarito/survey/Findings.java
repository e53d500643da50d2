package org.gabarito.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gabarito.survey.ClassLook.Seen;

/**
 * Everything that was seen, of which the rules make proposals.
 *
 * @param cases whose reference could be read
 * @param predictions that could be read
 * @param predicted how many predictions there should be, 0 when none were given
 * @param invalid what is wrong with those that cannot be used, one line each
 */
record Findings(
        List<CaseLook> cases,
        List<PredictionLook> predictions,
        int predicted,
        List<String> invalid,
        LabelKind kind,
        List<ClassLook> classes) {

    /** From so many on, what never happened is taken to be rare. */
    static final int MANY = 20;

    static Findings of(
            List<CaseLook> cases,
            List<PredictionLook> predictions,
            int predicted,
            List<String> invalid) {
        LabelKind kind = LabelKind.of(cases);
        return new Findings(
                List.copyOf(cases),
                List.copyOf(predictions),
                predicted,
                List.copyOf(invalid),
                kind,
                classes(cases, kind));
    }

    private static List<ClassLook> classes(List<CaseLook> cases, LabelKind kind) {
        List<Seen> all = new ArrayList<>();
        SortedMap<Integer, List<Seen>> byLabel = new TreeMap<>();
        for (CaseLook one : cases) {
            for (LabelLook look : one.labels()) {
                Seen seen = new Seen(one, look);
                all.add(seen);
                byLabel.computeIfAbsent(look.label(), label -> new ArrayList<>()).add(seen);
            }
        }
        if (kind.instances() && !all.isEmpty()) {
            return List.of(new ClassLook(null, all));
        }
        return byLabel.entrySet().stream()
                .map(one -> new ClassLook(one.getKey(), one.getValue()))
                .toList();
    }

    boolean instances() {
        return kind.instances();
    }

    boolean manyCases() {
        return cases.size() >= MANY;
    }

    /** Whether any class has several objects in one case. */
    boolean severalObjects() {
        return classes.stream()
                .flatMap(one -> one.seen().stream())
                .anyMatch(one -> one.look().parts().length > 1);
    }
}
