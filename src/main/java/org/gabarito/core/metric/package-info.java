/**
 * What a metric is and the evidence it is computed from. Evidence is made once a case and shared by
 * every metric that asks; a metric turns evidence into a value with unit and definition id.
 */
@NullMarked
package org.gabarito.core.metric;

import org.jspecify.annotations.NullMarked;
