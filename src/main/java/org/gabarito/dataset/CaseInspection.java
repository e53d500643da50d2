package org.gabarito.dataset;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case before it is scored: from the headers of its files alone, or with their
 * labels ({@link CaseReader#inspect} and {@link CaseReader#inspectLabels}).
 */
public final class CaseInspection {
    private final Case inspected;
    private final @Nullable InspectedImage reference;
    private final @Nullable InspectedImage prediction;
    private final GeometryFit fit;
    private final List<String> differences;
    private final List<GeometryNote> notes;
    private final Footprint footprint;
    private final String problem;

    CaseInspection(
            Case inspected,
            @Nullable InspectedImage reference,
            @Nullable InspectedImage prediction,
            GeometryFit fit,
            List<String> differences,
            List<GeometryNote> notes,
            Footprint footprint,
            String problem) {
        this.inspected = inspected;
        this.reference = reference;
        this.prediction = prediction;
        this.fit = fit;
        this.differences = List.copyOf(differences);
        this.notes = List.copyOf(notes);
        this.footprint = footprint;
        this.problem = problem;
    }

    /** The case itself. */
    public Case inspected() {
        return inspected;
    }

    /** Empty when its file cannot be read. */
    public Optional<InspectedImage> reference() {
        return Optional.ofNullable(reference);
    }

    /** Empty when it is missing or its file cannot be read. */
    public Optional<InspectedImage> prediction() {
        return Optional.ofNullable(prediction);
    }

    /** What it takes to bring the prediction onto the reference's grid. */
    public GeometryFit fit() {
        return fit;
    }

    /** Every difference of the two grids, in words and with its numbers. */
    public List<String> differences() {
        return differences;
    }

    /** What was assumed, or would be done under the reader's policy. */
    public List<GeometryNote> notes() {
        return notes;
    }

    /**
     * Why the case would be marked as failed under the reader's policy; empty when it would not.
     */
    public String problem() {
        return problem;
    }

    /** Bytes of memory that scoring mostly takes; 0 when that is not known. */
    public long usualBytes() {
        return footprint.usual();
    }

    /** Bytes without which there is no scoring. */
    public long leastBytes() {
        return footprint.least();
    }

    /** Labels that only one side holds, where the labels have been read. */
    public SortedSet<Integer> oneSided() {
        SortedSet<Integer> labels = new TreeSet<>();
        if (reference != null && prediction != null) {
            labels.addAll(reference.labels().keySet());
            prediction.labels().keySet().stream()
                    .filter(label -> !labels.remove(label))
                    .toList()
                    .forEach(labels::add);
        }
        return labels;
    }
}
