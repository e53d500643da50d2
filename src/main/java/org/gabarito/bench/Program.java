package org.gabarito.bench;

import java.util.List;

/** The program that is measured. */
public interface Program {
    /** The command line that runs it as a process of its own. */
    List<String> command(List<String> words);

    /**
     * Runs it in this process.
     *
     * @throws IllegalStateException when it does not end well
     */
    void run(List<String> words);
}
