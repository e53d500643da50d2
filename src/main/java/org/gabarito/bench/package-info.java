/** Measures the program as one uses it: inputs made here, whole commands, floors and peers. */
@NullMarked
package org.gabarito.bench;

import org.jspecify.annotations.NullMarked;
