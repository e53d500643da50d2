package org.gabarito.image;

import java.io.IOException;
import java.util.List;
import org.gabarito.core.geometry.Grid;

/** One file format. To add one: a class, a word in {@link ImageFormats}, a test, a sample. */
public interface ImageFormat {

    String name();

    /** Lower-case endings with the dot, longest first, such as {@code .nii.gz}. */
    List<String> endings();

    /**
     * Shape and spacing from the header alone, checked against the budget before memory is taken.
     */
    Grid readGrid(FileSource source, ImageBudget budget) throws IOException;

    LabelImage read(FileSource source, ImageBudget budget) throws IOException;
}
