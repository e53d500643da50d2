package org.gabarito.web;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where an uploaded file lay in the user's folder, made safe to be a path inside ours. Layouts and
 * pairs are told by these names, so a path is kept as it is or refused, never bent.
 */
final class UploadPath {
    private static final String PART = "filename";
    private static final int MAX_LENGTH = 900;
    private static final int MAX_DEPTH = 16;

    /** The only hidden files that are data: those of OME-Zarr. */
    private static final String HIDDEN_DATA = "\\.z[a-z]{1,20}";

    private UploadPath() {}

    static String of(String sent) {
        String path = Normalizer.normalize(sent, Normalizer.Form.NFC).replace('\\', '/');
        String[] names = path.split("/", -1);
        if (path.length() > MAX_LENGTH || names.length > MAX_DEPTH) {
            throw UploadName.refused(PART, sent, "is too long or lies too deep");
        }
        return Arrays.stream(names)
                .map(name -> name.matches(HIDDEN_DATA) ? name : UploadName.of(name, PART))
                .collect(Collectors.joining("/"));
    }
}
