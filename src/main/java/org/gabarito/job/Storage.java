package org.gabarito.job;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The files of evaluations: a folder each, under the data directory. Folder names are generated;
 * only the last part of a path keeps what the user called it, because cases pair by it.
 */
@Singleton
final class Storage {
    private final Path evaluations;

    Storage(@ConfigProperty(name = "gabarito.data") Path data) {
        this.evaluations = data.resolve("evaluations");
    }

    Path home(String evaluation) {
        return evaluations.resolve(evaluation);
    }

    /** Moves a file or folder in and gives its new place, relative to the evaluation's folder. */
    String take(String evaluation, String folder, Path source) {
        Path fileName = source.getFileName();
        Path target = home(evaluation).resolve(folder).resolve(fileName);
        try {
            Files.createDirectories(home(evaluation).resolve(folder));
            move(source, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder + "/" + fileName;
    }

    /** Bytes that the disk still has room for. */
    long free() {
        try {
            return Files.getFileStore(Files.createDirectories(evaluations)).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When something was last written below an evaluation's folder, or empty. */
    Optional<Instant> lastWritten(String evaluation) {
        if (!Files.isDirectory(home(evaluation))) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.walk(home(evaluation))) {
            return all.map(each -> each.toFile().lastModified())
                    .max(Long::compare)
                    .map(Instant::ofEpochMilli);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String evaluation) {
        try {
            deleteTree(home(evaluation));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes folders that an interruption left without a record. */
    void keepOnly(Set<String> known) {
        if (!Files.isDirectory(evaluations)) {
            return;
        }
        try (Stream<Path> folders = Files.list(evaluations)) {
            List<Path> orphans =
                    folders.filter(f -> !known.contains(f.getFileName().toString())).toList();
            for (Path orphan : orphans) {
                deleteTree(orphan);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path source, Path target) throws IOException {
        try {
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            copyTree(source, target);
            deleteTree(source);
        }
    }

    private static void copyTree(Path source, Path target) throws IOException {
        try (Stream<Path> all = Files.walk(source)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Files.copy(each, target.resolve(source.relativize(each).toString()));
            }
        }
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path folder, @Nullable IOException failure) throws IOException {
                        if (failure != null) {
                            throw failure;
                        }
                        Files.delete(folder);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
