package org.gabarito.image;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every format that can be read. */
public final class ImageFormats {
    private static final List<ImageFormat> ALL =
            List.of(
                    new NiftiFormat(),
                    new NrrdFormat(),
                    new MetaImageFormat(),
                    new NumpyFormat(),
                    new PngFormat(),
                    new TiffFormat(),
                    new DicomSegFormat(),
                    new ZarrFormat(),
                    new UnreadPictures());

    private ImageFormats() {}

    public static List<ImageFormat> all() {
        return ALL;
    }

    /** By the ending of a file name, case-insensitively. */
    public static Optional<ImageFormat> find(String fileName) {
        return ALL.stream().filter(format -> ending(format, fileName).isPresent()).findFirst();
    }

    /** The name without folders and without the ending of any known format. */
    public static String stem(String fileName) {
        String last =
                fileName.substring(
                        Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return ALL.stream()
                .flatMap(format -> ending(format, last).stream())
                .max(Comparator.comparingInt(String::length))
                .map(ending -> last.substring(0, last.length() - ending.length()))
                .orElse(last);
    }

    private static Optional<String> ending(ImageFormat format, String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return format.endings().stream().filter(lower::endsWith).findFirst();
    }
}
