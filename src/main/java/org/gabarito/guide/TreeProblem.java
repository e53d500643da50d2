package org.gabarito.guide;

/**
 * A fault in the tree files.
 *
 * @param code stable, such as {@code TREE-004}
 * @param file relative to the tree folder
 * @param line from 1; 0 where the whole file is meant
 */
public record TreeProblem(String code, String file, int line, String fault, String cure) {}
