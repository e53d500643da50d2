package org.gabarito.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gabarito.image.FileSource;

/**
 * The files of one side, the reference or one prediction, by stem: from a folder (its own files,
 * not those of its subfolders), a zip (likewise, below a folder that all its files share), or one
 * file.
 */
record Side(SortedMap<String, FileSource> images, Companions companions, boolean singleFile) {

    private static final Set<String> ARCHIVES =
            Set.of(".zip", ".tar", ".tgz", ".tar.gz", ".7z", ".rar");

    static Side open(Path path, Contents contents, List<DatasetProblem> problems) {
        int before = problems.size();
        Listing listing = Listing.of(path, problems);
        if (!listing.single()) {
            return pick(listing, contents, problems, before);
        }
        NamedFile file = listing.files().get(0);
        SortedMap<String, FileSource> one = new TreeMap<>(NaturalOrder.INSTANCE);
        if (contents.reads(file.fileName())) {
            one.put(contents.stem(file.fileName()), file.source());
        } else {
            problems.add(unknownFormat(file.fileName(), contents));
        }
        return new Side(one, Companions.beside(path), true);
    }

    /** Subfolders that hold label maps: each may be the prediction of one method. */
    static List<Path> subfolders(Path folder, Contents contents) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory)
                    .filter(inner -> holdsCases(inner, contents))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    static boolean holdsCases(Path folder, Contents contents) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.anyMatch(
                    p -> Files.isRegularFile(p) && contents.reads(String.valueOf(p.getFileName())));
        } catch (IOException e) {
            return false;
        }
    }

    private static Side pick(
            Listing listing, Contents contents, List<DatasetProblem> problems, int before) {
        List<NamedFile> files = listing.files();
        String where = listing.name();
        String top = sharedFolder(files, contents);
        SortedMap<String, FileSource> images = new TreeMap<>(NaturalOrder.INSTANCE);
        Set<String> doubled = new HashSet<>();
        for (NamedFile file : files) {
            String lower = file.fileName().toLowerCase(Locale.ROOT);
            if (!file.folder().equals(top)) {
                continue;
            }
            if (contents.reads(lower)) {
                String stem = contents.stem(file.fileName());
                if (images.put(stem, file.source()) != null) {
                    doubled.add(stem);
                }
            } else if (ARCHIVES.stream().anyMatch(lower::endsWith)) {
                problems.add(
                        Fault.NESTED_ARCHIVE.at(
                                where + "/" + file.fileName(),
                                "Archives inside a folder or zip are not opened.",
                                "Unpack it, or give it directly."));
            } else if (!contents.isCompanion(lower)) {
                problems.add(unknownFormat(where + "/" + file.fileName(), contents));
            }
        }
        for (String stem : doubled) {
            images.remove(stem);
            problems.add(
                    Fault.SAME_STEM.at(
                            where + "/" + stem,
                            "Two files have this name with different endings; which one counts is unclear, so"
                                    + " neither is scored.",
                            "Remove or rename one of them."));
        }
        if (images.isEmpty() && problems.size() == before) {
            problems.add(
                    Fault.NO_IMAGES.at(
                            where,
                            "There are no " + contents.what() + " in it.",
                            "Readable are " + contents.formats() + ", directly inside."));
        }
        return new Side(images, Companions.of(files, top), false);
    }

    /**
     * The deepest folder that holds every label map's path, when they all lie in one; else the top.
     */
    private static String sharedFolder(List<NamedFile> files, Contents contents) {
        Set<String> folders = new HashSet<>();
        for (NamedFile file : files) {
            if (contents.reads(file.fileName())) {
                folders.add(file.folder());
            }
        }
        return folders.size() == 1 ? folders.iterator().next() : "";
    }

    private static DatasetProblem unknownFormat(String where, Contents contents) {
        return Fault.UNKNOWN_FORMAT.at(
                where,
                "Files of this kind are not read.",
                "Readable are " + contents.formats() + ".");
    }
}
