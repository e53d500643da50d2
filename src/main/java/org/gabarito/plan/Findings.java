package org.gabarito.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers everything that is wrong with one source, so that a person mends it in one go. */
final class Findings {
    private final String source;
    private final List<ConfigProblem> problems = new ArrayList<>();
    private final List<ConfigProblem> warnings = new ArrayList<>();

    Findings(String source) {
        this.source = source;
    }

    void problem(int line, String fault, String cure) {
        problems.add(new ConfigProblem(source, line, fault, cure));
    }

    void warning(int line, String fault, String cure) {
        warnings.add(new ConfigProblem(source, line, fault, cure));
    }

    boolean any() {
        return !problems.isEmpty();
    }

    /** Closes the reading: the value counts only when nothing is wrong. */
    <T> Reading<T> reading(@Nullable T value) {
        Comparator<ConfigProblem> byLine = Comparator.comparingInt(ConfigProblem::line);
        return new Reading<>(
                any() ? null : value,
                problems.stream().sorted(byLine).toList(),
                warnings.stream().sorted(byLine).toList());
    }
}
