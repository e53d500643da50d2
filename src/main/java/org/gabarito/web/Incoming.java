package org.gabarito.web;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gabarito.job.EvaluationStatus;
import org.gabarito.job.Evaluations;
import org.gabarito.plan.MetricConfig;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Where uploads lie until an evaluation takes them over; pages and scripts hand over alike. */
@Singleton
final class Incoming {
    private static final Set<String> NO = Set.of("no", "false", "0");

    private final Path folder;
    private final Evaluations evaluations;

    Incoming(@ConfigProperty(name = "gabarito.data") Path data, Evaluations evaluations) {
        this.folder = data.resolve("incoming");
        this.evaluations = evaluations;
    }

    /** Clears what an interruption left. */
    void clear(@Observes StartupEvent event) {
        delete(folder);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes an evaluation of an upload.
     *
     * @param start {@code no} waits for review even when nothing needs a decision
     */
    EvaluationStatus handOver(MultipartFormDataInput upload, String start) {
        Path own = open();
        try {
            EvaluationForm form = new EvaluationForm(upload.getValues(), own);
            MetricConfig config = form.config();
            String title = form.title(config);
            Path reference = form.reference();
            SortedMap<String, Path> predictions = form.predictions();
            return evaluations.create(title, config, reference, predictions, startsAtOnce(start));
        } finally {
            delete(own);
        }
    }

    static boolean startsAtOnce(String start) {
        return !NO.contains(start.toLowerCase(Locale.ROOT));
    }

    /** Lets something read an upload, which is gone afterwards. */
    <T> T borrow(MultipartFormDataInput upload, Function<EvaluationForm, T> reading) {
        Path own = open();
        try {
            return reading.apply(new EvaluationForm(upload.getValues(), own));
        } finally {
            delete(own);
        }
    }

    /** A new folder for the files of one request. */
    private Path open() {
        try {
            return Files.createTempDirectory(Files.createDirectories(folder), "upload");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
