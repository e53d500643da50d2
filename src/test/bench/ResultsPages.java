import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes a data set of many cases and classes, scores it on a running server and measures the pages of its results: the first
 * answer after scoring, answers after that, bytes over the wire, and in Chromium the time until the page can be used and until
 * all of it is there.
 *
 * <p>A file to run by itself: {@code java ResultsPages.java http://127.0.0.1:8080 [CASES [CLASSES]]}; or with the address of an
 * evaluation that is done. Without Chromium (CHROMIUM, or /usr/bin/chromium) only the server is measured.
 */
public final class ResultsPages {
    private static final double LIMIT_MS = 1000;
    private static final int REQUESTS = 20;
    private static final int CELL = 8;
    private static final int DEPTH = 10;
    private static final int CELLS_A_ROW = 5;
    private static final String METRICS =
            "metrics: [{id: dsc}, {id: nsd, tau: 1 mm}, {id: hd_perc, p: 95}, {id: vs}]\n";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI site;

    private ResultsPages(URI site) {
        this.site = site;
    }

    public static void main(String[] arguments) throws Exception {
        URI address = URI.create(arguments[0]);
        ResultsPages bench = new ResultsPages(address.resolve("/"));
        String page = address.getPath();
        if (!page.startsWith("/evaluations/")) {
            int cases = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
            int classes = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 15;
            page = bench.scored(cases, classes);
        }
        System.exit(bench.measure(page) ? 0 : 1);
    }

    private boolean measure(String page) throws Exception {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("overview", page);
        pages.put("cases", page + "/cases");
        pages.put("cases, sorted", page + "/cases?sort=2&order=asc");
        pages.put("cases, filtered", page + "/cases?q=99&status=ok");
        pages.put("cases, 1000 rows", page + "/cases?size=1000");
        System.out.printf("%-20s %9s %9s %9s %10s %10s%n", "page", "first ms", "median ms", "95 % ms", "bytes", "unpacked");
        boolean within = true;
        for (Map.Entry<String, String> one : pages.entrySet()) {
            Answer first = get(one.getValue());
            if (first.status != 200) {
                System.out.println(one.getKey() + ": " + first.status);
                continue;
            }
            double[] times = new double[REQUESTS];
            for (int i = 0; i < REQUESTS; i++) {
                times[i] = get(one.getValue()).ms;
            }
            Arrays.sort(times);
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %9.1f %9.1f %9.1f %10d %10d%n",
                    one.getKey(),
                    first.ms,
                    times[REQUESTS / 2],
                    times[REQUESTS * 95 / 100],
                    first.packed,
                    first.text.length());
            within &= first.ms < LIMIT_MS;
        }
        Path chromium = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
        if (Files.isExecutable(chromium)) {
            within &= browse(chromium, pages);
        }
        System.out.printf(Locale.ROOT, "%nlimit: %.0f ms: %s%n", LIMIT_MS, within ? "kept" : "NOT kept");
        return within;
    }

    private boolean browse(Path chromium, Map<String, String> pages) throws Exception {
        System.out.printf("%n%-20s %9s %9s %9s%n", "in Chromium", "DOM ms", "load ms", "painted");
        boolean within = true;
        try (Browser browser = new Browser(chromium)) {
            // What a browser does for the first time after its start is not of these pages.
            print("start page", browser.open(site.resolve("/").toString()));
            for (Map.Entry<String, String> one : pages.entrySet()) {
                for (int i = 0; i < 2; i++) {
                    double[] times = browser.open(site.resolve(one.getValue()).toString());
                    print(i == 0 ? one.getKey() : "  again", times);
                    within &= times[1] < LIMIT_MS;
                }
            }
        }
        return within;
    }

    private static void print(String page, double[] times) {
        System.out.printf(Locale.ROOT, "%-20s %9.0f %9.0f %9.0f%n", page, times[0], times[1], times[2]);
    }

    // The data: each class a box in a cell of its own, predicted a little off.

    private String scored(int cases, int classes) throws Exception {
        Random random = new Random(7);
        ByteArrayOutputStream references = new ByteArrayOutputStream();
        ByteArrayOutputStream predictions = new ByteArrayOutputStream();
        try (ZipOutputStream reference = new ZipOutputStream(references);
                ZipOutputStream prediction = new ZipOutputStream(predictions)) {
            for (int i = 0; i < cases; i++) {
                String name = String.format(Locale.ROOT, "case_%05d.nii", i);
                byte[][] pair = pair(classes, random);
                put(reference, name, pair[0]);
                if (i % 97 != 96) {
                    put(prediction, name, pair[1]);
                }
            }
        }
        StringBuilder labels = new StringBuilder("gabarito: 1\nlabels: {");
        for (int label = 1; label <= classes; label++) {
            labels.append(label == 1 ? "" : ", ").append(label).append(": organ ").append(label);
        }
        String config = labels + "}\n" + METRICS;
        long start = System.nanoTime();
        String api = upload(config, references.toByteArray(), predictions.toByteArray());
        while (!get(api).text.contains("\"state\":\"done\"")) {
            Thread.sleep(500);
        }
        System.out.printf(
                Locale.ROOT,
                "%d cases, %d classes, 4 metrics: scored in %.0f s%n%n",
                cases,
                classes,
                (System.nanoTime() - start) / 1e9);
        return api.substring("/api".length());
    }

    private static byte[][] pair(int classes, Random random) {
        int rows = (classes + CELLS_A_ROW - 1) / CELLS_A_ROW;
        int width = CELL * CELLS_A_ROW;
        int height = CELL * rows;
        byte[] reference = new byte[width * height * DEPTH];
        byte[] prediction = new byte[reference.length];
        for (int label = 1; label <= classes; label++) {
            int left = CELL * ((label - 1) % CELLS_A_ROW);
            int top = CELL * ((label - 1) / CELLS_A_ROW);
            int[] size = {1 + random.nextInt(6), 1 + random.nextInt(6), 1 + random.nextInt(8)};
            if (random.nextInt(40) > 0) {
                fill(reference, width, height, left + 1, top + 1, size, label);
            }
            int[] other = size.clone();
            other[random.nextInt(3)] += random.nextInt(3) - 1;
            other[random.nextInt(3)] += random.nextInt(3) == 0 ? 1 : 0;
            if (random.nextInt(50) > 0) {
                fill(prediction, width, height, left + 1, top + random.nextInt(2), other, label);
            }
        }
        return new byte[][] {nifti(width, height, reference), nifti(width, height, prediction)};
    }

    private static void fill(byte[] voxels, int width, int height, int left, int top, int[] size, int label) {
        for (int z = 1; z < Math.min(DEPTH, 1 + size[2]); z++) {
            for (int y = top; y < Math.min(height, top + Math.min(CELL - 1, size[1])); y++) {
                for (int x = left; x < left + Math.min(CELL - 1, size[0]); x++) {
                    voxels[(z * height + y) * width + x] = (byte) label;
                }
            }
        }
    }

    private static byte[] nifti(int width, int height, byte[] voxels) {
        ByteBuffer buffer = ByteBuffer.allocate(352 + voxels.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(0, 348);
        short[] dim = {3, (short) width, (short) height, DEPTH, 1, 1, 1, 1};
        for (int i = 0; i < dim.length; i++) {
            buffer.putShort(40 + 2 * i, dim[i]);
            buffer.putFloat(76 + 4 * i, 1);
        }
        buffer.putShort(70, (short) 2).putShort(72, (short) 8);
        buffer.putFloat(108, 352).putFloat(112, 1);
        buffer.put(123, (byte) 2);
        buffer.putShort(254, (short) 1);
        for (int axis = 0; axis < 3; axis++) {
            buffer.putFloat(280 + 20 * axis, 1);
        }
        buffer.put(344, (byte) 'n').put(345, (byte) '+').put(346, (byte) '1');
        buffer.position(352);
        buffer.put(voxels);
        return buffer.array();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    private String upload(String config, byte[] reference, byte[] prediction) throws Exception {
        String boundary = "part-of-the-bench";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, boundary, "name=\"config\"", config.getBytes(StandardCharsets.UTF_8));
        part(body, boundary, "name=\"title\"", "Many cases and classes".getBytes(StandardCharsets.UTF_8));
        part(body, boundary, "name=\"reference\"; filename=\"reference.zip\"", reference);
        part(body, boundary, "name=\"prediction\"; filename=\"net.zip\"", prediction);
        body.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer =
                client.send(
                        HttpRequest.newBuilder(site.resolve("/api/evaluations"))
                                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static void part(ByteArrayOutputStream to, String boundary, String name, byte[] content) throws IOException {
        to.write(
                ("--" + boundary + "\r\nContent-Disposition: form-data; " + name + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        to.write(content);
        to.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private record Answer(int status, double ms, int packed, String text) {}

    private Answer get(String path) throws Exception {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer =
                client.send(
                        HttpRequest.newBuilder(site.resolve(path))
                                .header("Accept", path.startsWith("/api") ? "application/json" : "text/html")
                                .header("Accept-Language", "en")
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        double ms = (System.nanoTime() - start) / 1e6;
        boolean packed = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        try (InputStream body = new ByteArrayInputStream(answer.body());
                InputStream plain = packed ? new GZIPInputStream(body) : body) {
            String text = new String(plain.readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(answer.statusCode(), ms, answer.body().length, text);
        }
    }

    /** A Chromium without a window, spoken to over its debugging port. */
    private static final class Browser implements AutoCloseable {
        private static final Pattern LISTENS = Pattern.compile("DevTools listening on (ws://\\S+)");
        private static final Pattern SESSION = Pattern.compile("\"sessionId\":\"(\\w+)\"");
        private static final Pattern TARGET = Pattern.compile("\"targetId\":\"(\\w+)\"");
        private static final Pattern TIMES = Pattern.compile("times (-?[\\d.]+) (-?[\\d.]+) (-?[\\d.]+)");
        private static final String ASK =
                "(() => { const n = performance.getEntriesByType('navigation')[0];"
                        + " const p = performance.getEntriesByName('first-contentful-paint')[0];"
                        + " return n && n.loadEventEnd > 0 && location.href !== 'about:blank'"
                        + " ? `times ${n.domContentLoadedEventEnd} ${n.loadEventEnd} ${p ? p.startTime : -1}` : 'wait'; })()";

        private final Process process;
        private final Path profile = Files.createTempDirectory("chromium");
        private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        private final WebSocket socket;
        private int calls;

        Browser(Path chromium) throws Exception {
            process =
                    new ProcessBuilder(
                                    chromium.toString(),
                                    "--headless",
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-background-networking",
                                    "--remote-debugging-port=0",
                                    "--user-data-dir=" + profile,
                                    "about:blank")
                            .redirectErrorStream(true)
                            .start();
            String address = null;
            var lines = process.inputReader();
            while (address == null) {
                Matcher found = LISTENS.matcher(lines.readLine());
                address = found.find() ? found.group(1) : null;
            }
            Thread drain = new Thread(() -> lines.lines().forEach(line -> {}));
            drain.setDaemon(true);
            drain.start();
            StringBuilder text = new StringBuilder();
            socket =
                    HttpClient.newHttpClient()
                            .newWebSocketBuilder()
                            .buildAsync(
                                    URI.create(address),
                                    new WebSocket.Listener() {
                                        @Override
                                        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
                                            text.append(data);
                                            if (last) {
                                                answers.add(text.toString());
                                                text.setLength(0);
                                            }
                                            from.request(1);
                                            return null;
                                        }
                                    })
                            .get(30, TimeUnit.SECONDS);
        }

        /** Milliseconds from the start of the navigation. */
        double[] open(String address) throws Exception {
            Matcher target = TARGET.matcher(call("Target.createTarget", "{\"url\":\"about:blank\"}", null));
            target.find();
            Matcher session =
                    SESSION.matcher(
                            call("Target.attachToTarget", "{\"targetId\":\"" + target.group(1) + "\",\"flatten\":true}", null));
            session.find();
            String page = session.group(1);
            call("Page.navigate", "{\"url\":\"" + address + "\"}", page);
            for (int i = 0; i < 600; i++) {
                Matcher times = TIMES.matcher(call("Runtime.evaluate", "{\"expression\":\"" + ASK + "\"}", page));
                if (times.find()) {
                    call("Target.closeTarget", "{\"targetId\":\"" + target.group(1) + "\"}", null);
                    return new double[] {
                        Double.parseDouble(times.group(1)), Double.parseDouble(times.group(2)), Double.parseDouble(times.group(3))
                    };
                }
                Thread.sleep(50);
            }
            throw new IOException(address + " did not load in 30 s");
        }

        private String call(String method, String parameters, String session) throws Exception {
            int id = ++calls;
            socket.sendText(
                            "{\"id\":"
                                    + id
                                    + ",\"method\":\""
                                    + method
                                    + "\",\"params\":"
                                    + parameters
                                    + (session == null ? "" : ",\"sessionId\":\"" + session + "\"")
                                    + "}",
                            true)
                    .get(30, TimeUnit.SECONDS);
            while (true) {
                String answer = answers.poll(30, TimeUnit.SECONDS);
                if (answer == null) {
                    throw new IOException("Chromium does not answer");
                }
                if (answer.startsWith("{\"id\":" + id + ",")) {
                    return answer;
                }
            }
        }

        @Override
        public void close() throws Exception {
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
            try (var files = Files.walk(profile)) {
                files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
            }
        }
    }
}
