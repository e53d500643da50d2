package org.gabarito.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.Dataset;

/**
 * Data sets of the evaluations that are being scored, so that each is listed once, not per case.
 */
@Singleton
final class OpenDatasets {
    private static final int KEPT = 4;

    private final Scoring scoring;
    private final Storage storage;
    private final Map<String, Dataset> open =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Dataset> eldest) {
                    return size() > KEPT;
                }
            };

    OpenDatasets(Scoring scoring, Storage storage) {
        this.scoring = scoring;
        this.storage = storage;
    }

    /** The case at this place of the evaluation's final order. */
    synchronized Case find(String evaluation, int ordinal) {
        return open.computeIfAbsent(evaluation, this::open).cases().get(ordinal);
    }

    /** All cases in their final order. */
    List<Case> cases(String evaluation) {
        return dataset(evaluation).cases();
    }

    synchronized Dataset dataset(String evaluation) {
        return open.computeIfAbsent(evaluation, this::open);
    }

    synchronized void forget(String evaluation) {
        open.remove(evaluation);
    }

    private Dataset open(String evaluation) {
        return QuarkusTransaction.joiningExisting()
                .call(
                        () -> {
                            Path home = storage.home(evaluation);
                            StoredEvaluation stored =
                                    StoredEvaluation.find(evaluation).orElseThrow();
                            SortedMap<String, Path> predictions = new TreeMap<>();
                            StoredPrediction.of(evaluation)
                                    .forEach(p -> predictions.put(p.method, home.resolve(p.file)));
                            return scoring.open(
                                    stored.metricConfig(),
                                    home.resolve(stored.reference),
                                    predictions);
                        });
    }
}
