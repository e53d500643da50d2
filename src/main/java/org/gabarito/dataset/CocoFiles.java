package org.gabarito.dataset;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gabarito.core.matching.DetectionColumns;
import org.gabarito.core.matching.Detections;
import org.gabarito.image.FileSource;

/**
 * A reference and results in COCO's JSON. Both files are read side by side, as streams: of the text
 * nothing is kept but numbers.
 *
 * @param detections images by ascending id, classes by ascending category id
 * @param imageNames file names by the number of the image, the id where there is none
 * @param referenceHash SHA-256 of the stored bytes
 */
public record CocoFiles(
        Detections detections,
        List<String> imageNames,
        String referenceHash,
        String predictionHash) {

    public CocoFiles {
        imageNames = List.copyOf(imageNames);
    }

    /**
     * @param problems receives everything that is wrong, with the file and the place in it
     * @return nothing after a problem
     */
    public static Optional<CocoFiles> read(
            FileSource reference, FileSource results, List<DatasetProblem> problems) {
        CompletableFuture<CocoSide> other =
                CompletableFuture.supplyAsync(() -> CocoSide.read(results, true));
        CocoSide truth = CocoSide.read(reference, false);
        CocoSide found = other.join();
        problems.addAll(truth.problems.found());
        problems.addAll(found.problems.found());
        if (!truth.problems.none() || !found.problems.none()) {
            return Optional.empty();
        }
        return join(truth, found, problems);
    }

    private static Optional<CocoFiles> join(
            CocoSide truth, CocoSide found, List<DatasetProblem> problems) {
        CocoIndex index = new CocoIndex(truth);
        try {
            boolean draw = truth.objects.haveMasks() && found.objects.haveMasks();
            CompletableFuture<DetectionColumns> others =
                    CompletableFuture.supplyAsync(() -> index.columns(found, draw));
            DetectionColumns references = index.columns(truth, draw);
            DetectionColumns predictions = others.join();
            if (truth.problems.none() && found.problems.none()) {
                return Optional.of(
                        new CocoFiles(
                                new Detections(
                                        index.imageIds(),
                                        index.categoryNames(),
                                        references,
                                        predictions),
                                index.imageNames(),
                                truth.hash(),
                                found.hash()));
            }
        } finally {
            problems.addAll(truth.problems.found());
            problems.addAll(found.problems.found());
        }
        return Optional.empty();
    }
}
