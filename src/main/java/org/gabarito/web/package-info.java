/** Pages and HTTP interface. Handed requests, hands on pages and problem documents. */
@NullMarked
package org.gabarito.web;

import org.jspecify.annotations.NullMarked;
