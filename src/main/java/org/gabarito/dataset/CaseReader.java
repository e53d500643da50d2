package org.gabarito.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.gabarito.core.geometry.Connectivity;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.ObjectRuns;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.image.FileSource;
import org.gabarito.image.ImageBudget;
import org.gabarito.image.ImageFormat;
import org.gabarito.image.ImageFormats;
import org.gabarito.image.ImageHeader;
import org.gabarito.image.ImageProblem;
import org.gabarito.image.LabelImage;
import org.jspecify.annotations.Nullable;

/**
 * Reads both images of a case, side by side, and sees to it that they lie on the same grid.
 *
 * @param spacing overrides the headers, a single step along every axis; null takes theirs
 * @param geometry what may be done to a prediction that lies on another grid, or to the mask of a
 *     rater on another than that of the first
 * @param stacks whether files are masks of instances, to be read with {@link #readMasks}
 * @param pieces how voxels of an object hang together where predictions are detection maps; both
 *     sides are read as maps of numbered objects then. Null where files hold labels
 * @param ignore label whose voxels count nowhere: a consensus of raters treats it so
 */
public record CaseReader(
        @Nullable Spacing spacing,
        GeometryPolicy geometry,
        ImageBudget budget,
        boolean stacks,
        @Nullable Connectivity pieces,
        @Nullable Integer ignore) {
    // Both files of a case mostly have the same name.
    private static final String REFERENCE = "reference";
    private static final String PREDICTION = "prediction";

    /** One that refuses predictions on another grid. */
    public CaseReader(@Nullable Spacing spacing, ImageBudget budget) {
        this(spacing, GeometryPolicy.STRICT, budget);
    }

    /** One of label maps. */
    public CaseReader(@Nullable Spacing spacing, GeometryPolicy geometry, ImageBudget budget) {
        this(spacing, geometry, budget, false, null, null);
    }

    /** One without a label to ignore. */
    public CaseReader(
            @Nullable Spacing spacing,
            GeometryPolicy geometry,
            ImageBudget budget,
            boolean stacks,
            @Nullable Connectivity pieces) {
        this(spacing, geometry, budget, stacks, pieces, null);
    }

    /**
     * @throws ImageProblem when a file is unusable or the geometry differs more than is allowed;
     *     the message names the file, the exact difference and the cure
     */
    public CaseImages read(Case scored) throws IOException {
        FileSource predicted = scored.prediction().orElse(null);
        if (predicted == null) {
            Hashed reference = readOne(REFERENCE, scored.reference());
            Lattice lattice = reference.lattice();
            Grid grid = alone(lattice, scored);
            return new CaseImages(
                    reference.labels().with(grid),
                    null,
                    reference.hash,
                    null,
                    reference.geometry,
                    lattice.with(grid.spacing()).place(),
                    Map.of());
        }
        CompletableFuture<Hashed> other =
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return readOne(PREDICTION, predicted);
                            } catch (IOException e) {
                                throw new CompletionException(e);
                            }
                        });
        Hashed reference;
        try {
            reference = readOne(REFERENCE, scored.reference());
        } catch (IOException | RuntimeException e) {
            other.exceptionally(ignored -> null).join();
            throw e;
        }
        Hashed prediction = join(other);
        Alignment alignment = alignment(scored, reference.lattice(), prediction.lattice());
        alignment.check(geometry);
        Grid grid = alignment.grid(scored.referenceName());
        List<GeometryNote> notes = new ArrayList<>(reference.geometry);
        notes.addAll(alignment.notes());
        LabelMap moved = alignment.bring(prediction.labels(), grid, budget, notes);
        return new CaseImages(
                reference.labels().with(grid),
                moved,
                reference.hash,
                prediction.hash,
                notes,
                alignment.reference().with(grid.spacing()).place(),
                prediction.scores);
    }

    /** The same for a case whose instances are masks; those of one side may overlap. */
    public CaseMasks readMasks(Case scored) throws IOException {
        HashedMasks reference = masks(REFERENCE, scored.reference());
        FileSource predicted = scored.prediction().orElse(null);
        if (predicted == null) {
            Grid grid = alone(reference.stack.lattice(), scored);
            return new CaseMasks(reference.stack.on(grid), null, reference.hash, null, List.of());
        }
        HashedMasks prediction = masks(PREDICTION, predicted);
        Alignment alignment =
                alignment(scored, reference.stack.lattice(), prediction.stack.lattice());
        alignment.check(geometry);
        Grid grid = alignment.grid(scored.referenceName());
        List<GeometryNote> notes = new ArrayList<>(alignment.notes());
        ObjectRuns moved;
        if (alignment.fit() == GeometryFit.SAME) {
            moved = prediction.stack.on(grid);
        } else {
            List<GeometryNote> ofMasks = new ArrayList<>();
            moved =
                    prediction.stack.each(
                            grid, mask -> alignment.bring(mask, grid, budget, ofMasks));
            // What was done to one was done to all; how many voxels it took differs.
            ofMasks.stream().limit(1).forEach(notes::add);
        }
        return new CaseMasks(
                reference.stack.on(grid), moved, reference.hash, prediction.hash, notes);
    }

    private Alignment alignment(Case one, Lattice reference, Lattice prediction) {
        return Alignment.of(Alignment.Sides.of(one), reference, prediction, spacing);
    }

    private Grid alone(Lattice lattice, Case scored) throws ImageProblem {
        return spacing == null
                ? lattice.grid()
                : lattice.grid()
                        .with(
                                Alignment.spacing(
                                        spacing, lattice.dimensions(), scored.referenceName()));
    }

    private HashedMasks masks(String side, FileSource source) throws IOException {
        return named(
                side,
                () -> {
                    try (HashedSource hashing = new HashedSource(source)) {
                        MaskStack stack = MaskStack.read(source, hashing, budget);
                        return new HashedMasks(stack, hashing.hash());
                    }
                });
    }

    private record HashedMasks(MaskStack stack, String hash) {}

    private static Hashed join(CompletableFuture<Hashed> other) throws IOException {
        try {
            return other.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    /** What the headers say of a case, and what would become of it; reads no voxel. */
    public CaseInspection inspect(Case one) {
        return inspect(one, this::header);
    }

    /** The same with labels, names and texts: reads both files, one after the other. */
    public CaseInspection inspectLabels(Case one) {
        return inspect(one, this::contents);
    }

    private CaseInspection inspect(Case one, Look look) {
        Seen reference = null;
        InspectedImage prediction = null;
        String problem = "";
        try {
            reference = named(REFERENCE, () -> look.at(one.reference(), false));
        } catch (IOException e) {
            problem = message(e);
        }
        if (one.prediction().isPresent()) {
            try {
                prediction =
                        named(
                                PREDICTION,
                                () -> look.at(one.prediction().orElseThrow(), true).image);
            } catch (IOException e) {
                problem = problem.isEmpty() ? message(e) : problem + " " + message(e);
            }
        }
        if (!problem.isEmpty() || reference == null) {
            return new CaseInspection(
                    one,
                    reference == null ? null : reference.image,
                    prediction,
                    GeometryFit.UNREADABLE,
                    List.of(),
                    List.of(),
                    Footprint.UNKNOWN,
                    problem);
        }
        if (prediction == null) {
            return new CaseInspection(
                    one,
                    reference.image,
                    null,
                    GeometryFit.MISSING,
                    List.of(),
                    reference.notes,
                    footprint(one, reference, null, false),
                    "");
        }
        return aligned(one, reference, prediction);
    }

    private CaseInspection aligned(Case one, Seen reference, InspectedImage prediction) {
        Alignment alignment = alignment(one, reference.image.lattice(), prediction.lattice());
        List<GeometryNote> notes = new ArrayList<>(reference.notes);
        notes.addAll(alignment.notes());
        String problem = "";
        try {
            alignment.check(geometry);
            alignment.grid(one.referenceName());
        } catch (ImageProblem e) {
            problem = message(e);
        }
        return new CaseInspection(
                one,
                reference.image,
                prediction,
                alignment.fit(),
                alignment.differences(),
                notes,
                footprint(one, reference, prediction, alignment.fit() != GeometryFit.SAME),
                problem);
    }

    private Footprint footprint(
            Case one, Seen reference, @Nullable InspectedImage prediction, boolean moved) {
        if (!stacks) {
            Footprint both = Footprint.of(reference.image, prediction, moved);
            return one.reference() instanceof RaterFiles raters
                    ? both.withRaters(raters.files().size(), reference.image, reference.moved)
                    : both;
        }
        try {
            FileSource predicted = one.prediction().orElse(null);
            return Footprint.ofStacks(
                    MaskStack.bytes(one.reference(), budget),
                    predicted == null ? 0 : MaskStack.bytes(predicted, budget));
        } catch (IOException e) {
            return Footprint.UNKNOWN;
        }
    }

    private static String message(IOException e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    private Seen header(FileSource source, boolean predicted) throws IOException {
        if (stacks) {
            return Seen.of(MaskStack.header(source, budget));
        }
        if (source instanceof RaterFiles raters) {
            RaterConsensus.Headers headers = new RaterConsensus(raters, this).headers();
            return new Seen(headers.image(), List.of(), headers.moved());
        }
        ImageHeader header = format(source).readHeader(source, budget);
        return Seen.of(
                new InspectedImage(
                        source.name(),
                        header.grid(),
                        header.orientation(),
                        pieces == null ? header.labelBytes() : Integer.BYTES,
                        Map.of()));
    }

    private Seen contents(FileSource source, boolean predicted) throws IOException {
        if (stacks) {
            return Seen.of(MaskStack.contents(source, budget));
        }
        if (source instanceof RaterFiles raters) {
            RaterConsensus.Read read = new RaterConsensus(raters, this).read();
            return new Seen(inspected(source, read.image()), read.geometry(), 0);
        }
        return Seen.of(inspected(source, image(source, source, predicted).image));
    }

    private static InspectedImage inspected(FileSource source, LabelImage image) {
        LabelMap labels = image.labels();
        return new InspectedImage(
                source.name(),
                labels.grid(),
                image.orientation(),
                Voxels.width(labels),
                Voxels.counts(labels),
                image.names(),
                image.texts());
    }

    private Hashed readOne(String side, FileSource source) throws IOException {
        return named(side, () -> readOne(source, side.equals(PREDICTION)));
    }

    private static <T> T named(String side, Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (ImageProblem e) {
            throw new ImageProblem(side + " " + e.file(), e.fault(), e.cure());
        }
    }

    private Hashed readOne(FileSource source, boolean predicted) throws IOException {
        if (source instanceof RaterFiles raters) {
            RaterConsensus.Read read = new RaterConsensus(raters, this).read();
            return new Hashed(read.image(), Map.of(), read.hash(), read.geometry());
        }
        try (HashedSource hashing = new HashedSource(source)) {
            Objects objects = image(source, hashing, predicted);
            return new Hashed(objects.image, objects.scores, hashing.hash(), List.of());
        }
    }

    /**
     * @param bytes the same file, such as one that hashes what is read
     */
    private Objects image(FileSource source, FileSource bytes, boolean predicted)
            throws IOException {
        ImageFormat format = format(source);
        if (pieces == null) {
            return new Objects(format.read(bytes, budget), Map.of());
        }
        LabelImage image = format.read(bytes, predicted ? budget.ofScores() : budget);
        DetectionMap map =
                predicted
                        ? DetectionMap.ofScores(image.labels(), pieces, source.name())
                        : DetectionMap.ofLabels(image.labels(), pieces);
        return new Objects(
                new LabelImage(map.objects(), image.orientation(), new TreeMap<>(), image.texts()),
                map.scores());
    }

    private record Objects(LabelImage image, Map<Integer, Double> scores) {}

    static ImageFormat format(FileSource source) throws ImageProblem {
        return ImageFormats.find(source.name())
                .orElseThrow(
                        () ->
                                new ImageProblem(
                                        source.name(),
                                        "Files of this kind are not read.",
                                        "Convert it to NIfTI or PNG."));
    }

    private interface Look {
        Seen at(FileSource source, boolean predicted) throws IOException;
    }

    /**
     * @param notes on the masks that it was made of
     * @param moved voxels of the largest of these that lies on another grid, as far as headers say
     */
    private record Seen(InspectedImage image, List<GeometryNote> notes, long moved) {
        static Seen of(InspectedImage image) {
            return new Seen(image, List.of(), 0);
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private record Hashed(
            LabelImage image,
            Map<Integer, Double> scores,
            String hash,
            List<GeometryNote> geometry) {
        LabelMap labels() {
            return image.labels();
        }

        Lattice lattice() {
            return Lattice.of(labels().grid(), image.orientation());
        }
    }
}
