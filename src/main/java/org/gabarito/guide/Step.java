package org.gabarito.guide;

/**
 * Where a walk through the trees stops: at a question, at the end with a recommendation, or at a
 * problem category whose metrics these trees do not choose.
 */
public sealed interface Step permits Question, Recommendation, CategoryWithoutFlow {}
