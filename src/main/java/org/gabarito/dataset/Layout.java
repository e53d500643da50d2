package org.gabarito.dataset;

/**
 * How the files of one side lie in folders, what they are called, and which file says what their
 * labels are. To add one: a class, a word in {@link Layouts}, a test, a line in docs/reference.
 */
interface Layout {

    /** As on the command line. */
    String name();

    /** Whether these files lie so; seen from names alone. */
    boolean recognises(Listing files, Contents contents);

    /** Picks the label maps and names their cases. */
    Side arrange(Arranging side);
}
