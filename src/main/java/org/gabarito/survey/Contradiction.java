package org.gabarito.survey;

/**
 * An answer that was given and that the data speak against.
 *
 * @param given value of the answer
 * @param proposal what the data say instead
 */
public record Contradiction(String given, Proposal proposal) {}
