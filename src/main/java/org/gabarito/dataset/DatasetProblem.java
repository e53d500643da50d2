package org.gabarito.dataset;

/**
 * Something wrong with the data.
 *
 * @param code stable, such as {@code DATA-007}
 * @param where file or case
 * @param fault what is wrong
 * @param cure what to do
 */
public record DatasetProblem(String code, String where, String fault, String cure) {}
