package org.gabarito.job;

import java.util.List;
import java.util.stream.Collectors;
import org.gabarito.plan.ConfigProblem;

/** A metric config that this version cannot compute, such as a recommendation made for another. */
public final class ConfigRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<ConfigProblem> problems;

    ConfigRefused(List<ConfigProblem> problems) {
        super(problems.stream().map(ConfigProblem::text).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<ConfigProblem> problems() {
        return problems;
    }
}
