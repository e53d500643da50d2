package org.gabarito;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.gabarito.image.NiftiSamples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as a server, and as the command that sends to it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class UploadCommandIT {
    @TempDir Path folder;
    private Process server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        serve();
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.destroyForcibly().waitFor();
    }

    @Test
    void foldersAreSentAndScored() throws Exception {
        Path reference = cases("reference", 3);
        Path net = cases("net", 3);
        Path other = cases("other", 3);

        Ended ended = upload(reference, net, other, "--wait", "--title", "by command");

        assertEquals(0, ended.exit, ended.err);
        assertTrue(ended.out.startsWith("http://127.0.0.1:" + port + "/evaluations/"), ended.out);
        String scores =
                get(
                        ended.out.strip().replace("/evaluations/", "/api/evaluations/")
                                + "/scores.csv");
        assertTrue(scores.contains("net,case0,1,,dsc,") && scores.contains("other,case2,1,,dsc,"));
    }

    @Test
    void goesOnWhereAKilledServerStopped() throws Exception {
        Path reference = cases("reference", 1);
        Path prediction = cases("net", 1);
        byte[] large = new byte[40 << 20];
        new Random(3).nextBytes(large);
        Files.write(reference.resolve("notes.pdf"), large);
        Process command = begin(reference, prediction, "--start", "no");
        Path received = folder.resolve("data").resolve("evaluations");
        while (size(received) < 4 << 20) {
            assertTrue(command.isAlive(), "it ended before the server could be killed");
            Thread.sleep(2);
        }
        server.destroyForcibly().waitFor();
        serve();

        assertEquals(0, command.waitFor(), Files.readString(folder.resolve("err.txt")));
        String page = Files.readString(folder.resolve("out.txt")).strip();
        String state = get(page.replace("/evaluations/", "/api/evaluations/"));
        assertTrue(state.contains("\"state\":\"review\""), state);
        assertTrue(size(received) > large.length);
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        Path reference = cases("reference", 1);
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.copy(reference.resolve("case0.nii.gz"), elsewhere.resolve("unlike.nii.gz"));
        Files.copy(reference.resolve("case0.nii.gz"), elsewhere.resolve("likewise.nii.gz"));

        Ended refused = upload(reference, elsewhere);
        assertEquals(3, refused.exit, refused.err);
        assertEquals("", refused.out);

        server.destroyForcibly().waitFor();
        Ended unreachable = upload(reference, elsewhere, "--patience", "1");
        assertEquals(3, unreachable.exit);
        assertTrue(unreachable.err.contains("cannot be reached"), unreachable.err);
    }

    private void serve() throws IOException {
        server =
                program(
                                "serve",
                                "--port",
                                Integer.toString(port),
                                "--data",
                                folder.resolve("data").toString())
                        .redirectError(folder.resolve("server.log").toFile())
                        .start();
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        if (out.readLine() == null) {
            throw new IllegalStateException(Files.readString(folder.resolve("server.log")));
        }
    }

    private Process begin(Object... words) throws IOException {
        List<String> all = new ArrayList<>(List.of("upload", "http://127.0.0.1:" + port));
        for (Object word : words) {
            all.add(word.toString());
        }
        all.addAll(List.of("--state", folder.resolve("state.properties").toString()));
        return program(all.toArray(String[]::new))
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
    }

    private Ended upload(Object... words) throws Exception {
        int exit = begin(words).waitFor();
        return new Ended(
                exit,
                Files.readString(folder.resolve("out.txt")),
                Files.readString(folder.resolve("err.txt")));
    }

    private static ProcessBuilder program(String... words) {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-jar",
                                Path.of("target", "gabarito.jar").toString()));
        line.addAll(List.of(words));
        return new ProcessBuilder(line);
    }

    private Path cases(String name, int count) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        for (int i = 0; i < count; i++) {
            double[] labels = new double[4 * 4 * 4];
            labels[i] = 1;
            labels[20] = 1;
            Files.write(
                    home.resolve("case" + i + ".nii.gz"),
                    NiftiSamples.of(new int[] {4, 4, 4}, new double[] {1, 1, 1}, labels).gzipped());
        }
        return home;
    }

    private static long size(Path root) throws IOException {
        if (!Files.exists(root)) {
            return 0;
        }
        try (var all = Files.walk(root)) {
            return all.mapToLong(p -> p.toFile().length()).sum();
        }
    }

    private static String get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private record Ended(int exit, String out, String err) {}
}
