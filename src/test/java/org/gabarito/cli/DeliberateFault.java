package org.gabarito.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One thing that can be wrong with data, and what must be said about it.
 *
 * @param group what kind of data it is, as a heading
 * @param what in a few words
 * @param consequence for the other cases
 * @param making puts it into the folders of the references and the predictions
 * @param said part of the message
 */
record DeliberateFault(
        String group, String what, Consequence consequence, Making making, String said) {

    /** What becomes of the rest. */
    enum Consequence {
        /** Case c is marked failed, the others are scored. */
        CASE_FAILS,
        /** The file is named and left out; the others are scored. */
        FILE_LEFT_OUT,
        /** Case c counts as missing. */
        CASE_MISSING,
        /** Nothing can be scored, no file is written. */
        NOTHING
    }

    /**
     * Changes folders that hold sound cases a, b and c, or puts files beside them; gives the two
     * paths to score, or nothing for the folders themselves.
     */
    @FunctionalInterface
    interface Making {
        Paths make(Path reference, Path prediction) throws IOException;
    }

    /**
     * What is scored.
     *
     * @param options of the command line
     */
    record Paths(Path reference, Path prediction, List<String> options) {
        Paths(Path reference, Path prediction) {
            this(reference, prediction, List.of());
        }
    }

    @Override
    public String toString() {
        return group + ": " + what;
    }
}
