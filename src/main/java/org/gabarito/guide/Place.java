package org.gabarito.guide;

/**
 * Where something is written.
 *
 * @param file relative to the tree folder
 * @param line from 1
 */
record Place(String file, int line) {}
