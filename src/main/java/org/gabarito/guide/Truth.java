package org.gabarito.guide;

/** What answers say of a condition; open while an answer that decides it is missing. */
enum Truth {
    YES,
    NO,
    OPEN
}
