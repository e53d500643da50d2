package org.gabarito.image;

import java.util.List;
import java.util.Locale;

/**
 * Pictures that cannot be label maps: recognised, so that each is a case that failed and says why.
 * JPEG's kind of compression mixes neighbouring labels; what was written 1 may be read 0 or 2.
 */
final class UnreadPictures implements ImageFormat {

    @Override
    public String name() {
        return "JPEG and other pictures";
    }

    @Override
    public List<String> endings() {
        return List.of(".jpeg", ".webp", ".jpg", ".jp2", ".j2k", ".bmp", ".gif");
    }

    @Override
    public boolean isReadable() {
        return false;
    }

    @Override
    public ImageHeader readHeader(FileSource source, ImageBudget budget) throws ImageProblem {
        throw refusal(source.name());
    }

    @Override
    public LabelImage read(FileSource source, ImageBudget budget) throws ImageProblem {
        throw refusal(source.name());
    }

    private static ImageProblem refusal(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".bmp") || lower.endsWith(".gif")) {
            return new ImageProblem(
                    file,
                    "BMP and GIF pictures are not read.",
                    "Convert it to PNG, which keeps every value: magick in.bmp out.png.");
        }
        String kind =
                lower.endsWith(".webp")
                        ? "WebP"
                        : lower.endsWith(".jp2") || lower.endsWith(".j2k") ? "JPEG 2000" : "JPEG";
        return new ImageProblem(
                file,
                kind
                        + " is not read: its compression may change labels, mostly along their edges, so that scores"
                        + " would be wrong.",
                "Save the label map again from the original as PNG or TIFF. Converting this file does not bring"
                        + " the labels back.");
    }
}
