package org.gabarito.guide;

/**
 * The problem category is known, but the trees that would choose its metrics are not among the
 * files.
 */
public record CategoryWithoutFlow(String category) implements Step {}
