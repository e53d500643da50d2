package org.gabarito.job;

/**
 * Fired beside the work when an evaluation has results, so that these can be made ready to show.
 */
public record EvaluationDone(String id) {}
