package org.gabarito.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files in which a header says that its pixels lie. */
final class DetachedPixels {
    private static final int MOST_FILES = 100_000;
    private static final Pattern NUMBERED = Pattern.compile("([^%]*)%(0?)([1-9]?)d([^%]*)");

    private DetachedPixels() {}

    /** One of them. */
    static FileSource find(FileSource header, String name) throws IOException {
        String path = name.startsWith("./") ? name.substring(2) : name;
        if (!FileSources.isInward(path)) {
            throw new ImageProblem(
                    header.name(),
                    "Its pixels are said to be in “" + printable(name) + "”, outside its folder.",
                    "Put that file beside the header, and its bare name into the header.");
        }
        return header.related(path)
                .orElseThrow(
                        () ->
                                new ImageProblem(
                                        header.name(),
                                        "Its pixels are said to be in “"
                                                + printable(name)
                                                + "”, which is not beside it.",
                                        "Put both files into the same folder, and do not rename either."));
    }

    /** Voxels in each of several files. */
    static int share(int voxels, List<String> files, String file) throws ImageProblem {
        if (voxels % files.size() != 0) {
            throw new ImageProblem(
                    file,
                    "Its "
                            + voxels
                            + " voxels cannot be spread evenly over "
                            + files.size()
                            + " files.",
                    "Export it again with its pixels in one file.");
        }
        return voxels / files.size();
    }

    /** Names of numbered slices, such as those of {@code slice%03d.raw} from 1 to 90. */
    static List<String> numbered(String pattern, long first, long last, long step, String file)
            throws ImageProblem {
        Matcher matcher = NUMBERED.matcher(pattern);
        long count = step == 0 ? 0 : Math.subtractExact(clamped(last), clamped(first)) / step + 1;
        if (!matcher.matches() || count < 1 || count > MOST_FILES || first < 0 || last < 0) {
            throw new ImageProblem(
                    file,
                    "The numbered files of its pixels cannot be made out: “"
                            + printable(pattern)
                            + "” from "
                            + first
                            + " to "
                            + last
                            + ".",
                    "Export it again with its pixels in one file.");
        }
        String width = matcher.group(3);
        String format = "%" + (width.isEmpty() ? "" : matcher.group(2) + width) + "d";
        List<String> names = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            names.add(
                    matcher.group(1) + String.format(format, first + i * step) + matcher.group(4));
        }
        return names;
    }

    private static long clamped(long number) {
        return Math.max(-MOST_FILES * 10L, Math.min(MOST_FILES * 10_000L, number));
    }

    static String printable(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 100 ? plain.substring(0, 100) + "…" : plain;
    }
}
