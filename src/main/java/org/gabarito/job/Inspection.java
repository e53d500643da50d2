package org.gabarito.job;

import java.time.Duration;
import java.util.List;
import org.gabarito.dataset.CaseInspection;

/**
 * What is known so far of the cases of an evaluation that waits for review. Lives in memory only:
 * it holds texts of headers that may identify a patient.
 *
 * @param total cases to be looked at
 * @param cases those whose headers have been read
 * @param read those of them whose labels have been read as well: some, where there are many
 * @param reading how long reading labels took
 * @param skipped cases that are too many to be looked at before scoring
 * @param finished whether nothing more is to come
 */
public record Inspection(
        int total,
        List<CaseInspection> cases,
        List<CaseInspection> read,
        Duration reading,
        int skipped,
        boolean finished) {
    static final Inspection NONE = new Inspection(0, List.of(), List.of(), Duration.ZERO, 0, true);

    public Inspection {
        cases = List.copyOf(cases);
        read = List.copyOf(read);
    }
}
