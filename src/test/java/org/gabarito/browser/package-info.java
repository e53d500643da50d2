/** The site as people use it: real Chromium against the running server. */
package org.gabarito.browser;
