package org.gabarito.job;

/**
 * One line of the preview before scoring.
 *
 * @param prediction empty when it is missing
 */
public record PairPreview(String method, String caseId, String reference, String prediction) {}
