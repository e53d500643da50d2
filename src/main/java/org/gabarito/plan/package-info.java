/**
 * What to compute: metrics with parameters and policies, as a file that people download, share and
 * run. Handed a recommendation or a file, hands on a metric config.
 */
@NullMarked
package org.gabarito.plan;

import org.jspecify.annotations.NullMarked;
