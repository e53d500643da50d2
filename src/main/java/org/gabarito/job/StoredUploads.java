package org.gabarito.job;

import static org.gabarito.job.EvaluationStatus.State.RECEIVING;
import static org.gabarito.job.UploadRefused.Reason.CONFLICT;
import static org.gabarito.job.UploadRefused.Reason.DAMAGED;
import static org.gabarito.job.UploadRefused.Reason.NAME;
import static org.gabarito.job.UploadRefused.Reason.NO_ROOM;
import static org.gabarito.job.UploadRefused.Reason.TOO_LARGE;
import static org.gabarito.job.UploadRefused.Reason.UNKNOWN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Files that come in pieces, each at its final place from its first byte on. The length of a file
 * on disk is how much has been received: there is no second record of it that a power cut could
 * leave wrong.
 */
@Singleton
final class StoredUploads implements Uploads {
    private static final int BUFFER = 1 << 16;
    private static final int MAX_FILES = 200_000;
    private static final int SUMS = 100;

    private final Storage storage;
    private final RunningHashes hashes = new RunningHashes();

    /**
     * Of evaluations that received lately, so that they are not added up anew for every file. Only
     * touched by who holds the lock on the evaluation, or has failed.
     */
    private final Recent<StoredUpload.Sum> sums = new Recent<>(SUMS, sum -> 1);

    private final long largest;
    private final long budget;
    private final long reserve;
    private final Duration patience;

    StoredUploads(
            Storage storage,
            @ConfigProperty(name = "gabarito.uploads.max-file-size") MemorySize largest,
            @ConfigProperty(name = "gabarito.uploads.max-total-size") MemorySize budget,
            @ConfigProperty(name = "gabarito.uploads.keep-free") MemorySize reserve,
            @ConfigProperty(name = "gabarito.uploads.expire-after") Duration patience) {
        this.storage = storage;
        this.largest = largest.asLongValue();
        this.budget = budget.asLongValue();
        this.reserve = reserve.asLongValue();
        this.patience = patience;
    }

    @Override
    public UploadedFile create(
            String evaluation,
            String method,
            String path,
            long length,
            long modified,
            String expected) {
        StoredUpload upload = new StoredUpload();
        upload.id = EvaluationId.next();
        upload.evaluation = evaluation;
        upload.method = method;
        upload.path = path;
        upload.folded = path.toLowerCase(Locale.ROOT);
        upload.length = length;
        upload.modified = modified;
        upload.expected = expected.toLowerCase(Locale.ROOT);
        upload.created = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        requireSize(path, length);
        try {
            return announce(evaluation, upload);
        } catch (RuntimeException e) {
            sums.forget(evaluation::equals);
            throw e;
        }
    }

    private UploadedFile announce(String evaluation, StoredUpload upload) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            requireReceiving(evaluation, true);
                            StoredUpload.Sum others =
                                    sums.get(evaluation, () -> StoredUpload.sum(evaluation));
                            upload.side = side(upload, others);
                            requireNew(upload, others);
                            requireRoom(upload, others);
                            begin(upload);
                            upload.persist();
                            sums.put(evaluation, others.and(upload));
                            return upload.value(0);
                        });
    }

    private static int side(StoredUpload upload, StoredUpload.Sum others) {
        return upload.method.isEmpty()
                ? StoredUpload.REFERENCE
                : StoredUpload.side(upload.evaluation, upload.method).orElse(others.side() + 1);
    }

    private void requireSize(String path, long length) {
        if (length > largest) {
            throw new UploadRefused(
                    TOO_LARGE,
                    path,
                    "The file has "
                            + mebibytes(length)
                            + "; this server takes at most "
                            + mebibytes(largest)
                            + " in one.",
                    "Send the cases in several zips or one by one, or start the server with a larger"
                            + " GABARITO_UPLOADS_MAX_FILE_SIZE.");
        }
    }

    /** Some disks do not tell upper case from lower case. */
    private static void requireNew(StoredUpload upload, StoredUpload.Sum others) {
        if (StoredUpload.isTaken(upload)) {
            throw new UploadRefused(
                    CONFLICT,
                    upload.path,
                    "A file of this name is there already.",
                    "Continue it at its own address, or delete it first.");
        }
        if (others.files() >= MAX_FILES) {
            throw new UploadRefused(
                    TOO_LARGE,
                    upload.path,
                    "There are " + MAX_FILES + " files already.",
                    "Send the others in a zip.");
        }
    }

    private void requireRoom(StoredUpload upload, StoredUpload.Sum others) {
        long total = upload.length + others.length();
        if (total > budget) {
            throw new UploadRefused(
                    TOO_LARGE,
                    upload.path,
                    "With this file the evaluation would have "
                            + mebibytes(total)
                            + "; this server takes at most "
                            + mebibytes(budget)
                            + " in all.",
                    "Make several evaluations of it, or start the server with a larger"
                            + " GABARITO_UPLOADS_MAX_TOTAL_SIZE.");
        }
        long promised =
                upload.length
                        + StoredUpload.unfinished().stream()
                                .mapToLong(other -> other.length - offset(other))
                                .sum();
        long free = storage.free() - reserve;
        if (promised > free) {
            throw new UploadRefused(
                    NO_ROOM,
                    upload.path,
                    "The server's disk has "
                            + mebibytes(Math.max(0, free))
                            + " left for uploads; those that are announced need "
                            + mebibytes(promised)
                            + ".",
                    "Delete evaluations that are no longer needed, or make room on the disk.");
        }
    }

    private static String mebibytes(long bytes) {
        return (bytes >> 20) + " MiB";
    }

    /** An empty file is complete as soon as it is there. */
    private void begin(StoredUpload upload) {
        try {
            Path file = file(upload);
            Files.createDirectories(file.getParent());
            Files.newOutputStream(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)
                    .close();
            if (upload.length == 0) {
                upload.sha256 = hashes.finish(upload.id, file, 0);
            }
        } catch (InvalidPathException | FileSystemException e) {
            throw new UploadRefused(
                    NAME,
                    upload.path,
                    "It cannot be stored under this name, perhaps because a folder has the same.",
                    "Rename it to letters, digits, '.', '_' and '-'.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public UploadedFile append(String evaluation, String id, InputStream piece) throws IOException {
        StoredUpload upload =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    requireReceiving(evaluation, false);
                                    return StoredUpload.one(evaluation, id)
                                            .orElseThrow(() -> unknown(id));
                                });
        Path file = file(upload);
        long there = receive(upload, file, piece);
        if (there < upload.length || !upload.sha256.isEmpty()) {
            return upload.value(there);
        }
        upload.sha256 = hashes.finish(id, file, there);
        if (!upload.expected.isEmpty() && !upload.expected.equals(upload.sha256)) {
            shorten(id, file, upload.length);
            throw new UploadRefused(
                    DAMAGED,
                    upload.path,
                    "The file arrived with SHA-256 "
                            + upload.sha256
                            + ", not "
                            + upload.expected
                            + " as announced.",
                    "Send it again from the beginning.");
        }
        QuarkusTransaction.requiringNew().run(() -> StoredUpload.received(id, upload.sha256));
        return upload.value(there);
    }

    private long receive(StoredUpload upload, Path file, InputStream piece) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (FileChannel out =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long at = out.size();
            out.position(at);
            while (at < upload.length) {
                int count = piece.read(buffer, 0, (int) Math.min(BUFFER, upload.length - at));
                if (count < 0) {
                    break;
                }
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                hashes.update(upload.id, at, buffer, count);
                at += count;
            }
            return at;
        }
    }

    @Override
    public void shorten(String evaluation, String id, long bytes) throws IOException {
        Optional<StoredUpload> upload = stored(evaluation, id);
        if (upload.isPresent() && bytes > 0) {
            shorten(id, file(upload.get()), bytes);
            QuarkusTransaction.requiringNew().run(() -> StoredUpload.received(id, ""));
        }
    }

    private void shorten(String id, Path file, long bytes) throws IOException {
        hashes.forget(id);
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            out.truncate(Math.max(0, out.size() - bytes));
        }
    }

    @Override
    public Optional<UploadedFile> find(String evaluation, String id) {
        return stored(evaluation, id).map(upload -> upload.value(offset(upload)));
    }

    @Override
    public List<UploadedFile> list(String evaluation) {
        return QuarkusTransaction.joiningExisting().call(() -> StoredUpload.of(evaluation)).stream()
                .map(upload -> upload.value(offset(upload)))
                .toList();
    }

    @Override
    public void delete(String evaluation, String id) throws IOException {
        StoredUpload upload =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    requireReceiving(evaluation, true);
                                    StoredUpload found =
                                            StoredUpload.one(evaluation, id)
                                                    .orElseThrow(() -> unknown(id));
                                    StoredUpload.remove(id);
                                    sums.forget(evaluation::equals);
                                    return found;
                                });
        hashes.forget(id);
        Files.deleteIfExists(file(upload));
    }

    @Override
    public long largest() {
        return largest;
    }

    @Override
    public Duration patience() {
        return patience;
    }

    private static Optional<StoredUpload> stored(String evaluation, String id) {
        return QuarkusTransaction.joiningExisting().call(() -> StoredUpload.one(evaluation, id));
    }

    private static void requireReceiving(String evaluation, boolean change) {
        StoredEvaluation found =
                (change ? StoredEvaluation.lock(evaluation) : StoredEvaluation.find(evaluation))
                        .orElseThrow(() -> unknown(evaluation));
        if (found.state != RECEIVING) {
            throw new UploadRefused(
                    CONFLICT,
                    found.name,
                    "This evaluation takes no more files: it is "
                            + found.state.name().toLowerCase(Locale.ROOT)
                            + ".",
                    "Go back to its files while it waits for review, or make a new one.");
        }
    }

    private static UploadRefused unknown(String id) {
        return new UploadRefused(
                UNKNOWN,
                id,
                "There is no such evaluation or file here; it may have been removed.",
                "Make a new one.");
    }

    /** What is on disk, also of a file that somebody took away. */
    private long offset(StoredUpload upload) {
        try {
            return Files.size(file(upload));
        } catch (IOException e) {
            return 0;
        }
    }

    private Path file(StoredUpload upload) {
        return storage.home(upload.evaluation).resolve(upload.folder()).resolve(upload.path);
    }
}
