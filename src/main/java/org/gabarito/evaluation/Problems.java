package org.gabarito.evaluation;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.gabarito.dataset.DatasetProblem;

/** What is wrong with the files of a case, in one message. */
final class Problems {
    private static final int MOST = 5;

    private Problems() {}

    static IOException exception(List<DatasetProblem> problems) {
        String more =
                problems.size() > MOST
                        ? " And " + (problems.size() - MOST) + " more problems of this kind."
                        : "";
        return new IOException(
                problems.stream()
                                .limit(MOST)
                                .map(one -> one.where() + ": " + one.fault() + " " + one.cure())
                                .collect(Collectors.joining(" "))
                        + more);
    }
}
