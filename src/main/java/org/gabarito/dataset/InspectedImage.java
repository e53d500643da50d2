package org.gabarito.dataset;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gabarito.core.geometry.Grid;
import org.gabarito.image.HeaderText;
import org.gabarito.image.Orientation;

/**
 * What is known of one image of a case.
 *
 * @param file its name as the user knows it
 * @param labelBytes bytes a voxel that its labels may need: 1, 2 or 4
 * @param labels label to voxels, without the background; empty while only the header has been read
 * @param names of labels, where the file gives them and has been read
 * @param texts of the header that may identify a patient, where the file has been read
 */
public record InspectedImage(
        String file,
        Grid grid,
        Orientation orientation,
        int labelBytes,
        SortedMap<Integer, Long> labels,
        SortedMap<Integer, String> names,
        List<HeaderText> texts) {
    public InspectedImage {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        texts = List.copyOf(texts);
    }

    InspectedImage(
            String file,
            Grid grid,
            Orientation orientation,
            int labelBytes,
            Map<Integer, Long> labels) {
        this(
                file,
                grid,
                orientation,
                labelBytes,
                new TreeMap<>(labels),
                new TreeMap<>(),
                List.of());
    }

    /** Such as {@code 512 × 512 × 90}. */
    public String shape() {
        return Geometry.shape(grid);
    }

    /** Such as {@code 0.7 × 0.7 × 3 mm}, or {@code no spacing}. */
    public String spacing() {
        return Geometry.spacing(grid.spacing());
    }

    /** Whether the file says where its voxels lie. */
    public boolean placed() {
        return lattice().placed();
    }

    /** How many coordinates a point of its world has. */
    public int worldDimensions() {
        return lattice().worldDimensions();
    }

    /** How many axes it has; a last one of one voxel does not count. */
    public int dimensions() {
        return lattice().dimensions();
    }

    /**
     * An outer corner in the world: right, anterior, superior in millimetres.
     *
     * @param which bit by bit whether the corner lies at the far end of an axis; 0 is the outer
     *     corner of the first voxel
     */
    public double[] corner(int which) {
        Lattice lattice = lattice();
        double[] corner = new double[lattice.dimensions()];
        for (int axis = 0; axis < corner.length; axis++) {
            corner[axis] = (which >> axis & 1) * (double) lattice.grid().size(axis) - 0.5;
        }
        return lattice.point(corner);
    }

    /** The same along its own axes from its first voxel, wherever that lies. */
    public double[] ownCorner(int which) {
        Lattice lattice = lattice();
        double[] corner = new double[lattice.dimensions()];
        for (int axis = 0; axis < corner.length; axis++) {
            corner[axis] = (which >> axis & 1) * lattice.grid().size(axis) * lattice.step(axis);
        }
        return corner;
    }

    /** How many corners there are. */
    public int corners() {
        return 1 << lattice().dimensions();
    }

    Lattice lattice() {
        return Lattice.of(grid, orientation);
    }
}
