package org.gabarito.dataset;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the folders inside a reference or a prediction stand for: methods, raters or cases. */
final class Subfolders {
    private final Contents contents;

    Subfolders(Contents contents) {
        this.contents = contents;
    }

    /** Without the folders that hold nothing but the next one. */
    Listing unwrapped(Listing given) {
        Listing files = given;
        while (!files.single() && !isTop(files)) {
            files = files.below(holding(files).iterator().next());
        }
        return files;
    }

    /** Whether label maps, a description, or several folders of label maps lie at the top. */
    private boolean isTop(Listing files) {
        Set<String> first = holding(files);
        if (first.size() != 1 || first.contains("")) {
            return true;
        }
        String only = first.iterator().next();
        return files.find(DatasetJson.FILE).isPresent()
                || GrandChallengeLayout.isOne(files, contents)
                || only.startsWith("sub-")
                || only.toLowerCase(Locale.ROOT).startsWith("labels");
    }

    /**
     * Predictions by method: folders inside one that are no cases are a method each, where nothing
     * but such folders is there.
     */
    SortedMap<String, Listing> methods(
            Listing truth, Map<String, Listing> predictions, Collection<String> notes) {
        Set<String> caseNames = caseNames(truth);
        SortedMap<String, Listing> methods = new TreeMap<>(NaturalOrder.INSTANCE);
        predictions.forEach(
                (name, given) -> {
                    Listing files = given.isZip() ? unwrapped(given) : given;
                    Set<String> folders = methodFolders(files, caseNames);
                    leaveOut(folders, files, caseNames, notes);
                    for (String folder : folders) {
                        boolean taken =
                                predictions.containsKey(folder) || methods.containsKey(folder);
                        methods.put(
                                taken ? name + "/" + folder : folder,
                                unwrapped(files.below(folder)));
                    }
                    if (folders.isEmpty()) {
                        methods.put(name, unwrapped(files));
                    }
                });
        return methods;
    }

    /** Figures and the like beside methods have no name of a case. */
    private void leaveOut(
            Set<String> folders, Listing files, Set<String> caseNames, Collection<String> notes) {
        Set<String> others = new TreeSet<>(NaturalOrder.INSTANCE);
        for (String folder : folders) {
            Set<String> stems = stems(files.below(folder));
            if (!shares(stems, caseNames)
                    && stems.stream().noneMatch(stem -> stem.startsWith("sub_"))) {
                others.add(folder);
            }
        }
        if (others.size() < folders.size() && !others.isEmpty()) {
            folders.removeAll(others);
            notes.add(
                    files.name()
                            + ": no names of cases in "
                            + String.join(", ", others)
                            + ", so they are no methods");
        }
    }

    private Set<String> methodFolders(Listing files, Set<String> caseNames) {
        Set<String> folders = holding(files);
        if (files.single()
                || folders.isEmpty()
                || folders.contains("")
                || GrandChallengeLayout.isOne(unwrapped(files), contents)) {
            return new TreeSet<>();
        }
        long ofCases = folders.stream().filter(folder -> isCase(folder, caseNames)).count();
        boolean deep = files.files().stream().noneMatch(this::liesOneDeep);
        boolean wrapper = folders.size() == 1 && (files.isZip() || deep);
        return wrapper || 2 * ofCases > folders.size() ? new TreeSet<>() : folders;
    }

    private boolean liesOneDeep(NamedFile file) {
        return contents.reads(file.fileName())
                && file.folder().indexOf('/') < 0
                && !file.folder().isEmpty();
    }

    private static boolean isCase(String folder, Set<String> caseNames) {
        String lower = folder.toLowerCase(Locale.ROOT);
        return lower.startsWith("sub-")
                || lower.startsWith("brats")
                || lower.startsWith("labelst")
                || caseNames.contains(Stems.normal(folder));
    }

    /** Names that cases may have: those of label maps and of folders. */
    private Set<String> caseNames(Listing truth) {
        Set<String> names = new HashSet<>();
        for (NamedFile file : truth.files()) {
            if (contents.reads(file.fileName())) {
                names.add(Stems.normal(contents.stem(file.fileName())));
                for (String folder : file.folder().split("/")) {
                    names.add(Stems.normal(folder));
                }
            }
        }
        return names;
    }

    /**
     * The folders of several raters: at least two that hold cases of the same names, which the
     * predictions have too.
     */
    SortedMap<String, Listing> raters(
            Listing given, Collection<Listing> predictions, Set<String> predicted) {
        SortedMap<String, Listing> raters = new TreeMap<>(NaturalOrder.INSTANCE);
        Listing truth = unwrapped(given);
        Set<String> folders = holding(truth);
        if (folders.size() < 2
                || folders.contains("")
                || Layouts.of(truth, contents) != Layouts.FOLDERS
                || predictions.stream().anyMatch(files -> sharesFolders(files, folders))) {
            return raters;
        }
        Map<String, Set<String>> cases = new HashMap<>();
        for (String folder : folders) {
            Listing files = unwrapped(truth.below(folder));
            raters.put(folder, files);
            cases.put(folder, stems(files));
        }
        boolean agree =
                folders.stream()
                        .allMatch(
                                folder ->
                                        shares(cases.get(folder), predicted)
                                                && isLikeAnother(folder, cases));
        return agree ? raters : new TreeMap<>();
    }

    private static boolean isLikeAnother(String folder, Map<String, Set<String>> cases) {
        return cases.entrySet().stream()
                .anyMatch(
                        other ->
                                !other.getKey().equals(folder)
                                        && shares(cases.get(folder), other.getValue()));
    }

    private boolean sharesFolders(Listing files, Set<String> folders) {
        Set<String> own = holding(unwrapped(files));
        own.retainAll(folders);
        return 2 * own.size() > folders.size();
    }

    private static boolean shares(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    private Set<String> stems(Listing files) {
        Set<String> stems = new HashSet<>();
        for (NamedFile file : files.files()) {
            if (contents.reads(file.fileName())) {
                stems.add(Stems.normal(contents.stem(file.fileName())));
            }
        }
        return stems;
    }

    /** First folders of the files that hold cases; the empty one stands for the top. */
    private Set<String> holding(Listing files) {
        Set<String> folders = new TreeSet<>(NaturalOrder.INSTANCE);
        for (NamedFile file : files.files()) {
            if (contents.reads(file.fileName())) {
                int slash = file.path().indexOf('/');
                folders.add(slash < 0 ? "" : file.path().substring(0, slash));
            }
        }
        return folders;
    }
}
