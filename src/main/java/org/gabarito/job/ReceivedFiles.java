package org.gabarito.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gabarito.dataset.Contents;
import org.gabarito.dataset.DatasetProblem;
import org.gabarito.evaluation.Evaluation;
import org.gabarito.plan.MetricConfig;

/** What has come for an evaluation, side by side. */
final class ReceivedFiles {
    private static final int MAX_NAME = 200;

    private final String evaluation;

    /** By side; the reference is 0. */
    private final SortedMap<Integer, List<StoredUpload>> sides = new TreeMap<>();

    private ReceivedFiles(String evaluation, List<StoredUpload> files) {
        this.evaluation = evaluation;
        files.forEach(f -> sides.computeIfAbsent(f.side, key -> new ArrayList<>()).add(f));
    }

    static ReceivedFiles of(String evaluation) {
        return new ReceivedFiles(
                evaluation,
                QuarkusTransaction.joiningExisting().call(() -> StoredUpload.of(evaluation)));
    }

    /** Why pairing cannot begin, or nothing. */
    List<DatasetProblem> problems() {
        List<DatasetProblem> problems = new ArrayList<>();
        if (!sides.containsKey(StoredUpload.REFERENCE)) {
            problems.add(missing("reference"));
        }
        if (sides.isEmpty() || sides.lastKey() == StoredUpload.REFERENCE) {
            problems.add(missing("prediction"));
        }
        sides.values().forEach(files -> problems.addAll(problems(files)));
        return problems;
    }

    private static DatasetProblem missing(String side) {
        return new DatasetProblem(
                "UPLOAD-001",
                side,
                "There are no files for it.",
                "Send one zip, or label maps, tables or COCO files with equal names on both sides.");
    }

    private static List<DatasetProblem> problems(List<StoredUpload> files) {
        List<DatasetProblem> problems = new ArrayList<>();
        for (StoredUpload file : files) {
            if (file.sha256.isEmpty()) {
                problems.add(
                        new DatasetProblem(
                                "UPLOAD-002",
                                file.path,
                                "It has not arrived completely.",
                                "Go on sending it, or delete it."));
            }
            if (files.size() > 1 && isZip(file.path)) {
                problems.add(
                        new DatasetProblem(
                                "UPLOAD-003",
                                file.path,
                                "A zip was sent together with other files.",
                                "Send one zip, or files only; give several methods a name each."));
            }
        }
        return problems;
    }

    /** One file as it is, several in their folder; inside the evaluation's own. */
    String reference() {
        return place(sides.getOrDefault(StoredUpload.REFERENCE, List.of()));
    }

    List<StoredPrediction> predictions() {
        List<StoredPrediction> predictions = new ArrayList<>();
        sides.tailMap(StoredUpload.REFERENCE + 1)
                .values()
                .forEach(
                        files -> {
                            StoredPrediction prediction = new StoredPrediction();
                            prediction.evaluation = evaluation;
                            prediction.ordinal = predictions.size();
                            prediction.method = files.get(0).method;
                            prediction.file = place(files);
                            predictions.add(prediction);
                        });
        return predictions;
    }

    /**
     * One file as it is, else the folder that all of them share: people drop a folder that holds
     * only the one that counts. A Zarr folder is a file to us.
     */
    private static String place(List<StoredUpload> files) {
        StoredUpload first = files.get(0);
        if (files.size() == 1) {
            return first.folder() + "/" + first.path;
        }
        String shared = folder(first.path);
        for (StoredUpload file : files) {
            while (!shared.isEmpty() && !file.path.startsWith(shared)) {
                shared = folder(shared.substring(0, shared.length() - 1));
            }
        }
        int zarr = shared.indexOf(".zarr/");
        if (zarr >= 0) {
            shared = folder(shared.substring(0, zarr));
        }
        return first.folder()
                + (shared.isEmpty() ? "" : "/" + shared.substring(0, shared.length() - 1));
    }

    /** The folder that a path lies in, with a slash at the end; empty at the top. */
    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** What is computed when nobody says, in the unit of the images. */
    MetricConfig usualConfig(Path home) {
        return Evaluation.defaults(home.resolve(reference()), paths(home));
    }

    private SortedMap<String, Path> paths(Path home) {
        SortedMap<String, Path> paths = new TreeMap<>();
        predictions().forEach(p -> paths.put(p.method, home.resolve(p.file)));
        return paths;
    }

    /** What to call the evaluation when nobody says. */
    String name(MetricConfig config) {
        String name =
                Optional.ofNullable(config.problem().target())
                        .filter(target -> !target.isBlank())
                        .orElseGet(() -> stem(firstName()));
        return name.substring(0, Math.min(MAX_NAME, name.length()));
    }

    private String firstName() {
        String path = sides.get(StoredUpload.REFERENCE).get(0).path;
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String stem(String name) {
        return isZip(name)
                ? name.substring(0, name.length() - ".zip".length())
                : Contents.of(name).stem(name);
    }

    private static boolean isZip(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".zip");
    }
}
