package org.gabarito.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.image.ImageBudget;
import org.gabarito.image.ImageProblem;
import org.jspecify.annotations.Nullable;

/**
 * How a prediction lies to its reference, and how it comes onto the reference's grid; or the mask
 * of a rater to that of the first.
 *
 * @param sides what messages call both
 * @param reference without an axis of one voxel that the other side does not have; likewise the
 *     prediction
 * @param differences between both, in words
 * @param fit the least that it takes
 * @param obstacle why sampling anew does not help, where it does not
 * @param notes what was assumed on the way
 */
record Alignment(
        Sides sides,
        Lattice reference,
        Lattice prediction,
        List<String> differences,
        GeometryFit fit,
        String obstacle,
        @Nullable Spacing given,
        List<GeometryNote> notes) {
    private static final String STACKS =
            " If each slice is the mask of one instance, say so: --category ins --objects stack.";

    /**
     * What messages call the two images.
     *
     * @param reference what it is, such as {@code reference}; likewise the prediction
     * @param onto the reference with its file
     * @param file of the prediction
     */
    record Sides(String reference, String onto, String prediction, String file) {
        static Sides of(Case scored) {
            return new Sides(
                    "reference",
                    "its reference " + scored.referenceName(),
                    "prediction",
                    "prediction " + scored.predictionName());
        }

        private Geometry.Named reference(Lattice lattice) {
            return new Geometry.Named(reference, lattice);
        }

        private Geometry.Named prediction(Lattice lattice) {
            return new Geometry.Named(prediction, lattice);
        }
    }

    /**
     * @param given in place of the spacing of both; null for that of their headers
     */
    static Alignment of(
            Sides sides, Lattice reference, Lattice prediction, @Nullable Spacing given) {
        List<GeometryNote> notes = new ArrayList<>();
        Geometry.Named first = sides.reference(like(prediction, sides.reference(reference), notes));
        Geometry.Named second =
                sides.prediction(like(first.lattice(), sides.prediction(prediction), notes));
        List<String> differences = Geometry.differences(first, second, given != null);
        String obstacle = "";
        GeometryFit fit = GeometryFit.SAME;
        if (!differences.isEmpty()) {
            obstacle = Resampling.obstacle(respaced(first, given), respaced(second, given));
            fit = obstacle.isEmpty() ? GeometryFit.RESAMPLE : GeometryFit.NONE;
            if (Reorientation.of(first.lattice(), second.lattice(), given).isPresent()) {
                fit = GeometryFit.REORIENT;
            }
        } else if (first.lattice().placed() != second.lattice().placed()) {
            String adrift = (first.lattice().placed() ? second : first).name();
            notes.add(
                    new GeometryNote(
                            GeometryNote.Kind.UNPLACED,
                            adrift,
                            "the file of the "
                                    + adrift
                                    + " does not say where its voxels lie, so only shape and"
                                    + " spacing were compared"));
        }
        if (given != null) {
            notes.add(
                    new GeometryNote(
                            GeometryNote.Kind.SPACING,
                            "",
                            "spacing "
                                    + Geometry.spacing(given)
                                    + " was given in place of "
                                    + headers(first, second)));
        }
        return new Alignment(
                sides, first.lattice(), second.lattice(), differences, fit, obstacle, given, notes);
    }

    /** Without an axis of one voxel, when the other is flat. */
    private static Lattice like(Lattice other, Geometry.Named side, List<GeometryNote> notes) {
        Lattice lattice = side.lattice();
        if (other.dimensions() >= lattice.dimensions() || lattice.dimensions() != 3) {
            return lattice;
        }
        int dropped = -1;
        for (int axis = 0; axis < lattice.dimensions(); axis++) {
            if (lattice.grid().size(axis) == 1
                    && (dropped < 0 || lattice.without(axis).grid().sameShape(other.grid()))) {
                dropped = axis;
            }
        }
        if (dropped < 0) {
            return lattice;
        }
        notes.add(
                new GeometryNote(
                        GeometryNote.Kind.SINGLETON,
                        side.name(),
                        "the "
                                + Geometry.AXES.charAt(dropped)
                                + " axis of one voxel of the "
                                + side.name()
                                + " ("
                                + Geometry.shape(lattice.grid())
                                + ") was left out"));
        return lattice.without(dropped);
    }

    private static String headers(Geometry.Named reference, Geometry.Named prediction) {
        String first = Geometry.spacing(reference.lattice().grid().spacing());
        String second = Geometry.spacing(prediction.lattice().grid().spacing());
        return first.equals(second)
                ? first + " in both headers"
                : first
                        + " in the "
                        + reference.name()
                        + " and "
                        + second
                        + " in the "
                        + prediction.name();
    }

    private static Geometry.Named respaced(Geometry.Named side, @Nullable Spacing given) {
        return new Geometry.Named(side.name(), respaced(side.lattice(), given));
    }

    private static Lattice respaced(Lattice lattice, @Nullable Spacing given) {
        return given == null
                        || given.dimensions() != 1 && given.dimensions() != lattice.dimensions()
                ? lattice
                : lattice.with(every(given, lattice.dimensions()));
    }

    private static Spacing every(Spacing given, int axes) {
        if (given.dimensions() != 1) {
            return given;
        }
        double[] steps = new double[axes];
        Arrays.fill(steps, given.step(0));
        return Spacing.of(given.unit(), steps);
    }

    /**
     * @throws ImageProblem when the policy does not allow what it takes
     */
    void check(GeometryPolicy policy) throws ImageProblem {
        boolean allowed =
                switch (fit) {
                    case SAME -> true;
                    case REORIENT -> policy != GeometryPolicy.STRICT;
                    case RESAMPLE -> policy == GeometryPolicy.RESAMPLE;
                    case NONE, MISSING, UNREADABLE -> false;
                };
        if (!allowed) {
            throw new ImageProblem(
                    sides.file,
                    "It does not lie on the grid of "
                            + sides.onto
                            + ": "
                            + String.join("; ", differences)
                            + ".",
                    cure(policy));
        }
    }

    private String cure(GeometryPolicy policy) {
        boolean sameShape = reference.grid().sameShape(prediction.grid());
        String bySelf =
                "Resample or export the "
                        + sides.prediction
                        + " on the grid of the "
                        + sides.reference
                        + (sameShape ? ", or correct the header that is wrong." : ".");
        return switch (fit) {
            case REORIENT ->
                    "Its axes only have another order or direction: --geometry reorient puts them in"
                            + " that of the "
                            + sides.reference
                            + ", without changing a label. "
                            + bySelf;
            case RESAMPLE ->
                    "If both headers are right, --geometry resample takes the nearest voxels of the "
                            + sides.prediction
                            + ". "
                            + bySelf;
            default ->
                    (policy == GeometryPolicy.STRICT
                                    ? bySelf
                                    : "This cannot be done here, since " + obstacle + ". " + bySelf)
                            + (mayBeStacks() ? STACKS : "");
        };
    }

    /**
     * Whether one has an axis more than the other, or slices in another number and no place in the
     * world, as arrays of one mask an instance have.
     */
    private boolean mayBeStacks() {
        Grid one = reference.grid();
        Grid other = prediction.grid();
        boolean placed = one.spacing().isPhysical() || other.spacing().isPhysical();
        return Math.max(one.dimensions(), other.dimensions()) == 3
                && one.size(0) == other.size(0)
                && one.size(1) == other.size(1)
                && (one.dimensions() != other.dimensions()
                        || !placed && one.size(2) != other.size(2));
    }

    /** That of the reference, with the spacing given. */
    Grid grid(String referenceName) throws ImageProblem {
        return given == null
                ? reference.grid()
                : reference.grid().with(spacing(given, reference.dimensions(), referenceName));
    }

    static Spacing spacing(Spacing given, int axes, String file) throws ImageProblem {
        if (given.dimensions() != 1 && given.dimensions() != axes) {
            throw new ImageProblem(
                    file,
                    "It has "
                            + axes
                            + " axes, but the spacing given has "
                            + given.dimensions()
                            + ".",
                    "Give one spacing an axis, x first.");
        }
        return every(given, axes);
    }

    /** The labels of a prediction on a grid, which is that of the reference. */
    LabelMap bring(LabelMap labels, Grid grid, ImageBudget budget, List<GeometryNote> log)
            throws ImageProblem {
        if (fit == GeometryFit.SAME) {
            return labels.with(grid);
        }
        LabelMap source = labels.with(prediction.grid());
        if (fit == GeometryFit.REORIENT) {
            Optional<Reorientation> axes = Reorientation.of(reference, prediction, given);
            log.add(
                    new GeometryNote(
                            GeometryNote.Kind.REORIENTED,
                            sides.prediction,
                            "the axes of the "
                                    + sides.prediction
                                    + " were reordered to "
                                    + axes.orElseThrow()
                                    + " of its file"));
            return axes.orElseThrow().of(source, grid);
        }
        return resampled(source, grid, budget, log);
    }

    private LabelMap resampled(
            LabelMap source, Grid grid, ImageBudget budget, List<GeometryNote> log)
            throws ImageProblem {
        if ((long) grid.voxels() * Voxels.width(source) > budget.maxVoxels()) {
            throw new ImageProblem(
                    sides.file,
                    "On the grid of " + sides.onto + " it needs more memory than there is here.",
                    "Give the program more memory (JAVA_TOOL_OPTIONS=-Xmx…) or crop the images.");
        }
        Lattice to = respaced(reference, given);
        Lattice from = respaced(prediction, given);
        Resampling resampling = Resampling.of(to, from);
        LabelMap result = resampling.of(source, grid);
        if (resampling.outside() == grid.voxels()) {
            throw new ImageProblem(
                    sides.file,
                    "It lies nowhere where "
                            + sides.onto
                            + " does, so there is nothing to resample: "
                            + String.join("; ", differences)
                            + ".",
                    "Correct the header that is wrong, or give the "
                            + sides.prediction
                            + " of this case.");
        }
        log.add(
                new GeometryNote(
                        GeometryNote.Kind.RESAMPLED,
                        sides.prediction,
                        "the "
                                + sides.prediction
                                + " was resampled (nearest neighbour) from "
                                + Geometry.shape(from.grid())
                                + " at "
                                + Geometry.spacing(from.grid().spacing())
                                + " to "
                                + Geometry.shape(to.grid())
                                + " at "
                                + Geometry.spacing(to.grid().spacing())
                                + "; "
                                + resampling.outside()
                                + " of "
                                + grid.voxels()
                                + " voxels of the "
                                + sides.reference
                                + " lie outside of the "
                                + sides.prediction
                                + " and count as background in it; "
                                + resampling.lost(source)
                                + " labelled voxels of the "
                                + sides.prediction
                                + " lie outside of the "
                                + sides.reference
                                + " and count nowhere"));
        return result;
    }
}
