/**
 * The questionnaire: decision trees read from data files, checked, and replayed from a person's
 * answers to the next question or to a recommendation. Handed answers, hands on a recommendation.
 */
@NullMarked
package org.gabarito.guide;

import org.jspecify.annotations.NullMarked;
