package org.gabarito.guide;

/** Where a walk through the trees stops: at a question, or at the end with a recommendation. */
public sealed interface Step permits Question, Recommendation {}
