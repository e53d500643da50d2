package org.gabarito.plan;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading something that a person wrote.
 *
 * @param value null when there is any problem
 * @param problems why it was refused, all of them
 * @param warnings what is allowed and yet worth a thought
 */
public record Reading<T>(
        @Nullable T value, List<ConfigProblem> problems, List<ConfigProblem> warnings) {
    public Reading {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    public boolean refused() {
        return value == null;
    }

    /**
     * The value.
     *
     * @throws IllegalStateException when it was refused
     */
    public T get() {
        if (value == null) {
            throw new IllegalStateException(
                    problems.stream().map(ConfigProblem::text).collect(Collectors.joining("\n")));
        }
        return value;
    }
}
