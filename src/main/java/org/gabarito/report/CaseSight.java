package org.gabarito.report;

import java.io.IOException;
import java.util.function.Consumer;
import org.gabarito.evaluation.CaseErrors;

/** Reads the label maps behind a report again, as long as there are any. */
@FunctionalInterface
public interface CaseSight {
    /** Of results without images, or whose images are not to be read again. */
    CaseSight NONE =
            (method, caseId, work) -> {
                throw new IOException("There are no images.");
            };

    /**
     * Lets work look at a case.
     *
     * @param work must not hold on to the label maps
     * @throws IOException when its files are gone or unusable, or when it does not fit into memory;
     *     the message says so
     */
    void look(String method, String caseId, Consumer<CaseErrors> work) throws IOException;
}
