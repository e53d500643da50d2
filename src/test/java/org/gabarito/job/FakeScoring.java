package org.gabarito.job;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.Dataset;
import org.gabarito.dataset.DatasetProblem;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Fate;
import org.gabarito.evaluation.Presence;
import org.gabarito.evaluation.Score;
import org.gabarito.image.FileSource;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.MetricConfigFile;

/**
 * Stands in for reading and computing. The reference is a text file with a case name a line; a
 * prediction lists those that it has. Counts how often each case is scored.
 */
class FakeScoring extends Scoring {
    final Map<String, Integer> runs = new ConcurrentHashMap<>();
    volatile Function<Case, CaseScores> scorer = FakeScoring::scores;
    volatile List<DatasetProblem> problems = List.of();

    @Override
    Dataset open(MetricConfig config, Path reference, SortedMap<String, Path> predictions) {
        List<Case> cases = new ArrayList<>();
        predictions.forEach(
                (method, file) -> {
                    List<String> predicted = lines(file);
                    for (String name : lines(reference)) {
                        cases.add(
                                new Case(
                                        method,
                                        name,
                                        new Named("reference/" + name),
                                        predicted.contains(name)
                                                ? new Named(method + "/" + name)
                                                : null));
                    }
                });
        return new Dataset(cases, List.of(), problems);
    }

    @Override
    CaseScores score(MetricConfig config, Case scored) {
        runs.merge(scored.method() + "/" + scored.id(), 1, Integer::sum);
        return scorer.apply(scored);
    }

    static CaseScores scores(Case scored) {
        Score score =
                new Score(
                        scored.method(),
                        scored.id(),
                        "liver",
                        "",
                        "dsc",
                        "",
                        "dice",
                        Double.NaN,
                        "",
                        Score.Status.UNDEFINED,
                        "both empty");
        return new CaseScores(
                scored.method(),
                scored.id(),
                List.of(score),
                0.1 + 0.2,
                Map.of("1", new Presence(Fate.PREDICTION_EMPTY, 40_000_000_000L, 0)),
                Map.of(1, 40_000_000_000L),
                Map.of(),
                "a",
                "b",
                "",
                List.of(),
                List.of());
    }

    static CaseScores failed(Case scored, String problem) {
        return CaseScores.failed(scored.method(), scored.id(), List.of(), problem, List.of());
    }

    static MetricConfig config(String missing) {
        return MetricConfigFile.read(
                        "gabarito: 1\nmetrics: [{id: dsc}]\nmissing: " + missing + "\n", "test")
                .get();
    }

    static Path file(Path folder, String name, String... cases) {
        try {
            return Files.writeString(
                    Files.createDirectories(folder).resolve(name), String.join("\n", cases));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static SortedMap<String, Path> one(String method, Path file) {
        return new TreeMap<>(Map.of(method, file));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private record Named(String name) implements FileSource {
        @Override
        public long size() {
            return 0;
        }

        @Override
        public InputStream open() {
            return InputStream.nullInputStream();
        }
    }
}
