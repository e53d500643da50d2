package org.gabarito.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gabarito.web.TinyUploads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program with little memory, and a browser that sends it a file much larger: the
 * connection is cut once, the server killed once. With {@code -Dgabarito.long=true} the file has 3
 * GB, else some megabytes.
 */
class LargeUploadIT {
    private static final boolean LONG = Boolean.getBoolean("gabarito.long");
    private static final int BLOCK = 1 << 20;
    private static final int BLOCKS = LONG ? 2900 : 6;
    private static final String CHUNK = LONG ? "32M" : "256K";
    private static final int LARGEST_RESIDENT_MIB = 1100;

    @TempDir Path folder;
    private Process server;
    private FragileProxy proxy;

    @AfterEach
    void stop() throws Exception {
        proxy.close();
        server.destroyForcibly().waitFor();
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void survivesACutConnectionAndAKilledServer() throws Exception {
        Path reference = folder.resolve("reference.zip");
        String hash = write(reference);
        Path prediction = folder.resolve("prediction.png");
        Files.write(prediction, TinyUploads.foundCells());
        proxy = new FragileProxy(start());
        try (Chromium chromium = new Chromium();
                BrowserContext context = chromium.open(1280, "en-GB", true)) {
            Page page = context.newPage();
            page.setDefaultTimeout(Duration.ofMinutes(25).toMillis());
            page.navigate("http://127.0.0.1:" + proxy.port() + "/evaluations/new");
            Instant begin = Instant.now();
            page.locator("#reference").setInputFiles(reference);
            waitForPart(page, 0.2);
            int cut = proxy.cut();
            assertTrue(cut > 0, "there was nothing to cut");
            waitForPart(page, 0.5);
            assertTrue(part(page) < 1, "it was over before the server could be killed");
            long first = largestResident();
            server.destroyForcibly().waitFor();
            page.waitForTimeout(1000);
            proxy.lead(start());
            page.locator("#sending[data-state=complete]").waitFor();
            Duration taken = Duration.between(begin, Instant.now());
            long second = largestResident();

            JsonNode sent = uploads(page);
            assertEquals(Files.size(reference), sent.at("/0/offset").asLong());
            assertEquals(hash, sent.at("/0/sha256").asText());
            page.locator("#prediction").setInputFiles(prediction);
            Chromium.score(page);
            System.out.printf(
                    "%d MiB in %d s (%d MiB/s), resident at most %d MiB before and %d MiB after the"
                            + " kill%n",
                    Files.size(reference) >> 20,
                    taken.toSeconds(),
                    (Files.size(reference) >> 20) / Math.max(1, taken.toSeconds()),
                    first,
                    second);
            assertTrue(Math.max(first, second) < LARGEST_RESIDENT_MIB, first + ", " + second);
        }
    }

    private static void waitForPart(Page page, double part) {
        page.waitForCondition(
                () -> part(page) > part,
                new Page.WaitForConditionOptions().setTimeout(Duration.ofMinutes(20).toMillis()));
    }

    private static double part(Page page) {
        return ((Number)
                        page.evaluate(
                                "(() => { const bar = document.querySelector('#sending progress');"
                                        + " return bar.value / bar.max; })()"))
                .doubleValue();
    }

    private int start() throws IOException {
        server =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-Dgabarito.uploads.chunk-size=" + CHUNK,
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
        return URI.create(line.substring(line.indexOf("http://")).strip()).getPort();
    }

    /** In MiB; 0 where the system does not tell. */
    private long largestResident() throws IOException {
        Path status = Path.of("/proc", Long.toString(server.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElse(0);
    }

    private static JsonNode uploads(Page page) throws Exception {
        URI address = URI.create(page.url());
        URI uploads = address.resolve("/api" + address.getPath() + "/uploads");
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(uploads).build(),
                                HttpResponse.BodyHandlers.ofInputStream());
        return new ObjectMapper().readTree(answer.body());
    }

    /** A zip with one small case, and beside it what is no case but fills it; its SHA-256. */
    private static String write(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] block = new byte[BLOCK];
        new Random(7).nextBytes(block);
        CRC32 crc = new CRC32();
        for (int i = 0; i < BLOCKS; i++) {
            crc.update(numbered(block, i));
        }
        try (OutputStream out =
                        new java.security.DigestOutputStream(Files.newOutputStream(file), digest);
                ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, BLOCK))) {
            zip.putNextEntry(new ZipEntry("prediction.png"));
            zip.write(TinyUploads.cells());
            ZipEntry filling = new ZipEntry("notes.pdf");
            filling.setMethod(ZipEntry.STORED);
            filling.setSize((long) BLOCKS * BLOCK);
            filling.setCrc(crc.getValue());
            zip.putNextEntry(filling);
            for (int i = 0; i < BLOCKS; i++) {
                zip.write(numbered(block, i));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] numbered(byte[] block, int number) {
        block[0] = (byte) number;
        block[1] = (byte) (number >> 8);
        return block;
    }
}
