package org.gabarito.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tus.java.client.ProtocolException;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusUpload;
import io.tus.java.client.TusUploader;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A Gabarito elsewhere, spoken to over HTTP. Connections that break are tried again for a while.
 */
final class UploadServer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpResponse.BodyHandler<String> TEXT =
            HttpResponse.BodyHandlers.ofString();
    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final int BLOCK = 1 << 16;
    private static final int SMALL = 1 << 20;
    private static final int REQUEST = 32 << 20;
    private static final long FIRST_PAUSE = 500;
    private static final long LONGEST_PAUSE = 5000;

    /** Another request still holds the file, or bytes went astray: ask where to go on. */
    private static final Set<Integer> AGAIN = Set.of(409, 423, 500, 502, 503, 504);

    private final URI address;
    private final Duration patience;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /**
     * @param patience how long a server that does not answer is asked again
     */
    UploadServer(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    URI address(String path) {
        return address.resolve(path);
    }

    /** Makes an evaluation that receives; its path. */
    String open(String title, String config) {
        HttpResponse<String> answer =
                send("POST", "api/evaluations", Map.of("title", title, "config", config));
        require(answer, 201);
        return "api/evaluations/" + json(answer).path("id").asText();
    }

    /** Where an evaluation stands; empty when it is gone. */
    Optional<JsonNode> find(String evaluation) {
        HttpResponse<String> answer = send("GET", evaluation, null);
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        require(answer, 200);
        return Optional.of(json(answer));
    }

    /** Files that the server knows already. */
    List<JsonNode> files(String evaluation) {
        HttpResponse<String> answer = send("GET", evaluation + "/uploads", null);
        require(answer, 200);
        List<JsonNode> files = new ArrayList<>();
        json(answer).forEach(files::add);
        return files;
    }

    JsonNode finish(String evaluation, boolean start) {
        HttpResponse<String> answer =
                send("POST", evaluation + "/finish?start=" + (start ? "yes" : "no"), Map.of());
        require(answer, 202);
        return json(answer);
    }

    void delete(String upload) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(upload))
                        .header("Tus-Resumable", TusClient.TUS_VERSION)
                        .DELETE();
        HttpResponse<String> answer = exchange(request);
        if (answer.statusCode() != 404) {
            require(answer, 204);
        }
    }

    /**
     * Sends what is missing of a file.
     *
     * @param known where its bytes go, if it was announced before
     * @param sent is told how many bytes of the file are there
     */
    void send(String evaluation, LocalFile file, @Nullable String known, LongConsumer sent) {
        if (known == null && isSentAtOnce(evaluation, file)) {
            return;
        }
        TusClient client = new TusClient();
        String upload = known;
        long pause = FIRST_PAUSE;
        long since = System.nanoTime();
        long best = 0;
        while (true) {
            try {
                client.setUploadCreationURL(address.resolve(evaluation + "/uploads").toURL());
                TusUpload wanted = wanted(file);
                try (InputStream in = Files.newInputStream(file.file())) {
                    wanted.setInputStream(in);
                    TusUploader uploader =
                            upload == null
                                    ? client.createUpload(wanted)
                                    : client.beginOrResumeUploadFromURL(
                                            wanted, address.resolve(upload).toURL());
                    upload = uploader.getUploadURL().getPath();
                    uploader.setChunkSize(BLOCK);
                    uploader.setRequestPayloadSize(REQUEST);
                    while (uploader.getOffset() < file.length() && uploader.uploadChunk() > -1) {
                        sent.accept(uploader.getOffset());
                        if (uploader.getOffset() > best) {
                            best = uploader.getOffset();
                            since = System.nanoTime();
                            pause = FIRST_PAUSE;
                        }
                    }
                    uploader.finish();
                    return;
                }
            } catch (ProtocolException e) {
                HttpURLConnection connection = e.getCausingConnection();
                int status = status(connection);
                if (status == 409 && upload == null) {
                    upload = announced(evaluation, file).orElseThrow(() -> refusal(connection));
                } else if (!AGAIN.contains(status) || isOver(since)) {
                    throw refusal(connection);
                }
            } catch (IOException e) {
                if (!Files.isReadable(file.file())) {
                    throw Refusal.nothing(
                            "Cannot read " + file.file() + ". Check its permissions.");
                }
                if (isOver(since)) {
                    throw unreachable(e);
                }
            }
            sleep(pause);
            pause = Math.min(LONGEST_PAUSE, 2 * pause);
        }
    }

    /**
     * Sends a small file along with its announcement, which the library cannot. It looks after
     * whatever does not go well here.
     */
    private boolean isSentAtOnce(String evaluation, LocalFile file) {
        if (file.length() == 0 || file.length() > SMALL) {
            return false;
        }
        try {
            byte[] bytes = Files.readAllBytes(file.file());
            HttpRequest request =
                    HttpRequest.newBuilder(address.resolve(evaluation + "/uploads"))
                            .timeout(TIMEOUT)
                            .header("Tus-Resumable", TusClient.TUS_VERSION)
                            .header("Upload-Length", Long.toString(file.length()))
                            .header("Upload-Metadata", wanted(file).getEncodedMetadata())
                            .header("Content-Type", "application/offset+octet-stream")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                            .build();
            return bytes.length == file.length() && isWhole(http.send(request, TEXT), file);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.nothing("Interrupted. The same command goes on where it stopped.");
        }
    }

    private static boolean isWhole(HttpResponse<String> answer, LocalFile file) {
        return answer.statusCode() == 201
                && answer.headers().firstValueAsLong("Upload-Offset").orElse(0) == file.length();
    }

    private static TusUpload wanted(LocalFile file) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("filename", file.path());
        metadata.put("side", file.method().isEmpty() ? "reference" : "prediction");
        metadata.put("modified", Long.toString(file.modified()));
        if (!file.method().isEmpty()) {
            metadata.put("method", file.method());
        }
        TusUpload wanted = new TusUpload();
        wanted.setSize(file.length());
        wanted.setMetadata(metadata);
        return wanted;
    }

    /** The answer that said where got lost. */
    private Optional<String> announced(String evaluation, LocalFile file) {
        return files(evaluation).stream()
                .filter(one -> file.path().equals(one.path("path").asText()))
                .filter(one -> file.method().equals(one.path("method").asText("")))
                .filter(one -> one.path("length").asLong() == file.length())
                .map(one -> one.path("url").asText())
                .findFirst();
    }

    private static int status(@Nullable HttpURLConnection connection) {
        try {
            return connection == null ? 503 : connection.getResponseCode();
        } catch (IOException e) {
            return 503;
        }
    }

    private Refusal refusal(@Nullable HttpURLConnection connection) {
        if (connection == null) {
            return Refusal.nothing("The server at " + address + " does not speak tus 1.0.");
        }
        try (InputStream body = connection.getErrorStream()) {
            String text =
                    body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return refusal(status(connection), text);
        } catch (IOException e) {
            return refusal(status(connection), "");
        }
    }

    private HttpResponse<String> send(
            String method, String path, @Nullable Map<String, String> body) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(address.resolve(path))
                            .timeout(TIMEOUT)
                            .header("Accept", "application/json")
                            .header("Content-Type", "application/json")
                            .method(
                                    method,
                                    body == null
                                            ? HttpRequest.BodyPublishers.noBody()
                                            : HttpRequest.BodyPublishers.ofString(
                                                    JSON.writeValueAsString(body)));
            return exchange(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        long since = System.nanoTime();
        long pause = FIRST_PAUSE;
        while (true) {
            try {
                return http.send(request.build(), TEXT);
            } catch (IOException e) {
                if (isOver(since)) {
                    throw unreachable(e);
                }
                sleep(pause);
                pause = Math.min(LONGEST_PAUSE, 2 * pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw Refusal.nothing("Interrupted.");
            }
        }
    }

    private boolean isOver(long since) {
        return System.nanoTime() - since > patience.toNanos();
    }

    private Refusal unreachable(IOException e) {
        return Refusal.nothing(
                "The server at "
                        + address
                        + " cannot be reached ("
                        + (e.getMessage() == null ? e : e.getMessage())
                        + "). Check the address, and that it runs; the same command goes on where"
                        + " it stopped.");
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.nothing("Interrupted. The same command goes on where it stopped.");
        }
    }

    private void require(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw refusal(answer.statusCode(), answer.body());
        }
    }

    /** What the server says is wrong, each fault on a line of its own. */
    private Refusal refusal(int status, String body) {
        List<String> lines = new ArrayList<>();
        try {
            JsonNode problem = JSON.readTree(body);
            problem.path("problems")
                    .forEach(
                            fault ->
                                    lines.add(
                                            fault.path("where").asText()
                                                    + ": "
                                                    + fault.path("fault").asText()
                                                    + " "
                                                    + fault.path("cure").asText()));
            if (lines.isEmpty() && problem.hasNonNull("detail")) {
                lines.add(problem.get("detail").asText());
            }
        } catch (JsonProcessingException e) {
            // No problem document: perhaps no Gabarito at all.
        }
        if (lines.isEmpty()) {
            lines.add(
                    "The server at "
                            + address
                            + " answered with status "
                            + status
                            + ". Check that the address is that of a Gabarito.");
        }
        return Refusal.nothing(lines);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw Refusal.nothing("The server's answer cannot be read. Is it a Gabarito?");
        }
    }
}
