package org.gabarito.image;

import java.io.IOException;
import java.util.List;

/** One file format. To add one: a class, a word in {@link ImageFormats}, a test, a sample. */
public interface ImageFormat {

    String name();

    /** Lower-case endings with the dot, longest first, such as {@code .nii.gz}. */
    List<String> endings();

    /** False for files that are recognised only to say why they cannot be used. */
    default boolean isReadable() {
        return true;
    }

    /**
     * Shape, spacing and place from the header alone, checked against the budget before memory is
     * taken.
     */
    ImageHeader readHeader(FileSource source, ImageBudget budget) throws IOException;

    /**
     * The labels. World coordinates run right, anterior, superior in millimetres, whatever the
     * file's own are.
     *
     * @throws ImageProblem when the file cannot be used: which, why, and what to do
     */
    LabelImage read(FileSource source, ImageBudget budget) throws IOException;
}
