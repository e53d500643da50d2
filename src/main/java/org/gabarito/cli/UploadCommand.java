package org.gabarito.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.MetricConfigFile;
import org.gabarito.plan.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code upload}: sends cases to a server, and goes on where it stopped. */
@Command(
        name = "upload",
        description = {
            "Sends a reference and one or more predictions to a server, to be scored there. Each is a"
                    + " folder, a zip or a file. What a cut connection, a restart of the server or"
                    + " Ctrl+C interrupts goes on where it stopped: at once, or with the same command"
                    + " again.",
            "",
            "Prints the address of the evaluation."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:sent (with --wait: scored)",
            "2:wrong usage",
            "3:server out of reach, or it cannot use what was sent",
            "4:internal error"
        })
final class UploadCommand implements Callable<Integer> {
    private static final Set<String> ENDED = Set.of("done", "failed", "cancelled");
    private static final long BETWEEN_LOOKS = 500;

    @Spec private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "URL",
            description = "Address of the server, for instance http://127.0.0.1:8080.")
    private URI url = URI.create("");

    @Parameters(index = "1", paramLabel = "REF", description = "What is true.")
    private Path reference = Path.of("");

    @Parameters(
            index = "2..*",
            arity = "1..*",
            paramLabel = "PRED",
            description = "What was predicted; each is one method.")
    private List<Path> predictions = List.of();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Metric config (default: the usual metrics for the files).")
    private @Nullable Path config;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Names of the methods, in the order of the predictions (default: from their"
                            + " paths).")
    private List<String> names = List.of();

    @Option(names = "--title", paramLabel = "TEXT", description = "What to call the evaluation.")
    private String title = "";

    @Option(
            names = "--start",
            paramLabel = "yes|no",
            description =
                    "no waits for a person to look at the pairs (default: yes, unless something"
                            + " needs a decision).")
    private String start = "yes";

    @Option(names = "--wait", description = "Wait until it is scored.")
    private boolean wait;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description =
                    "How long to try again when the server does not answer (default:"
                            + " ${DEFAULT-VALUE}).")
    private int patience = 300;

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description =
                    "Where unfinished uploads are remembered (default: uploads.properties in"
                            + " ~/.gabarito).")
    private Path state =
            Path.of(System.getProperty("user.home"), ".gabarito", "uploads.properties");

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    @Override
    public Integer call() throws InterruptedException {
        boolean atOnce = startsAtOnce();
        SortedMap<String, Path> methods = methods();
        String metrics = metrics();
        List<LocalFile> files = new ArrayList<>(LocalFile.of("", reference));
        methods.forEach((method, path) -> files.addAll(LocalFile.of(method, path)));
        UploadServer server = new UploadServer(address(), Duration.ofSeconds(patience));
        OpenUploads open = new OpenUploads(state);
        String key = key(methods, metrics);
        String evaluation = evaluation(server, open, key, metrics);
        send(server, evaluation, files);
        JsonNode status = server.finish(evaluation, atOnce);
        open.remove(key);
        PrintWriter out = spec.commandLine().getOut();
        out.println(server.address(status.at("/links/page").asText().substring(1)));
        out.flush();
        return wait ? waitFor(server, evaluation) : Exit.DONE;
    }

    private boolean startsAtOnce() {
        if (!start.equals("yes") && !start.equals("no")) {
            throw Refusal.usage("--start is yes or no, not " + start + ".");
        }
        return start.equals("yes");
    }

    private SortedMap<String, Path> methods() {
        if (names.isEmpty()) {
            return MethodNames.of(predictions);
        }
        if (names.size() != predictions.size()) {
            throw Refusal.usage(
                    "There are "
                            + names.size()
                            + " names for "
                            + predictions.size()
                            + " predictions: give one for each.");
        }
        SortedMap<String, Path> methods = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (methods.put(names.get(i), predictions.get(i)) != null) {
                throw Refusal.usage("Two methods are called " + names.get(i) + ".");
            }
        }
        return methods;
    }

    /** Read here already: a fault in it should not show only when everything has been sent. */
    private String metrics() {
        if (config == null) {
            return "";
        }
        try {
            String text = Files.readString(config);
            Reading<MetricConfig> reading = MetricConfigFile.read(text, config.toString());
            if (reading.refused()) {
                throw Refusal.nothing(reading.problems().stream().map(p -> p.text()).toList());
            }
            return text;
        } catch (IOException e) {
            throw Refusal.nothing("Cannot read " + config + " (" + e.getMessage() + ").");
        }
    }

    private URI address() {
        String scheme = String.valueOf(url.getScheme());
        if (!scheme.matches("https?") || url.getHost() == null) {
            throw Refusal.usage(
                    "'" + url + "' is no address of a server: give it as http://HOST:PORT.");
        }
        return URI.create(url + (url.toString().endsWith("/") ? "" : "/"));
    }

    private String key(SortedMap<String, Path> methods, String metrics) {
        List<String> words = new ArrayList<>(List.of(address().toString(), metrics, title));
        words.add(reference.toAbsolutePath().normalize().toString());
        methods.forEach(
                (method, path) -> {
                    words.add(method);
                    words.add(path.toAbsolutePath().normalize().toString());
                });
        return OpenUploads.key(words);
    }

    private String evaluation(UploadServer server, OpenUploads open, String key, String metrics) {
        Optional<String> earlier =
                open.find(key)
                        .filter(
                                path ->
                                        server.find(path)
                                                .map(s -> s.path("state").asText())
                                                .filter("receiving"::equals)
                                                .isPresent());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        String evaluation = server.open(title, metrics);
        open.put(key, evaluation);
        return evaluation;
    }

    private void send(UploadServer server, String evaluation, List<LocalFile> files)
            throws InterruptedException {
        long total = files.stream().mapToLong(LocalFile::length).sum();
        PrintWriter err =
                quiet ? new PrintWriter(Writer.nullWriter()) : spec.commandLine().getErr();
        UploadProgress progress = new UploadProgress(err, Terminal.ofThisProcess().err(), total);
        new Sending(server, evaluation, progress).send(files);
    }

    private int waitFor(UploadServer server, String evaluation) throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        while (true) {
            JsonNode status =
                    server.find(evaluation)
                            .orElseThrow(
                                    () -> Refusal.nothing("Somebody has deleted the evaluation."));
            String now = status.path("state").asText();
            if (now.equals("review")) {
                err.println("It waits for a person to look at it: start it at the address above.");
                return Exit.DONE;
            }
            if (ENDED.contains(now)) {
                if (now.equals("done")) {
                    return Exit.DONE;
                }
                throw Refusal.nothing(
                        "The evaluation "
                                + (now.equals("failed") ? "failed: " : "was cancelled. ")
                                + status.path("failure").asText(""));
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }
}
