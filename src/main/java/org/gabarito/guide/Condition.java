package org.gabarito.guide;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers tested for equality, joined by <em>all</em> or <em>any</em>. A condition without tests
 * always holds.
 *
 * @param tests slug to wanted value
 */
public record Condition(boolean any, Map<String, String> tests) {
    static final Condition ALWAYS = new Condition(false, Map.of());

    enum Truth {
        YES,
        NO,
        OPEN
    }

    public Condition {
        tests = Collections.unmodifiableMap(new LinkedHashMap<>(tests));
    }

    Truth under(Answers facts) {
        if (tests.isEmpty()) {
            return Truth.YES;
        }
        Truth decisive = any ? Truth.YES : Truth.NO;
        boolean open = false;
        for (Map.Entry<String, String> test : tests.entrySet()) {
            Truth truth = truth(test, facts);
            if (truth == decisive) {
                return decisive;
            }
            open |= truth == Truth.OPEN;
        }
        return open ? Truth.OPEN : any ? Truth.NO : Truth.YES;
    }

    /** The slugs without an answer. */
    List<String> open(Answers facts) {
        return tests.keySet().stream().filter(slug -> facts.find(slug).isEmpty()).toList();
    }

    /**
     * The slugs whose answers made this condition hold or fail: a single one where that one
     * sufficed.
     */
    List<String> reasons(Answers facts) {
        Truth result = under(facts);
        if (result == (any ? Truth.NO : Truth.YES)) {
            return List.copyOf(tests.keySet());
        }
        return tests.entrySet().stream()
                .filter(test -> truth(test, facts) == result)
                .map(Map.Entry::getKey)
                .limit(1)
                .toList();
    }

    private static Truth truth(Map.Entry<String, String> test, Answers facts) {
        return facts.find(test.getKey())
                .map(value -> value.equals(test.getValue()) ? Truth.YES : Truth.NO)
                .orElse(Truth.OPEN);
    }
}
