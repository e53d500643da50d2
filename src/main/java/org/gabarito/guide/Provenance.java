package org.gabarito.guide;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a fact of the trees comes from.
 *
 * @param sources keys of {@code sources.yaml}, such as {@code paper}, {@code recalled}, {@code
 *     inferred}
 * @param confidence {@code high}, {@code medium} or {@code low}: how sure it is that the fact is as
 *     published
 * @param note what exactly was seen or inferred, may be empty
 */
public record Provenance(List<String> sources, String confidence, Text note) {
    private static final List<String> FROM_LOW_TO_HIGH = List.of("low", "medium", "high");

    public Provenance {
        sources = List.copyOf(sources);
    }

    public boolean isLessSureThan(Provenance other) {
        return sureness() < other.sureness();
    }

    int sureness() {
        return FROM_LOW_TO_HIGH.indexOf(confidence);
    }

    /** Of a statement that rests on both: the sources of both, as sure as the less sure one. */
    Provenance and(Provenance other) {
        return new Provenance(
                Stream.concat(sources.stream(), other.sources.stream()).distinct().toList(),
                FROM_LOW_TO_HIGH.indexOf(confidence) < FROM_LOW_TO_HIGH.indexOf(other.confidence)
                        ? confidence
                        : other.confidence,
                note.and(other.note));
    }
}
