package org.gabarito.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gabarito.cli.CommandLines.Outcome;
import org.junit.jupiter.api.Test;

class VersionCommandTest {

    @Test
    void namesProgramAndTrees() {
        Outcome outcome = CommandLines.run("version");

        assertEquals(Exit.DONE, outcome.exit());
        assertTrue(outcome.out().startsWith("gabarito "), outcome.out());
        assertTrue(outcome.out().matches("(?s).*trees +\\S+ sha256:[0-9a-f]{64}\\R.*"));
    }
}
