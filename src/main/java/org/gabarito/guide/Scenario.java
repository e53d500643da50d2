package org.gabarito.guide;

/**
 * A worked example.
 *
 * @param summary what the study does, in a sentence
 * @param published whether its outcome is the paper's own; otherwise it is our proposal
 */
public record Scenario(
        String id,
        Text title,
        Text summary,
        Answers answers,
        boolean published,
        Provenance provenance) {}
