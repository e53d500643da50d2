package org.gabarito.web;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * What an uploaded file is called, made safe to be a file name. Cases pair by these names, so a
 * name is kept as it is or refused, never bent.
 */
final class UploadName {
    private static final int MAX_BYTES = 200;

    private UploadName() {}

    /** The last part of a path that a browser or a program sent. */
    static String of(String sent, String part) {
        String path = Normalizer.normalize(sent, Normalizer.Form.NFC).replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (("/" + path + "/").contains("/../")) {
            throw refused(part, sent, "points outside of its folder");
        }
        if (name.isBlank() || name.startsWith(".") || name.endsWith(" ") || name.endsWith(".")) {
            throw refused(part, sent, "is no usable file name");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw refused(part, sent, "is longer than " + MAX_BYTES + " bytes");
        }
        name.codePoints()
                .filter(c -> !isAllowed(c))
                .findFirst()
                .ifPresent(
                        c -> {
                            throw refused(part, sent, "holds the character '" + shown(c) + "'");
                        });
        return name;
    }

    private static boolean isAllowed(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || " ._-+=@#,;()[]{}~!&%$'".indexOf(c) >= 0;
    }

    private static String shown(int c) {
        return Character.isISOControl(c)
                ? String.format("U+%04X", c)
                : new String(Character.toChars(c));
    }

    static ProblemException refused(String part, String sent, String fault) {
        return EvaluationForm.refuse(
                part,
                "The file name '" + sent + "' " + fault + ".",
                "Rename the file to letters, digits, '.', '_' and '-'.");
    }
}
