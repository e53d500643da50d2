/**
 * Which predicted object belongs to which object of the reference: criteria of localization,
 * strategies of assignment, and what follows from scored objects.
 */
@NullMarked
package org.gabarito.core.matching;

import org.jspecify.annotations.NullMarked;
