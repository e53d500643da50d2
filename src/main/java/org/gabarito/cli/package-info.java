/** The command line, one class a command. */
@NullMarked
package org.gabarito.cli;

import org.jspecify.annotations.NullMarked;
