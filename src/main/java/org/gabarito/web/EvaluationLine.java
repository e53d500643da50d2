package org.gabarito.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gabarito.job.EvaluationStatus;

/**
 * An evaluation in a list or a heading.
 *
 * @param state in lower case
 * @param created to read, in UTC
 * @param createdExact as machines read it
 */
public record EvaluationLine(
        String id,
        String name,
        String state,
        String created,
        String createdExact,
        int done,
        int total,
        int failed,
        boolean ended) {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    static EvaluationLine of(EvaluationStatus status) {
        return new EvaluationLine(
                status.id(),
                status.name(),
                status.state().name().toLowerCase(Locale.ROOT),
                MINUTES.format(status.created()),
                status.created().toString(),
                status.done(),
                status.total(),
                status.failed(),
                status.state().isFinal());
    }

    public int percent() {
        return total == 0 ? 0 : (int) (100L * done / total);
    }
}
