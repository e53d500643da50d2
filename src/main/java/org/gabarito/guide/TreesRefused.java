package org.gabarito.guide;

import java.util.List;

/** Tree files that did not pass the checker. */
public final class TreesRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<TreeProblem> problems;

    public TreesRefused(List<TreeProblem> problems) {
        super(problems.size() + " faults in the decision trees");
        this.problems = List.copyOf(problems);
    }

    public List<TreeProblem> problems() {
        return problems;
    }
}
