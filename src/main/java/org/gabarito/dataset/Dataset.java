package org.gabarito.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.image.FileSource;
import org.gabarito.image.ImageBudget;
import org.gabarito.image.ImageFormat;
import org.gabarito.image.ImageFormats;

/**
 * What a reference and its predictions hold, before any pixel is read.
 *
 * @param cases all cases of all methods, sorted by method then natural case name; a case whose
 *     prediction is missing is among them
 * @param extra predictions without a reference, by their names
 * @param problems everything that is wrong, gathered
 */
public record Dataset(List<Case> cases, List<String> extra, List<DatasetProblem> problems) {
    public Dataset {
        cases = List.copyOf(cases);
        extra = List.copyOf(extra);
        problems = List.copyOf(problems);
    }

    /**
     * Opens a reference and one or more predictions by method name: folders, zips or single files.
     * Files pair when their names without ending are equal; two single files always pair. A
     * prediction folder without label maps whose subfolders hold some counts as one method a
     * subfolder.
     */
    public static Dataset open(Path reference, SortedMap<String, Path> predictions) {
        return open(reference, predictions, Contents.LABEL_MAPS);
    }

    /** The same for files that hold something else. */
    public static Dataset open(
            Path reference, SortedMap<String, Path> predictions, Contents contents) {
        List<DatasetProblem> problems = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        List<String> extra = new ArrayList<>();
        Side references = Side.open(reference, contents, problems);
        boolean anyPair = false;
        for (Map.Entry<String, Path> method : methods(predictions, contents).entrySet()) {
            Side predicted =
                    method.getValue().equals(reference)
                            ? references
                            : Side.open(method.getValue(), contents, problems);
            if (references.images().isEmpty()) {
                continue;
            }
            if (references.singleFile()
                    && predicted.singleFile()
                    && !predicted.images().isEmpty()) {
                String id = references.images().firstKey();
                String stem = predicted.images().firstKey();
                cases.add(
                        new Case(
                                method.getKey(),
                                id,
                                references.images().get(id),
                                predicted.images().get(stem),
                                predicted.companions().scores(stem).orElse(null)));
                anyPair = true;
                continue;
            }
            for (Map.Entry<String, FileSource> one : references.images().entrySet()) {
                FileSource prediction = predicted.images().get(one.getKey());
                anyPair |= prediction != null;
                cases.add(
                        new Case(
                                method.getKey(),
                                one.getKey(),
                                one.getValue(),
                                prediction,
                                predicted.companions().scores(one.getKey()).orElse(null)));
            }
            predicted.images().keySet().stream()
                    .filter(stem -> !references.images().containsKey(stem))
                    .forEach(stem -> extra.add(predicted.images().get(stem).name()));
        }
        if (!anyPair) {
            if (!references.images().isEmpty() && !cases.isEmpty()) {
                problems.add(noPair(cases, extra));
            }
            cases.clear();
        }
        return new Dataset(cases, extra, problems);
    }

    /** Opens a reference by itself: a folder, a zip or a single file. */
    public static Dataset ofReference(Path reference) {
        List<DatasetProblem> problems = new ArrayList<>();
        List<Case> cases =
                Side.open(reference, Contents.LABEL_MAPS, problems).images().entrySet().stream()
                        .map(one -> new Case("", one.getKey(), one.getValue(), null))
                        .toList();
        return new Dataset(cases, List.of(), problems);
    }

    /**
     * The unit in which distances are measured when nobody says: millimetres, or pixels where
     * images have no spacing. The first reference speaks for all.
     */
    public String lengthUnit() {
        if (cases.isEmpty()) {
            return Spacing.MILLIMETRE;
        }
        FileSource first = cases.get(0).reference();
        try {
            ImageFormat format = ImageFormats.find(first.name()).orElseThrow(IOException::new);
            boolean physical =
                    format.readHeader(first, ImageBudget.ofHeap()).grid().spacing().isPhysical();
            return physical ? Spacing.MILLIMETRE : Spacing.PIXEL;
        } catch (IOException e) {
            // Scoring meets the same file, and says what is wrong with it.
            return Spacing.MILLIMETRE;
        }
    }

    private static DatasetProblem noPair(List<Case> cases, List<String> extra) {
        return Fault.NO_PAIR.at(
                "reference and prediction",
                "No prediction has the name of a reference: for instance “"
                        + cases.get(0).id()
                        + "”"
                        + (extra.isEmpty() ? "" : " against “" + extra.get(0) + "”")
                        + ".",
                "Give corresponding files the same name; endings may differ.");
    }

    private static SortedMap<String, Path> methods(
            SortedMap<String, Path> predictions, Contents contents) {
        SortedMap<String, Path> methods = new TreeMap<>(NaturalOrder.INSTANCE);
        predictions.forEach(
                (name, path) -> {
                    if (Files.isDirectory(path) && !Side.holdsCases(path, contents)) {
                        List<Path> subfolders = Side.subfolders(path, contents);
                        if (!subfolders.isEmpty()) {
                            for (Path folder : subfolders) {
                                String sub = String.valueOf(folder.getFileName());
                                boolean taken =
                                        predictions.containsKey(sub) || methods.containsKey(sub);
                                methods.put(taken ? name + "/" + sub : sub, folder);
                            }
                            return;
                        }
                    }
                    methods.put(name, path);
                });
        return methods;
    }
}
