package org.gabarito.dataset;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.image.FileSource;
import org.gabarito.image.ImageBudget;
import org.gabarito.image.ImageFormat;
import org.gabarito.image.ImageFormats;
import org.gabarito.image.ImageProblem;
import org.gabarito.image.LabelImage;
import org.jspecify.annotations.Nullable;

/**
 * Reads both images of a case, side by side, and checks that they lie on the same grid.
 *
 * @param spacing overrides the headers, a single step along every axis; null takes theirs
 */
public record CaseReader(@Nullable Spacing spacing, ImageBudget budget) {
    // Both files of a case mostly have the same name.
    private static final String REFERENCE = "reference";
    private static final String PREDICTION = "prediction";

    /**
     * @throws ImageProblem when a file is unusable or the geometry differs; the message names the
     *     file, the exact difference and the cure
     */
    public CaseImages read(Case scored) throws IOException {
        FileSource predicted = scored.prediction().orElse(null);
        if (predicted == null) {
            Hashed reference = readOne(REFERENCE, scored.reference());
            return new CaseImages(
                    place(reference.image, scored.reference()), null, reference.hash, null);
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
        Geometry.check(reference.image, prediction.image, scored, spacing);
        LabelMap labels = place(reference.image, scored.reference());
        return new CaseImages(
                labels,
                prediction.image.labels().with(labels.grid().spacing()),
                reference.hash,
                prediction.hash);
    }

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

    private LabelMap place(LabelImage image, FileSource source) throws ImageProblem {
        if (spacing == null) {
            return image.labels();
        }
        int axes = image.labels().grid().dimensions();
        if (spacing.dimensions() == 1) {
            double[] steps = new double[axes];
            Arrays.fill(steps, spacing.step(0));
            return image.labels().with(Spacing.of(spacing.unit(), steps));
        }
        if (spacing.dimensions() != axes) {
            throw new ImageProblem(
                    source.name(),
                    "It has "
                            + axes
                            + " axes, but the spacing given has "
                            + spacing.dimensions()
                            + ".",
                    "Give one spacing an axis, x first.");
        }
        return image.labels().with(spacing);
    }

    private Hashed readOne(String side, FileSource source) throws IOException {
        try {
            return readOne(source);
        } catch (ImageProblem e) {
            throw new ImageProblem(side + " " + e.file(), e.fault(), e.cure());
        }
    }

    private Hashed readOne(FileSource source) throws IOException {
        ImageFormat format =
                ImageFormats.find(source.name())
                        .orElseThrow(
                                () ->
                                        new ImageProblem(
                                                source.name(),
                                                "Files of this kind are not read.",
                                                "Convert it to NIfTI or PNG."));
        try (HashedSource hashing = new HashedSource(source)) {
            LabelImage image = format.read(hashing, budget);
            return new Hashed(image, hashing.hash());
        }
    }

    private record Hashed(LabelImage image, String hash) {}
}
