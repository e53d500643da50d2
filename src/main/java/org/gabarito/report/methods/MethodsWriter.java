package org.gabarito.report.methods;

import java.util.List;
import java.util.stream.Collectors;

/** A markup language for methods sections. */
public interface MethodsWriter {

    /** Text that is no markup, whatever it holds. */
    String words(String text);

    /** A reference to an entry of the bibliography. */
    String cite(String key);

    /** A gap that nobody can overlook. */
    String blank(String what);

    /** A remark that is not printed. */
    String remark(String text);

    /** Every sentence on a line of its own, with the part of the config that it states. */
    default String write(List<Sentence> sentences) {
        return sentences.stream()
                .map(s -> s.in(this) + " " + remark("config: " + s.about()) + "\n")
                .collect(Collectors.joining());
    }
}
