/**
 * What a config says, as sentences for the methods section of a paper: each tied to the part of the
 * config that it states, with a marked blank for whatever no config can know.
 */
@NullMarked
package org.gabarito.report.methods;

import org.jspecify.annotations.NullMarked;
