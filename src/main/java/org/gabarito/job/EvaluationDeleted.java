package org.gabarito.job;

/** Fired when an evaluation has been deleted for good, so that nobody keeps anything of it. */
public record EvaluationDeleted(String id) {}
