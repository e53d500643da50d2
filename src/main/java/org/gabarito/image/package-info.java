/**
 * Image files turned into label maps with geometry. Handed bytes of unknown honesty, hands on a
 * label image or a problem that says what is wrong and what to do.
 */
@NullMarked
package org.gabarito.image;

import org.jspecify.annotations.NullMarked;
