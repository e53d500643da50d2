/**
 * What label maps say about the questions of the guide. Handed a data set, hands on proposed
 * answers, each with its evidence; what the data cannot tell is not proposed.
 */
@NullMarked
package org.gabarito.survey;

import org.jspecify.annotations.NullMarked;
