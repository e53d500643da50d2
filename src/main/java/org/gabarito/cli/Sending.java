package org.gabarito.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Brings the files of an evaluation to a server, several at a time: small ones mostly wait. */
final class Sending {
    private static final int AT_ONCE = 4;

    private final UploadServer server;
    private final String evaluation;
    private final UploadProgress progress;

    Sending(UploadServer server, String evaluation, UploadProgress progress) {
        this.server = server;
        this.evaluation = evaluation;
        this.progress = progress;
    }

    /** Sends what is missing, and takes back what is no longer among these files. */
    void send(List<LocalFile> files) throws InterruptedException {
        Map<String, JsonNode> known = new HashMap<>();
        server.files(evaluation)
                .forEach(
                        one ->
                                known.put(
                                        place(
                                                one.path("method").asText(""),
                                                one.path("path").asText()),
                                        one));
        List<Runnable> works = new ArrayList<>();
        for (LocalFile file : files) {
            JsonNode there = known.remove(place(file.method(), file.path()));
            works.add(() -> send(file, there));
        }
        sendAll(works);
        known.values().forEach(gone -> server.delete(gone.path("url").asText()));
        progress.end();
    }

    private static void sendAll(List<Runnable> works) throws InterruptedException {
        ExecutorService workers =
                Executors.newFixedThreadPool(
                        AT_ONCE,
                        work -> {
                            Thread thread = new Thread(work, "upload");
                            thread.setDaemon(true);
                            return thread;
                        });
        try {
            List<Future<?>> all = new ArrayList<>();
            works.forEach(work -> all.add(workers.submit(work)));
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private void send(LocalFile file, @Nullable JsonNode found) {
        JsonNode there = found;
        if (there != null && !isSame(there, file)) {
            server.delete(there.path("url").asText());
            there = null;
        }
        if (there == null || !there.path("complete").asBoolean()) {
            server.send(
                    evaluation,
                    file,
                    there == null ? null : there.path("url").asText(),
                    sent -> progress.at(file, sent));
        }
        progress.at(file, file.length());
    }

    private static String place(String method, String path) {
        return method + "\n" + path;
    }

    private static boolean isSame(JsonNode there, LocalFile file) {
        return there.path("length").asLong() == file.length()
                && there.path("modified").asLong() == file.modified();
    }
}
