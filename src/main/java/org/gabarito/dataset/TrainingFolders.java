package org.gabarito.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Label maps in {@code labelsTr} or {@code labelsTs} beside a {@code dataset.json}, or in the
 * folder of one's own that a {@code dataset.json} lies in: what nnU-Net and the Medical
 * Segmentation Decathlon have in common.
 */
final class TrainingFolders {
    private static final List<String> LABELS = List.of("labelsTr", "labelsTs", "labelsVal");

    /** Names that the folder itself has when it is given alone. */
    private static final Set<String> ALONE =
            Set.of("labelstr", "labelsts", "labelsval", "gt_segmentations");

    private TrainingFolders() {}

    /**
     * @param byName which of the two kinds of {@code dataset.json} is wanted
     */
    static boolean recognise(Listing files, Contents contents, boolean byName) {
        if (files.single()) {
            return false;
        }
        Optional<DatasetJson> json = json(files, new ArrayList<>());
        boolean any =
                !folders(files, contents).isEmpty()
                        || files.files().stream()
                                .anyMatch(
                                        file ->
                                                file.folder().isEmpty()
                                                        && contents.reads(file.fileName()));
        return any && json.isPresent() && json.get().byName() == byName;
    }

    static Side arrange(Arranging side) {
        Listing files = side.files();
        Contents contents = side.contents();
        Optional<DatasetJson> json = json(files, side.problems());
        List<String> folders = folders(files, contents);
        String folder = folders.isEmpty() ? "" : best(side, folders);
        List<NamedFile> images =
                side.images().stream().filter(file -> file.folder().equals(folder)).toList();
        String ending = json.map(DatasetJson::ending).orElse("");
        List<NamedFile> chosen =
                images.stream().filter(file -> isOf(lower(file.fileName()), ending)).toList();
        if (chosen.isEmpty()) {
            chosen = images;
        }
        if (chosen.size() < images.size()) {
            side.note((images.size() - chosen.size()) + " files of another ending are left out");
        }
        if (folders.size() > 1) {
            side.note("the label maps are those of " + folder);
        }
        return side.side(chosen, side::stem, json.map(DatasetJson::facts).orElse(LabelFacts.NONE));
    }

    /** nnU-Net keeps probabilities as .npz beside the label maps. */
    private static boolean isOf(String fileName, String ending) {
        return ending.isEmpty() ? !fileName.endsWith(".npz") : fileName.endsWith(ending);
    }

    /** At the top, or beside a folder of label maps that was given alone. */
    private static Optional<DatasetJson> json(Listing files, List<DatasetProblem> problems) {
        Optional<DatasetJson> own = DatasetJson.in(files, problems);
        return own.isPresent() || !ALONE.contains(lower(files.lastName()))
                ? own
                : files.above(DatasetJson.FILE)
                        .flatMap(source -> DatasetJson.read(source, problems));
    }

    private static List<String> folders(Listing files, Contents contents) {
        Set<String> holding = new HashSet<>();
        for (NamedFile file : files.files()) {
            if (contents.reads(file.fileName())) {
                holding.add(file.folder());
            }
        }
        return LABELS.stream().filter(holding::contains).toList();
    }

    /** The folder that holds most of what was predicted; the first of those that do. */
    private static String best(Arranging side, List<String> folders) {
        String best = folders.get(0);
        long most = -1;
        for (String folder : folders) {
            long named =
                    side.images().stream()
                            .filter(file -> file.folder().equals(folder))
                            .filter(
                                    file ->
                                            side.predicted()
                                                    .contains(Stems.normal(side.stem(file))))
                            .count();
            if (named > most) {
                best = folder;
                most = named;
            }
        }
        return best;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
