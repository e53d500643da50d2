package org.gabarito.dataset;

import java.util.Optional;
import org.gabarito.image.FileSource;
import org.jspecify.annotations.Nullable;

/** One reference with the prediction of one method, which may be missing. */
public final class Case {
    private final String method;
    private final String id;
    private final FileSource reference;
    private final @Nullable FileSource prediction;
    private final @Nullable FileSource scores;
    private final String absence;

    public Case(String method, String id, FileSource reference, @Nullable FileSource prediction) {
        this(method, id, reference, prediction, null);
    }

    /**
     * @param scores a table beside the prediction that may hold scores of its objects
     */
    public Case(
            String method,
            String id,
            FileSource reference,
            @Nullable FileSource prediction,
            @Nullable FileSource scores) {
        this(method, id, reference, prediction, scores, "");
    }

    private Case(
            String method,
            String id,
            FileSource reference,
            @Nullable FileSource prediction,
            @Nullable FileSource scores,
            String absence) {
        this.method = method;
        this.id = id;
        this.reference = reference;
        this.prediction = prediction;
        this.scores = scores;
        this.absence = absence;
    }

    /** The same without its prediction, for a reason that is known. */
    Case absent(String reason) {
        return new Case(method, id, reference, null, scores, reason);
    }

    public String method() {
        return method;
    }

    /** The stem that both files share. */
    public String id() {
        return id;
    }

    public FileSource reference() {
        return reference;
    }

    public Optional<FileSource> prediction() {
        return Optional.ofNullable(prediction);
    }

    /** A table beside the prediction, for {@link InstanceScores} to look into. */
    public Optional<FileSource> scores() {
        return Optional.ofNullable(scores);
    }

    /** Why there is no prediction, empty where nobody knows. */
    public String absence() {
        return absence;
    }

    /** Name of the reference as the user knows it. */
    public String referenceName() {
        return reference.name();
    }

    /** Name of the prediction as the user knows it, empty when it is missing. */
    public String predictionName() {
        return prediction().map(FileSource::name).orElse("");
    }
}
