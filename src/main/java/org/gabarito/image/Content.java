package org.gabarito.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file is by its first bytes, for the message when it is not what its name says. Never used
 * to choose a format: names decide, so that nothing is read by a reader that nobody asked for.
 */
final class Content {
    /** As many first bytes as are looked at. */
    static final int LOOKED_AT = 512;

    private record Mark(String what, int at, byte[] bytes) {
        Mark(String what, int at, String latin) {
            this(what, at, latin.getBytes(StandardCharsets.ISO_8859_1));
        }

        boolean isIn(byte[] start) {
            if (start.length < at + bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if (start[at + i] != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Mark> MARKS =
            List.of(
                    new Mark("a PNG file", 0, "\u0089PNG\r\n"),
                    new Mark("a JPEG file", 0, "\u00ff\u00d8\u00ff"),
                    new Mark("a JPEG 2000 file", 0, "\0\0\0\u000cjP  "),
                    new Mark("a TIFF file", 0, "II*\0"),
                    new Mark("a TIFF file", 0, "MM\0*"),
                    new Mark("a BigTIFF file", 0, "II+\0"),
                    new Mark("a BigTIFF file", 0, "MM\0+"),
                    new Mark("a GIF file", 0, "GIF8"),
                    new Mark("a BMP file", 0, "BM"),
                    new Mark("a DICOM file", 128, "DICM"),
                    new Mark("a NIfTI file", 344, "n+1\0"),
                    new Mark("the header of a NIfTI pair", 344, "ni1\0"),
                    new Mark("a NIfTI-2 file", 4, "n+2\0"),
                    new Mark("the header of a NIfTI-2 pair", 4, "ni2\0"),
                    new Mark("an NRRD file", 0, "NRRD0"),
                    new Mark("a MetaImage header", 0, "ObjectType"),
                    new Mark("a MetaImage header", 0, "NDims"),
                    new Mark("a NumPy array", 0, "\u0093NUMPY"),
                    new Mark("a zip (or .npz) archive", 0, "PK\u0003\u0004"),
                    new Mark("a gzip file", 0, "\u001f\u008b"),
                    new Mark("a bzip2 file", 0, "BZh"),
                    new Mark("an xz file", 0, "\u00fd7zXZ"),
                    new Mark("a Zstandard file", 0, "(\u00b5/\u00fd"),
                    new Mark("a 7-Zip archive", 0, "7z\u00bc\u00af"),
                    new Mark("an HDF5 (or MATLAB) file", 0, "\u0089HDF\r\n"),
                    new Mark("a MATLAB file", 0, "MATLAB 5"),
                    new Mark("a Python pickle", 0, "\u0080\u0004\u0095"),
                    new Mark("a PDF file", 0, "%PDF"),
                    new Mark("a Radiance picture", 0, "#?RADIANCE"),
                    new Mark("an ENVI header", 0, "ENVI"),
                    new Mark(
                            "the pointer that Git LFS leaves in place of a file",
                            0,
                            "version https://git-lfs"),
                    new Mark("the pointer that git-annex leaves in place of a file", 0, "/annex/"),
                    new Mark("an XML file", 0, "<?xml"),
                    new Mark("a web page", 0, "<!DOCTYPE html"),
                    new Mark("a web page", 0, "<!doctype html"),
                    new Mark("a web page", 0, "<html"));

    private Content() {}

    /** The problem of a file that does not begin as its name promises. */
    static ImageProblem isNot(String format, String file, byte[] start, String cure) {
        String what = find(start);
        String fault;
        if (start.length == 0) {
            fault = "The file is empty.";
        } else if (what != null && !what.equals(format)) {
            fault = "This is " + what + ", whatever its name says, and not " + format + ".";
        } else {
            fault = "This is not " + format + ", whatever its name says: it does not begin as one.";
        }
        return new ImageProblem(file, fault, cure);
    }

    /** The same, with what was read already and some more. */
    static ImageProblem isNot(
            String format, String file, byte[] read, InputStream rest, String cure)
            throws IOException {
        byte[] start = new byte[LOOKED_AT];
        System.arraycopy(read, 0, start, 0, Math.min(read.length, LOOKED_AT));
        int more = Math.max(0, LOOKED_AT - read.length);
        int got = rest.readNBytes(start, LOOKED_AT - more, more);
        return isNot(format, file, Arrays.copyOf(start, LOOKED_AT - more + got), cure);
    }

    private static @Nullable String find(byte[] start) {
        for (Mark mark : MARKS) {
            if (mark.isIn(start)) {
                return mark.what;
            }
        }
        return null;
    }
}
