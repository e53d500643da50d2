package org.gabarito.guide;

/** What a person should know of a metric, in words; numbers and names come from the catalogue. */
public record MetricCard(String metric, Text meaning, Text strengths, Text weakPoints) {}
