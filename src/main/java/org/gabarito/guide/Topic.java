package org.gabarito.guide;

/** A group of questions that belong together. */
public record Topic(String id, Text title) {}
