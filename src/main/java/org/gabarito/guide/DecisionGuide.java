package org.gabarito.guide;

/** How to choose between the metrics of one leaf. */
public record DecisionGuide(String id, Text title, Text text, Provenance provenance) {}
