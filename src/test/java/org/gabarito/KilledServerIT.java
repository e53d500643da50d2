package org.gabarito;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gabarito.image.NiftiSamples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program as a process: killed without warning amid an evaluation, and started again.
 */
class KilledServerIT {
    private static final int CASES = 30;
    private static final int SIZE = 72;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "----label-maps";

    @TempDir Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private Process server;
    private String address;

    @AfterEach
    void stop() throws InterruptedException {
        server.destroyForcibly().waitFor();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void finishesWhatItBeganWithEveryCaseScoredOnce() throws Exception {
        start();
        String evaluation = upload();
        int before = waitFor(evaluation, "running", 3);
        server.destroyForcibly().waitFor();
        assertTrue(before < CASES, "the server finished before it could be killed");

        start();
        waitFor(evaluation, "done", CASES);
        List<String> rows = get(evaluation + "/scores.csv").lines().skip(1).toList();
        Set<String> scored =
                rows.stream()
                        .map(row -> row.split(",")[1] + "/" + row.split(",")[4])
                        .collect(Collectors.toSet());
        assertEquals(2 * CASES, rows.size());
        assertEquals(2 * CASES, scored.size());
        assertTrue(rows.stream().allMatch(row -> row.contains(",ok,")), "every row has a value");
    }

    private void start() throws IOException {
        server =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-jar",
                                Path.of("target", "gabarito.jar").toString(),
                                "serve",
                                "--port",
                                "0",
                                "--data",
                                folder.resolve("data").toString())
                        .redirectError(folder.resolve("server.log").toFile())
                        .start();
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null) {
            throw new IllegalStateException(Files.readString(folder.resolve("server.log")));
        }
        address = line.substring(line.indexOf("http://"));
    }

    private String upload() throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(
                body,
                "config",
                "metrics.yaml",
                "gabarito: 1\nproblem: {category: semantic-segmentation}\nmetrics: [{id: dsc}, {id: masd}]\n"
                        .getBytes(StandardCharsets.UTF_8));
        part(body, "reference", "reference.zip", zip(0));
        part(body, "prediction", "prediction.zip", zip(2));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(address + "api/evaluations"))
                                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(202, answer.statusCode(), answer.body());
        return URI.create(address)
                .resolve(answer.headers().firstValue("Location").orElseThrow())
                .getPath()
                .substring(1);
    }

    private static void part(ByteArrayOutputStream body, String name, String file, byte[] content) {
        body.writeBytes(
                ("--"
                                + BOUNDARY
                                + "\r\nContent-Disposition: form-data; name=\""
                                + name
                                + "\"; filename=\""
                                + file
                                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Balls of different radii, shifted along x. */
    private static byte[] zip(int shift) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int number = 0; number < CASES; number++) {
                double[] labels = new double[SIZE * SIZE * SIZE];
                int radius = SIZE / 2 - 6 - number % 10;
                for (int i = 0; i < labels.length; i++) {
                    int x = i % SIZE - SIZE / 2 - shift;
                    int y = i / SIZE % SIZE - SIZE / 2;
                    int z = i / SIZE / SIZE - SIZE / 2;
                    labels[i] = x * x + y * y + z * z < radius * radius ? 1 : 0;
                }
                out.putNextEntry(new ZipEntry("case_" + number + ".nii.gz"));
                out.write(
                        NiftiSamples.of(
                                        new int[] {SIZE, SIZE, SIZE},
                                        new double[] {1, 1, 2},
                                        labels)
                                .gzipped());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Waits until at least so many cases are done in a state, or the evaluation is over. */
    private int waitFor(String evaluation, String state, int cases) throws Exception {
        Set<String> seen = new HashSet<>();
        while (true) {
            JsonNode status = JSON.readTree(get(evaluation));
            int done = status.at("/progress/done").asInt(-1);
            String now = status.get("state").asText();
            seen.add(now);
            if (done >= cases && (now.equals(state) || now.equals("done"))) {
                return done;
            }
            if (Set.of("failed", "cancelled").contains(now)) {
                throw new AssertionError("went through " + seen + ": " + status);
            }
            Thread.sleep(20);
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(address + path)).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }
}
