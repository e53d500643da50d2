package org.gabarito.guide;

/**
 * A worked example.
 *
 * @param published whether its outcome is the paper's own; otherwise it is our proposal
 */
public record Scenario(String id, Text title, Answers answers, boolean published) {}
