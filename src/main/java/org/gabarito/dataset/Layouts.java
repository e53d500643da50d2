package org.gabarito.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every layout; the first that recognises the files is taken. */
final class Layouts {
    static final Layout FLAT = new FlatLayout();
    static final Layout FOLDERS = new FoldersLayout();
    private static final List<Layout> ALL =
            List.of(
                    new NnUnetLayout(),
                    new MsdLayout(),
                    new BidsLayout(),
                    new BratsLayout(),
                    new PicaiLayout(),
                    new GrandChallengeLayout(),
                    FOLDERS,
                    FLAT);

    private Layouts() {}

    static List<String> names() {
        List<String> names = new ArrayList<>(List.of(DatasetOptions.AUTO));
        ALL.forEach(layout -> names.add(layout.name()));
        return List.copyOf(names);
    }

    static Optional<Layout> find(String name) {
        return ALL.stream().filter(layout -> layout.name().equals(name)).findFirst();
    }

    /** The layout of these files. Only label maps have one. */
    static Layout of(Listing files, Contents contents) {
        return contents != Contents.LABEL_MAPS
                ? FLAT
                : ALL.stream()
                        .filter(layout -> layout.recognises(files, contents))
                        .findFirst()
                        .orElse(FLAT);
    }
}
