package org.gabarito.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.CaseInspection;
import org.gabarito.dataset.CaseReader;
import org.gabarito.dataset.Contents;
import org.gabarito.dataset.Dataset;
import org.gabarito.dataset.GeometryFit;
import org.gabarito.dataset.InspectedImage;
import org.gabarito.evaluation.CaseCounts;
import org.gabarito.evaluation.Evaluation;
import org.gabarito.evaluation.MemoryGate;
import org.gabarito.evaluation.MemoryNeed;
import org.gabarito.image.HeaderText;
import org.gabarito.plan.MetricConfig;

/**
 * What is known of cases before they are scored: which would fail, labels and, of label maps,
 * geometry, texts that may identify a patient, memory and time. Reads one image at a time and keeps
 * none.
 */
final class DryRun {
    private final MetricConfig config;
    private final CaseReader reader;
    private final MemoryGate gate = MemoryGate.ofHeap();
    private final boolean images;
    private final int threads;
    private final SortedMap<Integer, Tally> labels = new TreeMap<>();
    private final Map<String, Tally> classes = new LinkedHashMap<>();
    private final List<String> failed = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private long size;
    private String sizeUnit = "";
    private String classUnit = "";
    private int compared;
    private int agreeing;
    private MemoryNeed largest = new MemoryNeed(0, 0);
    private long nanoseconds;

    private DryRun(MetricConfig config, int threads) {
        this.config = config;
        this.reader = Evaluation.reader(config);
        this.threads = threads;
        images = Evaluation.contents(config) == Contents.LABEL_MAPS;
    }

    /** Looks at every case; calls back after each. */
    static DryRun of(MetricConfig config, Dataset dataset, int threads, Runnable afterEach) {
        DryRun run = new DryRun(config, threads);
        Evaluation evaluation = new Evaluation(config);
        long start = System.nanoTime();
        for (Case one : dataset.cases()) {
            if (run.images) {
                run.add(run.reader.inspectLabels(one), evaluation.need(one));
            } else if (one.prediction().isPresent()) {
                run.add(one, evaluation.counts(one));
            }
            afterEach.run();
        }
        run.nanoseconds = System.nanoTime() - start;
        return run;
    }

    private void add(Case one, CaseCounts counts) {
        compared++;
        String who = one.method() + " " + one.id();
        if (!counts.problem().isEmpty()) {
            failed.add(who + ": " + counts.problem());
            return;
        }
        if (!counts.note().isEmpty()) {
            notes.add(who + ": " + counts.note());
        }
        size += counts.size();
        sizeUnit = counts.sizeUnit();
        classUnit = counts.classUnit();
        counts.classes()
                .forEach(
                        (name, presence) -> {
                            Tally tally = classes.computeIfAbsent(name, n -> new Tally());
                            tally.add(0, presence.reference());
                            tally.add(1, presence.prediction());
                        });
    }

    private void add(CaseInspection one, MemoryNeed need) {
        String who = one.inspected().method() + " " + one.inspected().id();
        one.reference().ifPresent(image -> count(image, 0));
        one.prediction().ifPresent(image -> count(image, 1));
        texts(one.reference());
        texts(one.prediction());
        compared += one.inspected().prediction().isPresent() ? 1 : 0;
        agreeing += one.fit() == GeometryFit.SAME && one.problem().isEmpty() ? 1 : 0;
        String problem = gate.refusal(need).orElse(one.problem());
        if (!problem.isEmpty()) {
            failed.add(who + ": " + problem);
        } else if (one.fit() == GeometryFit.REORIENT || one.fit() == GeometryFit.RESAMPLE) {
            notes.add(
                    who
                            + ": "
                            + (one.fit() == GeometryFit.REORIENT
                                    ? "its axes will be reordered"
                                    : "it will be resampled")
                            + ", since "
                            + String.join("; ", one.differences()));
        }
        one.notes().forEach(note -> notes.add(who + ": " + note.text()));
        if (need.usual() > largest.usual()) {
            largest = need;
        }
    }

    private void count(InspectedImage image, int side) {
        image.labels()
                .forEach(
                        (label, voxels) -> {
                            Tally tally = labels.computeIfAbsent(label, l -> new Tally());
                            tally.cases[side]++;
                            tally.voxels[side] += voxels;
                        });
        image.names()
                .forEach(
                        (label, name) -> {
                            if (labels.containsKey(label)) {
                                labels.get(label).name = name;
                            }
                        });
    }

    private void texts(Optional<InspectedImage> image) {
        for (HeaderText text : image.map(InspectedImage::texts).orElse(List.of())) {
            String line =
                    image.orElseThrow().file() + ": " + text.field() + " = " + text.text().strip();
            if (!texts.contains(line)) {
                texts.add(line);
            }
        }
    }

    /** Whether no case would fail. */
    boolean clean() {
        return failed.isEmpty();
    }

    /** Cases that would be marked as failed, with the reason. */
    List<String> failed() {
        return List.copyOf(failed);
    }

    /** Whether not one case could be scored. */
    boolean nothing() {
        return failed.size() == compared;
    }

    void print(ScoreText text, PrintWriter out) {
        if (images) {
            printImages(text, out);
        } else {
            printCounts(text, out);
        }
        text.line("failing", failed.size() + " of " + compared + " pairs cannot be scored");
        text.names("failed", failed);
        if (images) {
            text.line("memory", memory());
        }
        text.line("time", time());
    }

    private void printImages(ScoreText text, PrintWriter out) {
        out.println();
        if (labels.isEmpty()) {
            out.println("No label other than the background was found.");
        } else {
            out.print(inventory());
        }
        out.println();
        text.line(
                "geometry",
                config.geometry()
                        + ": "
                        + agreeing
                        + " of "
                        + compared
                        + " pairs lie on the same grid");
        text.names("note", notes);
        if (!texts.isEmpty()) {
            text.line(
                    "warning",
                    "these texts in the headers may identify a patient; no result holds them:");
            text.names("text", texts);
        }
    }

    private void printCounts(ScoreText text, PrintWriter out) {
        if (compared == failed.size()) {
            return;
        }
        out.println();
        text.line("size", size + " " + sizeUnit + " in " + (compared - failed.size()) + " pairs");
        classes.forEach(
                (name, tally) ->
                        out.println(
                                "label "
                                        + name
                                        + ": "
                                        + side(tally, 0, "references", classUnit)
                                        + ", "
                                        + side(tally, 1, "predictions", classUnit)
                                        + oneSided(tally)));
        text.names("note", notes);
    }

    private String inventory() {
        List<String> rows = new ArrayList<>();
        for (Map.Entry<Integer, Tally> entry : labels.entrySet()) {
            Tally tally = entry.getValue();
            String name = config.labels().getOrDefault(entry.getKey(), tally.name);
            rows.add(
                    "label "
                            + entry.getKey()
                            + (name.isEmpty() ? "" : " (" + name + ")")
                            + ": "
                            + side(tally, 0, "references", "voxels")
                            + ", "
                            + side(tally, 1, "predictions", "voxels")
                            + oneSided(tally));
        }
        return rows.stream().map(row -> row + "\n").collect(Collectors.joining());
    }

    private static String side(Tally tally, int side, String name, String unit) {
        return tally.cases[side] + " " + name + " with " + tally.voxels[side] + " " + unit;
    }

    private static String oneSided(Tally tally) {
        if (tally.cases[0] > 0 && tally.cases[1] > 0) {
            return "";
        }
        return tally.cases[0] > 0 ? " – only in references" : " – only in predictions";
    }

    private String memory() {
        return "about "
                + MemoryNeed.text(Math.max(largest.usual(), largest.least()))
                + " for the largest case; "
                + Math.min(threads, gate.atOnce(largest))
                + " at once in "
                + MemoryNeed.text(Runtime.getRuntime().maxMemory());
    }

    /** Reading is what takes long; metrics take about as long again. */
    private String time() {
        double seconds = 2e-9 * nanoseconds / Math.max(1, threads);
        return seconds < 1
                ? "less than a second"
                : seconds < 90
                        ? "about " + Math.round(seconds) + " s"
                        : "about " + Math.round(seconds / 60) + " min";
    }

    private static final class Tally {
        private final int[] cases = new int[2];
        private final long[] voxels = new long[2];
        private String name = "";

        void add(int side, long much) {
            cases[side] += much > 0 ? 1 : 0;
            voxels[side] += much;
        }
    }
}
