package org.gabarito.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gabarito.dataset.Case;
import org.gabarito.evaluation.CaseErrors;
import org.gabarito.evaluation.Evaluation;
import org.gabarito.evaluation.MemoryGate;
import org.gabarito.evaluation.MemoryNeed;
import org.gabarito.plan.MetricConfig;

/** Case files in the folders of evaluations; one is read at a time. */
@Singleton
final class StoredCaseFiles implements CaseFiles {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final OpenDatasets datasets;
    private final MemoryGate memory;

    private List<String> lastKey = List.of();
    private SoftReference<CaseErrors> last = new SoftReference<>(null);

    StoredCaseFiles(OpenDatasets datasets, MemoryGate memory) {
        this.datasets = datasets;
        this.memory = memory;
    }

    @Override
    public synchronized <T> T look(
            String evaluation, String method, String caseId, Function<CaseErrors, T> work)
            throws IOException {
        try {
            return work.apply(read(evaluation, method, caseId));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (OutOfMemoryError e) {
            last.clear();
            throw full();
        }
    }

    private CaseErrors read(String evaluation, String method, String caseId) throws IOException {
        List<String> key = List.of(evaluation, method, caseId);
        CaseErrors kept = last.get();
        if (kept != null && key.equals(lastKey)) {
            return kept;
        }
        last.clear();
        Case one = find(evaluation, method, caseId);
        MetricConfig config =
                QuarkusTransaction.joiningExisting()
                        .call(() -> StoredEvaluation.find(evaluation).orElseThrow().metricConfig());
        MemoryNeed need = new Evaluation(config).need(one);
        if (memory.refusal(need).isPresent()) {
            throw full();
        }
        CaseErrors read = reading(config, one, need);
        lastKey = key;
        last = new SoftReference<>(read);
        return read;
    }

    private CaseErrors reading(MetricConfig config, Case one, MemoryNeed need) throws IOException {
        try {
            Optional<CaseErrors> read =
                    memory.whenThereIsRoom(
                            need,
                            PATIENCE,
                            () -> {
                                try {
                                    return CaseErrors.read(config, one);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
            return read.orElseThrow(StoredCaseFiles::full);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw full();
        }
    }

    private Case find(String evaluation, String method, String caseId) throws IOException {
        List<Case> cases;
        try {
            cases = datasets.cases(evaluation);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return cases.stream()
                .filter(one -> one.method().equals(method) && one.id().equals(caseId))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IOException(
                                        "The files of "
                                                + caseId
                                                + " are no longer kept on this server."));
    }

    private static IOException full() {
        return new IOException(
                "There is not enough memory to show this case now. Wait until scoring is done, or"
                        + " give the program more (JAVA_TOOL_OPTIONS=-Xmx…).");
    }
}
