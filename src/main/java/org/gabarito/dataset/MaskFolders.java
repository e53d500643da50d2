package org.gabarito.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes one file of each folder that holds the masks of one case, so that it pairs like any other:
 * {@code <case>/*.png}, or {@code <case>/masks/*.png} with the picture of the case beside it, as in
 * the Data Science Bowl of 2018.
 */
final class MaskFolders {
    private static final Set<String> INSIDE = Set.of("masks", "mask", "instances");

    private MaskFolders() {}

    /**
     * Folders are cases where the other side has a case of the same name; then so are all folders
     * beside them.
     */
    static Listing folded(Listing files, Collection<Listing> otherSide) {
        if (files.single()) {
            return files;
        }
        Map<String, List<NamedFile>> folders = byCase(files);
        Set<String> names = new HashSet<>();
        otherSide.forEach(other -> names.addAll(caseNames(other)));
        Set<String> parents = new HashSet<>();
        for (String folder : folders.keySet()) {
            String name = last(folder);
            boolean training = name.toLowerCase(Locale.ROOT).startsWith("labels");
            if (!training && names.contains(Stems.normal(name))) {
                parents.add(parent(folder));
            }
        }
        folders.keySet().removeIf(folder -> !parents.contains(parent(folder)));
        if (folders.isEmpty()) {
            return files;
        }
        List<NamedFile> all = new ArrayList<>();
        for (NamedFile file : files.files()) {
            if (folders.keySet().stream().noneMatch(folder -> isIn(file, folder))) {
                all.add(file);
            }
        }
        folders.forEach((folder, inside) -> all.add(folded(folder, inside)));
        return new Listing(files.name(), files.root(), all, false);
    }

    /** As if it were one file of the same kind as its first. */
    private static NamedFile folded(String folder, List<NamedFile> files) {
        String first = files.get(0).fileName();
        String ending = first.substring(Contents.LABEL_MAPS.stem(first).length());
        List<NamedFile> inside =
                files.stream().map(file -> new NamedFile(file.fileName(), file.source())).toList();
        return new NamedFile(
                folder + ending,
                files.size() == 1 ? files.get(0).source() : MaskFolder.of(last(folder), inside));
    }

    /** The masks of each folder that may be a case; those at the top are none. */
    private static Map<String, List<NamedFile>> byCase(Listing files) {
        Set<String> apart = new HashSet<>();
        for (NamedFile file : files.files()) {
            if (isInside(file.folder()) && MaskFolder.isMask(file.fileName())) {
                apart.add(parent(file.folder()));
            }
        }
        Map<String, List<NamedFile>> folders = new TreeMap<>(NaturalOrder.INSTANCE);
        for (NamedFile file : files.files()) {
            String folder = file.folder();
            String owner = isInside(folder) ? parent(folder) : folder;
            boolean picture = !isInside(folder) && apart.stream().anyMatch(one -> isIn(file, one));
            if (!owner.isEmpty() && !picture && MaskFolder.isMask(file.fileName())) {
                folders.computeIfAbsent(owner, one -> new ArrayList<>()).add(file);
            }
        }
        return folders;
    }

    private static boolean isInside(String folder) {
        return INSIDE.contains(last(folder).toLowerCase(Locale.ROOT)) && !parent(folder).isEmpty();
    }

    private static boolean isIn(NamedFile file, String folder) {
        return file.path().startsWith(folder + "/");
    }

    /** What cases may be called: folders, and files at the top or below. */
    private static Set<String> caseNames(Listing files) {
        Set<String> names = new HashSet<>();
        if (files.single()) {
            names.add(Stems.normal(Contents.LABEL_MAPS.stem(files.name())));
        }
        for (NamedFile file : files.files()) {
            if (MaskFolder.isMask(file.fileName())) {
                names.add(Stems.normal(Contents.LABEL_MAPS.stem(file.fileName())));
                for (String folder : file.folder().split("/")) {
                    names.add(Stems.normal(folder));
                }
            }
        }
        INSIDE.forEach(name -> names.remove(Stems.normal(name)));
        names.remove("");
        return names;
    }

    private static String last(String folder) {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    private static String parent(String folder) {
        int slash = folder.lastIndexOf('/');
        return slash < 0 ? "" : folder.substring(0, slash);
    }
}
