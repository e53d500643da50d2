/** Evaluations that outlive a request: entities, queue, workers. The only room with a database. */
@NullMarked
package org.gabarito.job;

import org.jspecify.annotations.NullMarked;
