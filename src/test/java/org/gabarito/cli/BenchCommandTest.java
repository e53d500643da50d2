package org.gabarito.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.gabarito.cli.CommandLines.Outcome;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
    @Test
    void measuresWholeCommandsBesideTheirFloors() throws IOException {
        Outcome outcome =
                CommandLines.run(
                        "bench --quick --no-peers --runs 1 --tasks tumour-surfaces --format json"
                                .split(" "));

        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        JsonNode row = new ObjectMapper().readTree(outcome.out()).get(0);
        assertEquals("tumour-surfaces", row.get("task").asText());
        for (String number : new String[] {"warm_seconds", "times_gunzip", "times_pass"}) {
            assertTrue(row.get(number).asDouble() > 0, row.toString());
        }
        // it starts a Java of its own
        assertTrue(row.get("seconds").asDouble() > 0.02, row.toString());
    }

    @Test
    void refusesTasksThatItDoesNotKnow() {
        Outcome outcome = CommandLines.run("bench", "--tasks", "nonsense");

        assertEquals(Exit.USAGE, outcome.exit());
        assertTrue(outcome.err().contains("vessel-surfaces"), outcome.err());
    }
}
