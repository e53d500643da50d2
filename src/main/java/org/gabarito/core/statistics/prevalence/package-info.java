/** What a classifier is worth where the disease is rarer or more common than in the study. */
@NullMarked
package org.gabarito.core.statistics.prevalence;

import org.jspecify.annotations.NullMarked;
