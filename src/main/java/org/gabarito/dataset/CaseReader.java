package org.gabarito.dataset;

import java.io.IOException;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.image.ImageBudget;
import org.jspecify.annotations.Nullable;

/**
 * Reads both images of a case, side by side, and checks that they lie on the same grid.
 *
 * @param spacing overrides the headers; null takes theirs
 */
public record CaseReader(@Nullable Spacing spacing, ImageBudget budget) {

    /**
     * @throws org.gabarito.image.ImageProblem when a file is unusable or the geometry differs; the
     *     message names the file, the exact difference and the cure
     */
    public CaseImages read(Case scored) throws IOException {
        throw new UnsupportedOperationException("to be written");
    }
}
