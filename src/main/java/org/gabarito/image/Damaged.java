package org.gabarito.image;

import java.io.EOFException;
import java.io.IOException;

/** What to say of files that did not arrive whole. */
final class Damaged {
    private static final String COPY_AGAIN = "Copy or export it again.";

    private Damaged() {}

    /**
     * @param promised bytes of pixels
     * @param got how many there are; negative when there cannot be as many
     */
    static ImageProblem cutShort(String file, long promised, long got) {
        return new ImageProblem(
                file,
                "The file is cut short: its header promises "
                        + promised
                        + " bytes of pixels"
                        + (got < 0 ? ", more than the file can hold." : ", there are " + got + "."),
                COPY_AGAIN);
    }

    /** By what inflating it ran into. */
    static ImageProblem compressed(String file, IOException cause) {
        return new ImageProblem(
                file,
                cause instanceof EOFException
                        ? "The compressed file is cut short."
                        : "The compressed file is damaged (" + cause.getMessage() + ").",
                COPY_AGAIN);
    }

    /** A line of a text header that is no field. */
    static ImageProblem headerLine(String file, String line, String cure) {
        return new ImageProblem(
                file,
                "Its header holds the line “"
                        + DetachedPixels.printable(line)
                        + "”, which says nothing.",
                cure);
    }
}
