package org.gabarito.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Label maps in folders of their own, such as one folder a case or a patient. */
final class FoldersLayout implements Layout {

    @Override
    public String name() {
        return "folders";
    }

    @Override
    public boolean recognises(Listing files, Contents contents) {
        Set<String> folders = new HashSet<>();
        for (NamedFile file : files.files()) {
            if (contents.reads(file.fileName())) {
                folders.add(file.folder());
            }
        }
        return folders.size() > 1 && !folders.contains("");
    }

    @Override
    public Side arrange(Arranging side) {
        List<NamedFile> images = labelled(side);
        if (images.size() < side.images().size()) {
            side.note(
                    (side.images().size() - images.size())
                            + " images beside the label maps are left out");
        }
        return side.side(images, names(side, images), LabelFacts.NONE);
    }

    /** Where scans lie beside label maps: in each folder the one file that is called like one. */
    private static List<NamedFile> labelled(Arranging side) {
        Map<String, List<NamedFile>> named = new HashMap<>();
        Set<String> folders = new HashSet<>();
        List<NamedFile> found = new ArrayList<>();
        for (NamedFile file : side.images()) {
            folders.add(file.folder());
            if (Stems.isOfLabels(side.stem(file))) {
                named.computeIfAbsent(file.folder(), f -> new ArrayList<>()).add(file);
                found.add(file);
            }
        }
        boolean one = named.values().stream().allMatch(inside -> inside.size() == 1);
        return one && named.size() == folders.size() ? found : side.images();
    }

    private static Function<NamedFile, String> names(Arranging side, List<NamedFile> images) {
        if (isUnique(images, side::stem)) {
            return side::stem;
        }
        if (isUnique(images, FoldersLayout::lastFolder)) {
            return FoldersLayout::lastFolder;
        }
        if (isUnique(images, NamedFile::folder)) {
            return NamedFile::folder;
        }
        return file -> file.folder() + "/" + side.stem(file);
    }

    private static boolean isUnique(List<NamedFile> images, Function<NamedFile, String> name) {
        return images.stream().map(name).distinct().count() == images.size();
    }

    private static String lastFolder(NamedFile file) {
        String folder = file.folder();
        return folder.substring(folder.lastIndexOf('/') + 1);
    }
}
