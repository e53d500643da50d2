package org.gabarito.report.plot;

/**
 * One drawing.
 *
 * @param metric id of the metric
 * @param parameters as in tables, empty where it has none
 * @param svg a complete {@code svg} element
 */
public record Figure(String metric, String parameters, String svg) {}
