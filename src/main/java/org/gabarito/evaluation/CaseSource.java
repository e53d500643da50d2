package org.gabarito.evaluation;

import java.io.IOException;
import org.gabarito.dataset.Case;

/** Reads the cases of one category of problem. */
interface CaseSource {

    /**
     * @throws IOException when a file is unusable; the message says which, why, and what to do
     */
    CaseEvidence read(Case scored) throws IOException;
}
