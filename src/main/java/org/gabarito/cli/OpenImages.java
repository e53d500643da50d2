package org.gabarito.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.Dataset;
import org.gabarito.evaluation.CaseErrors;
import org.gabarito.evaluation.Evaluation;
import org.gabarito.evaluation.MemoryGate;
import org.gabarito.report.CaseSight;

/** The images that were just scored, for drawings in the report. */
final class OpenImages implements CaseSight {
    private final Evaluation evaluation;
    private final Map<List<String>, Case> cases;
    private final MemoryGate memory = MemoryGate.ofHeap();

    OpenImages(Evaluation evaluation, Dataset dataset) {
        this.evaluation = evaluation;
        cases =
                dataset.cases().stream()
                        .collect(
                                Collectors.toMap(
                                        one -> List.of(one.method(), one.id()),
                                        one -> one,
                                        (a, b) -> a));
    }

    @Override
    public void look(String method, String caseId, Consumer<CaseErrors> work) throws IOException {
        Case one = cases.get(List.of(method, caseId));
        if (one == null) {
            throw new IOException("There is no such case.");
        }
        Optional<String> refusal = memory.refusal(evaluation.need(one));
        if (refusal.isPresent()) {
            throw new IOException(refusal.get());
        }
        try {
            work.accept(CaseErrors.read(evaluation.config(), one));
        } catch (OutOfMemoryError e) {
            throw new IOException(
                    "There is not enough memory to draw it. Give the program more"
                            + " (JAVA_TOOL_OPTIONS=-Xmx…).",
                    e);
        }
    }
}
