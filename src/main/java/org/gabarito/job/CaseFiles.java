package org.gabarito.job;

import java.io.IOException;
import java.util.function.Function;
import org.gabarito.evaluation.CaseErrors;

/**
 * The label maps of a case, read again from the files that were sent, to be looked at. They are
 * there as long as the evaluation is.
 */
public interface CaseFiles {

    /**
     * Reads a case and works on it; the one read last is kept while there is memory for it.
     *
     * @param work must not hold on to the label maps
     * @throws IOException when its files are gone or unusable, or when it does not fit into memory
     *     beside what is being scored; the message says so
     */
    <T> T look(String evaluation, String method, String caseId, Function<CaseErrors, T> work)
            throws IOException;
}
