/**
 * Config times data set gives scores. Handed one case at a time, hands on values with status and
 * reason, and aggregates under the policies for what is missing or empty.
 */
@NullMarked
package org.gabarito.evaluation;

import org.jspecify.annotations.NullMarked;
