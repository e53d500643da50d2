package org.gabarito.guide;

/**
 * One way on from a node.
 *
 * @param label what stands on the arrow when the tree is drawn
 * @param next id of a node or leaf of the same tree
 */
record Branch(Condition when, Text label, String next, Place place) {}
