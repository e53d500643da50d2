package org.gabarito.report.html;

/** A part of the report with a heading. */
interface Section {
    /** Where links lead. */
    String id();

    String heading();

    /** Whether there is anything to say. */
    default boolean says() {
        return true;
    }

    void write(Html to);
}
