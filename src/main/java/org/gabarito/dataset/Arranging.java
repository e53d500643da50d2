package org.gabarito.dataset;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One side on its way from files to cases.
 *
 * @param ofReference whether this is the reference and not a prediction
 * @param predicted names of the predictions, for a reference that holds more than was predicted
 * @param told whether it was said already that something is wrong with the folder or zip itself
 * @param problems receives what is wrong
 * @param notes receives what was decided
 */
record Arranging(
        Listing files,
        Contents contents,
        boolean ofReference,
        Set<String> predicted,
        boolean told,
        List<DatasetProblem> problems,
        List<String> notes) {

    Arranging with(boolean alreadyTold) {
        return new Arranging(files, contents, ofReference, predicted, alreadyTold, problems, notes);
    }

    void note(String text) {
        String line = files.name() + ": " + text;
        if (!notes.contains(line)) {
            notes.add(line);
        }
    }

    /**
     * Everything that may be a label map. Photographs beside label maps, such as JPEG, are none:
     * not those of the same names, and in a reference no others either, where each would be a case
     * that nobody predicted.
     */
    List<NamedFile> images() {
        List<NamedFile> all =
                files.files().stream().filter(file -> contents.reads(file.fileName())).toList();
        Set<String> readable = new HashSet<>();
        for (NamedFile file : all) {
            if (!contents.refuses(file.fileName())) {
                readable.add(file.folder() + "/" + stem(file));
            }
        }
        List<NamedFile> cases = all.stream().filter(file -> isCase(file, readable)).toList();
        Set<String> probabilities = probabilities(cases);
        return cases.stream().filter(file -> !probabilities.contains(file.path())).toList();
    }

    /** nnU-Net keeps probabilities as .npz, with a .pkl each, beside the label maps. */
    private Set<String> probabilities(List<NamedFile> cases) {
        Set<String> others = new HashSet<>();
        for (NamedFile file : cases) {
            if (!isNpz(file)) {
                others.add(file.folder() + "/" + stem(file));
            }
        }
        Set<String> found = new HashSet<>();
        for (NamedFile file : cases) {
            if (isNpz(file) && others.contains(file.folder() + "/" + stem(file))) {
                String start = file.path().substring(0, file.path().length() - 4);
                if (files.files().stream().anyMatch(one -> one.path().equals(start + ".pkl"))) {
                    found.add(file.path());
                }
            }
        }
        if (!found.isEmpty()) {
            note(found.size() + " .npz files of probabilities beside label maps are left out");
        }
        return found;
    }

    private static boolean isNpz(NamedFile file) {
        return file.fileName().toLowerCase(Locale.ROOT).endsWith(".npz");
    }

    private boolean isCase(NamedFile file, Set<String> readable) {
        if (readable.isEmpty() || !contents.refuses(file.fileName())) {
            return true;
        }
        if (readable.contains(file.folder() + "/" + stem(file))) {
            return false;
        }
        if (ofReference) {
            note(file.fileName() + " is left out: such pictures are not read as label maps.");
        }
        return !ofReference;
    }

    String stem(NamedFile file) {
        return contents.stem(file.fileName());
    }

    /**
     * The side that these files make. Where two of them give one name neither is taken.
     *
     * @param id names the case of each
     */
    Side side(List<NamedFile> chosen, Function<NamedFile, String> id, LabelFacts facts) {
        SortedMap<String, LabelFile> images = new TreeMap<>(NaturalOrder.INSTANCE);
        Set<String> doubled = new HashSet<>();
        Set<String> folders = new HashSet<>();
        for (NamedFile file : chosen) {
            String folder = file.folder();
            folders.add(folder);
            String name = id.apply(file);
            String path = folder.isEmpty() ? stem(file) : folder + "/" + stem(file);
            if (images.put(name, new LabelFile(name, path, file.source())) != null) {
                doubled.add(name);
            }
        }
        for (String name : new TreeSet<>(doubled)) {
            images.remove(name);
            problems.add(
                    Fault.SAME_STEM.at(
                            files.name() + "/" + name,
                            "Two files have this name with different endings; which one counts is unclear, so"
                                    + " neither is scored.",
                            "Remove or rename one of them."));
        }
        if (images.isEmpty() && doubled.isEmpty() && !told) {
            problems.add(
                    Fault.NO_IMAGES.at(
                            files.name(),
                            "There are no " + contents.what() + " in it.",
                            "Readable are " + contents.formats() + "."));
        }
        Companions beside = Companions.NONE;
        if (files.single()) {
            beside = Companions.beside(files.root());
        } else if (folders.size() == 1) {
            beside = Companions.of(files.files(), folders.iterator().next());
        }
        return new Side(images, beside, files.single(), facts);
    }
}
