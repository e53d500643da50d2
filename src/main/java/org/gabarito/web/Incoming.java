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
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where uploads lie until an evaluation takes them over. */
@Singleton
final class Incoming {
    private final Path folder;

    Incoming(@ConfigProperty(name = "gabarito.data") Path data) {
        this.folder = data.resolve("incoming");
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

    /** A new folder for the files of one request. */
    Path open() {
        try {
            return Files.createTempDirectory(Files.createDirectories(folder), "upload");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(Path root) {
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
