import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Measures the pages of the guide on a running server: time to the first byte of each page, as median
 * and 95th percentile of many requests, against a plain file of the same server in the same run; and
 * the weight of each page with all that it loads, as it goes over the wire.
 *
 * <p>A file to run by itself: {@code java GuidePages.java http://127.0.0.1:8080}.
 */
public final class GuidePages {
    private static final int WARM_UP = 150;
    private static final int REQUESTS = 200;
    private static final double LIMIT_MS = 50;
    private static final int LIMIT_BYTES = 150_000;
    private static final Pattern LOADED =
            Pattern.compile("<(?:link[^>]+rel=\"(?:stylesheet|icon)\"[^>]*|script[^>]+|img[^>]+)>");
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final Pattern OPTION =
            Pattern.compile("<input type=\"radio\"[^>]* name=\"([a-z_]+)\" value=\"([a-z_]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final URI site;

    private GuidePages(URI site) {
        this.site = site;
    }

    public static void main(String[] arguments) throws Exception {
        new GuidePages(URI.create(arguments[0])).run();
    }

    private void run() throws Exception {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("start", "/");
        pages.put("find the category", "/guide/category");
        for (String category :
                List.of(
                        "image-level-classification",
                        "semantic-segmentation",
                        "object-detection",
                        "instance-segmentation")) {
            walk(category, pages);
        }
        pages.put("metrics", "/metrics");
        pages.put("a metric", "/metrics/nsd");
        pages.put("trees", "/trees");
        pages.put("a tree", "/trees/S7");

        double floor = median(times("/favicon.svg", "en"));
        System.out.printf(
                Locale.ROOT, "floor: a file of 1 kB, first byte after %.2f ms (median of %d)%n%n", floor, REQUESTS);
        System.out.printf(
                "%-44s %5s %9s %9s %7s %9s%n", "page", "lang", "median ms", "95 % ms", "x floor", "bytes");
        boolean within = true;
        for (Map.Entry<String, String> page : pages.entrySet()) {
            for (String language : List.of("en", "pt-BR")) {
                double[] times = times(page.getValue(), language);
                int weight = weight(page.getValue(), language);
                double median = median(times);
                boolean good = median < LIMIT_MS && weight < LIMIT_BYTES;
                within &= good;
                System.out.printf(
                        Locale.ROOT,
                        "%-44s %5s %9.1f %9.1f %7.1f %9d%s%n",
                        page.getKey(),
                        language,
                        median,
                        times[times.length * 95 / 100],
                        median / floor,
                        weight,
                        good ? "" : "  over the limit");
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%nlimits: %.0f ms to the first byte, %d bytes: %s%n",
                LIMIT_MS,
                LIMIT_BYTES,
                within ? "kept by every page" : "NOT kept");
        System.exit(within ? 0 : 1);
    }

    /** The first, a middle and the last page of a category, each question answered by its first option. */
    private void walk(String category, Map<String, String> pages) throws Exception {
        List<String> answers = new ArrayList<>();
        String address = "/guide/" + category;
        List<String> addresses = new ArrayList<>();
        while (true) {
            HttpResponse<byte[]> page = get(address, "en");
            String html = text(page);
            Matcher option = OPTION.matcher(html);
            if (page.uri().getPath().startsWith("/recommendation/") || !option.find()) {
                break;
            }
            addresses.add(address);
            answers.add(option.group(1) + "=" + option.group(2));
            address = "/guide/" + category + "?" + String.join("&", answers);
        }
        pages.put(category + ": question 1", addresses.get(0));
        pages.put(
                category + ": question " + (addresses.size() / 2 + 1),
                addresses.get(addresses.size() / 2));
        pages.put(
                category + ": recommendation",
                "/recommendation/" + category + "?" + String.join("&", answers));
    }

    private double[] times(String path, String language) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            get(path, language);
        }
        double[] times = new double[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            long start = System.nanoTime();
            HttpResponse<InputStream> answer =
                    client.send(request(path, language), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                body.read();
                times[i] = (System.nanoTime() - start) / 1e6;
                body.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private int weight(String path, String language) throws Exception {
        HttpResponse<byte[]> page = get(path, language);
        int bytes = page.body().length;
        Set<String> addresses = new LinkedHashSet<>();
        Matcher tag = LOADED.matcher(text(page));
        while (tag.find()) {
            Matcher address = ADDRESS.matcher(tag.group());
            if (address.find() && address.group(1).startsWith("/")) {
                addresses.add(address.group(1));
            }
        }
        for (String address : addresses) {
            bytes += get(address, language).body().length;
        }
        return bytes;
    }

    private HttpResponse<byte[]> get(String path, String language) throws Exception {
        HttpResponse<byte[]> answer =
                client.send(request(path, language), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answers " + answer.statusCode());
        }
        return answer;
    }

    private HttpRequest request(String path, String language) {
        return HttpRequest.newBuilder(site.resolve(path))
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .header("Accept-Encoding", "gzip")
                .build();
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        boolean packed = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        try (InputStream body = new java.io.ByteArrayInputStream(answer.body());
                InputStream plain = packed ? new GZIPInputStream(body) : body) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
