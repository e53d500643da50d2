package org.gabarito.report.comparison;

import java.util.List;

/**
 * Something to be told in a sentence, whose words depend on the language.
 *
 * @param code key of the sentence, without {@code compare.}
 * @param fills what stands in it
 */
public record Remark(String code, List<String> fills) {
    static Remark of(String code, Object... fills) {
        return new Remark(code, List.of(fills).stream().map(String::valueOf).toList());
    }

    /** For the arguments of a sentence. */
    public Object[] array() {
        return fills.toArray();
    }
}
