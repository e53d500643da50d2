package org.gabarito.guide;

/** What answers say of a condition; open while an answer that decides it is missing. */
public enum Truth {
    YES,
    NO,
    OPEN
}
