package org.gabarito.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an NRRD header, up to the empty one.
 *
 * @param fields what the format defines, by lower-case name
 * @param pairs what programs add to it ({@code key:=value})
 * @param files of the pixels when they are listed line by line
 */
record NrrdText(Map<String, String> fields, Map<String, String> pairs, List<String> files) {
    static final String EXPORT_AGAIN = "Export the file again from the program that made it.";

    /** Names of segments are in it too. */
    private static final int LONGEST = 1 << 24;

    static NrrdText read(InputStream in, String file) throws IOException {
        byte[] magic = in.readNBytes(8);
        if (!new String(magic, StandardCharsets.ISO_8859_1).startsWith("NRRD000")) {
            throw Content.isNot("an NRRD file", file, magic, in, EXPORT_AGAIN);
        }
        Map<String, String> fields = new HashMap<>();
        Map<String, String> pairs = new HashMap<>();
        List<String> files = new ArrayList<>();
        Lines lines = new Lines(in, file);
        boolean listing = false;
        lines.next();
        for (String line = lines.next(); line != null && !line.isEmpty(); line = lines.next()) {
            if (line.startsWith("#")) {
                continue;
            }
            if (listing) {
                files.add(line);
                continue;
            }
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw Damaged.headerLine(file, line, EXPORT_AGAIN);
            }
            if (line.startsWith(":=", colon)) {
                pairs.put(line.substring(0, colon), line.substring(colon + 2));
            } else {
                String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                String value = line.substring(colon + 1).strip();
                fields.put(name.replace(" ", ""), value);
                listing = name.replace(" ", "").equals("datafile") && value.startsWith("LIST");
            }
        }
        return new NrrdText(fields, pairs, files);
    }

    /** Names of fields are looked up without the spaces that some of them may have. */
    @Nullable String field(String name) {
        return fields.get(name.replace(" ", ""));
    }

    private static final class Lines {
        private final InputStream in;
        private final String file;
        private int read;

        Lines(InputStream in, String file) {
            this.in = in;
            this.file = file;
        }

        @Nullable String next() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int next = in.read();
            if (next < 0) {
                return null;
            }
            for (; next >= 0 && next != '\n'; next = in.read()) {
                line.write(next);
                if (++read > LONGEST) {
                    throw new ImageProblem(file, "Its header does not end.", EXPORT_AGAIN);
                }
            }
            String text = line.toString(StandardCharsets.UTF_8);
            return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        }
    }
}
