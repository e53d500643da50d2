package org.gabarito.survey;

import java.util.List;
import org.gabarito.core.geometry.Grid;

/** What the reference of one case looks like. */
record CaseLook(String id, Grid grid, List<LabelLook> labels) {
    CaseLook {
        labels = List.copyOf(labels);
    }

    /** Geometric mean of the steps: the edge of a cube (square) as large as a voxel (pixel). */
    double step() {
        return Math.pow(grid.spacing().voxelSize(), 1.0 / grid.dimensions());
    }
}
