package org.gabarito.job;

import java.util.List;

/**
 * An evaluation in the history of this server.
 *
 * @param configHash of the config that it was scored by; empty before it has ended
 * @param headlines empty unless it is done
 */
public record PastEvaluation(EvaluationStatus status, String configHash, List<Headline> headlines) {
    public PastEvaluation {
        headlines = List.copyOf(headlines);
    }
}
