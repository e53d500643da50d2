package org.gabarito.cli;

/** What the exit codes mean; scripts rely on them. */
final class Exit {
    /** Done, even when single cases failed: they are marked and counted. */
    static final int DONE = 0;

    /** The same, but {@code --strict} was given and something was not as it should be. */
    static final int WARNED = 1;

    static final int USAGE = 2;

    /** Nothing could be done; no result file was written. */
    static final int NOTHING = 3;

    static final int INTERNAL = 4;

    private Exit() {}
}
