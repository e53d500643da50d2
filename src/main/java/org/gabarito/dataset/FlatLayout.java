package org.gabarito.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Label maps side by side: directly inside, or in the one folder that holds all of them, as in most
 * zips.
 */
final class FlatLayout implements Layout {
    private static final Set<String> ARCHIVES =
            Set.of(".zip", ".tar", ".tgz", ".tar.gz", ".7z", ".rar");

    @Override
    public String name() {
        return "flat";
    }

    @Override
    public boolean recognises(Listing files, Contents contents) {
        return true;
    }

    @Override
    public Side arrange(Arranging side) {
        Listing files = side.files();
        Contents contents = side.contents();
        int before = side.problems().size();
        List<NamedFile> cases = side.images();
        Set<String> paths = cases.stream().map(NamedFile::path).collect(Collectors.toSet());
        String top = sharedFolder(cases);
        List<NamedFile> images = new ArrayList<>();
        for (NamedFile file : files.files()) {
            String lower = file.fileName().toLowerCase(Locale.ROOT);
            if (!file.folder().equals(top)) {
                continue;
            }
            String where = files.single() ? files.name() : files.name() + "/" + file.fileName();
            if (contents.reads(lower)) {
                if (paths.contains(file.path())) {
                    images.add(file);
                }
            } else if (!files.single() && ARCHIVES.stream().anyMatch(lower::endsWith)) {
                side.problems()
                        .add(
                                Fault.NESTED_ARCHIVE.at(
                                        where,
                                        "Archives inside a folder or zip are not opened.",
                                        "Unpack it, or give it directly."));
            } else if (files.single() || !contents.isCompanion(lower)) {
                side.problems()
                        .add(
                                Fault.UNKNOWN_FORMAT.at(
                                        where,
                                        "Files of this kind are not read.",
                                        "Readable are " + contents.formats() + "."));
            }
        }
        boolean told = side.told() || side.problems().size() > before;
        return side.with(told).side(images, side::stem, LabelFacts.NONE);
    }

    /** The folder that all label maps lie in, else the top. */
    static String sharedFolder(List<NamedFile> images) {
        Set<String> folders = new HashSet<>();
        images.forEach(file -> folders.add(file.folder()));
        return folders.size() == 1 ? folders.iterator().next() : "";
    }
}
