package org.gabarito.image;

import java.io.IOException;
import java.util.List;

/** One file format. To add one: a class, a word in {@link ImageFormats}, a test, a sample. */
public interface ImageFormat {

    String name();

    /** Lower-case endings with the dot, longest first, such as {@code .nii.gz}. */
    List<String> endings();

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
