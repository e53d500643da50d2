package org.gabarito.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Measures tasks on inputs that it makes in a folder of its own, which it deletes again. */
public final class Bench implements Closeable {
    private static final double QUICK = 0.1;

    /** A run that takes milliseconds needs several for a median. */
    private static final int ROUNDS = 3;

    private final Program program;
    private final Options options;
    private final Consumer<String> progress;
    private final Path folder;
    private final Map<Task.Making, Inputs.Pair> made = new HashMap<>();

    /**
     * @param runs of which the median is taken
     * @param quick small inputs, to try the bench itself
     * @param peers whether other programs are measured too, where there are any
     */
    public record Options(int runs, boolean quick, boolean peers) {
        double scale() {
            return quick ? QUICK : 1;
        }
    }

    /**
     * @param progress is told what comes next
     */
    public Bench(Program program, Options options, Consumer<String> progress) throws IOException {
        this.program = program;
        this.options = options;
        this.progress = progress;
        this.folder = Files.createTempDirectory("gabarito-bench");
    }

    public static List<String> tasks() {
        return Task.ALL.stream().map(Task::name).toList();
    }

    /** The tasks of these names, each beside its floors and peers. */
    public List<Row> rows(List<String> names) throws IOException {
        List<Peer> peers = options.peers() ? Peer.installed() : List.of();
        List<Row> rows = new ArrayList<>();
        for (String name : names) {
            Task task = Task.find(name).orElseThrow();
            progress.accept(name);
            rows.add(row(task, pair(task.inputs()), peers));
        }
        return rows;
    }

    private Row row(Task task, Inputs.Pair pair, List<Peer> peers) throws IOException {
        List<String> words = task.words(pair, folder.resolve("scores").toString());
        Floors floors = Floors.of(pair, options.runs());
        Cost cost = cost(words);
        Map<String, Double> others = new LinkedHashMap<>();
        for (Peer peer : peers) {
            progress.accept(task.name() + ", " + peer.title());
            OptionalDouble seconds = peer.seconds(task, pair, folder);
            seconds.ifPresent(value -> others.put(peer.title(), value));
        }
        return new Row(
                task.name(),
                task.about(),
                pair.voxels(),
                cost.seconds,
                cost.peak,
                cost.warm,
                floors,
                others);
    }

    /** Overlap metrics over eight sizes with the same organs, and one size with more and more. */
    public Scaling scaling() throws IOException {
        List<Scaling.Point> sizes = new ArrayList<>();
        for (int eighths = 1; eighths <= 8; eighths++) {
            Inputs inputs = inputs(options.scale() * Math.cbrt(eighths / 8.0));
            sizes.add(point(inputs, 15));
        }
        List<Scaling.Point> labels = new ArrayList<>();
        for (int organs : new int[] {1, 2, 5, 10, 20, 50, 100, 200}) {
            labels.add(point(inputs(options.scale() * Math.cbrt(0.5)), organs));
        }
        return new Scaling(sizes, labels);
    }

    /** Reading both files of a case, stored in several ways. */
    public Reading reading() throws IOException {
        progress.accept("reading");
        return Reading.of(inputs(options.scale()).stored(), ROUNDS * options.runs());
    }

    private Scaling.Point point(Inputs inputs, int organs) throws IOException {
        Inputs.Pair pair = inputs.body("scaling", organs);
        progress.accept(pair.voxels() + " voxels, " + organs + " labels");
        Task overlap = Task.ALL.get(0);
        Cost cost = cost(overlap.words(pair, folder.resolve("scores").toString()));
        return new Scaling.Point(pair.voxels(), organs, cost.seconds, cost.warm);
    }

    private record Cost(double seconds, double peak, double warm) {}

    private Cost cost(List<String> words) throws IOException {
        List<String> command = program.command(words);
        Child.run(command); // brings program and files into the system's cache
        program.run(words);
        double[] cold = new double[options.runs()];
        double[] warm = new double[options.runs()];
        double peak = Double.NaN;
        for (int run = 0; run < options.runs(); run++) {
            Child child = Child.run(command);
            cold[run] = child.seconds();
            peak =
                    Double.isNaN(peak)
                            ? child.peakMebibytes()
                            : Math.max(peak, child.peakMebibytes());
            long start = System.nanoTime();
            program.run(words);
            warm[run] = (System.nanoTime() - start) / 1e9;
        }
        return new Cost(Medians.of(cold), peak, Medians.of(warm));
    }

    /** Tasks that share their inputs have them made once. */
    private Inputs.Pair pair(Task.Making making) throws IOException {
        Inputs.Pair pair = made.get(making);
        if (pair == null) {
            pair = making.make(inputs(options.scale()));
            made.put(making, pair);
        }
        return pair;
    }

    private Inputs inputs(double scale) {
        return new Inputs(folder, scale);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
