package org.gabarito.dataset;

import java.util.List;
import java.util.Locale;

/** picai_eval: {@code [case]_label} against {@code [case]_detection_map}. */
final class PicaiLayout implements Layout {
    private static final String REFERENCE = "_label";
    private static final String PREDICTION = "_detection_map";

    @Override
    public String name() {
        return "picai";
    }

    /**
     * Names ending in {@code _label} alone are common elsewhere; those of the other side are not.
     */
    @Override
    public boolean recognises(Listing files, Contents contents) {
        return !files.single()
                && files.files().stream()
                        .anyMatch(
                                file ->
                                        contents.reads(file.fileName())
                                                && ends(
                                                        contents.stem(file.fileName()),
                                                        PREDICTION));
    }

    @Override
    public Side arrange(Arranging side) {
        for (String ending : List.of(PREDICTION, REFERENCE)) {
            List<NamedFile> chosen =
                    side.images().stream().filter(file -> ends(side.stem(file), ending)).toList();
            if (!chosen.isEmpty()) {
                return side.side(
                        chosen,
                        file ->
                                side.stem(file)
                                        .substring(0, side.stem(file).length() - ending.length()),
                        LabelFacts.NONE);
            }
        }
        return Layouts.FLAT.arrange(side);
    }

    private static boolean ends(String stem, String ending) {
        return stem.length() > ending.length() && stem.toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
