package org.gabarito.survey;

import java.util.Optional;

/** Reads one answer off the findings, or leaves it open. */
interface Rule {
    Optional<Proposal> propose(Findings findings);
}
