package org.gabarito.guide;

/** The answers lead to a problem category for which there are no trees yet. */
public record CategoryWithoutFlow(String category) implements Step {}
